const busyFrom = 8 * 60;
const busyUntil = 20 * 60;
const wholeDay = 24 * 60;
const nightPart = 0.05;

/** How much of a day's messages have usually been sent by so many minutes after midnight (0 to 1): most between 8 and 20 o'clock. */
export function partOfDayPassed(minutes: number): number {
  if (minutes <= 0) return 0;
  if (minutes < busyFrom) return (nightPart * minutes) / busyFrom;
  if (minutes < busyUntil)
    return nightPart + ((1 - 2 * nightPart) * (minutes - busyFrom)) / (busyUntil - busyFrom);
  return Math.min(1, 1 - (nightPart * (wholeDay - minutes)) / (wholeDay - busyUntil));
}
