const DAY = 86_400_000;
const MONTH_DAYS = 29.530588853;
// 1 Muharram of the year 1 as day number since 1970.
const EPOCH = Date.UTC(622, 6, 19) / DAY;
const starts = new Map<number, number | null>();
let calendar: Intl.DateTimeFormat | null = null;

/** Day number since 1970 of a date in the Umm al-Qura calendar, null when it has no such day. */
export function hijriDay(year: number, month: number, day: number): number | null {
  const start = startOf(year * 12 + month - 1);
  const next = startOf(year * 12 + month);
  if (start === null || next === null || day < 1 || start + day - 1 >= next) return null;
  return start + day - 1;
}

function startOf(months: number): number | null {
  const known = starts.get(months);
  if (known !== undefined) return known;
  const start = findStart(Math.floor(months / 12), (months % 12) + 1);
  starts.set(months, start);
  return start;
}

// The calendar follows the moon as calculated, so the mean month is off by a day or two.
function findStart(year: number, month: number): number | null {
  const near = Math.round(EPOCH + ((year - 1) * 12 + month - 1) * MONTH_DAYS);
  for (let day = near - 4; day <= near + 4; day++) if (isFirst(day, year, month)) return day;
  return null;
}

function isFirst(day: number, year: number, month: number): boolean {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = Object.fromEntries(calendar.formatToParts(day * DAY).map(({ type, value }) => [type, value]));
  return (
    Number(parts['day']) === 1 &&
    Number(parts['month']) === month &&
    Number.parseInt(parts['year'] ?? '', 10) === year
  );
}
