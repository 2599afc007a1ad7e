/** What an owner types for a time ("9", "9h30", "9.30", "0930", "24:00") as `HH:MM`; null when it is none. */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?|(\d{2}))?$/.exec(typed.trim());
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? match[3] ?? '0');
  const isClock = (hour < 24 && minute < 60) || (hour === 24 && minute === 0);
  return isClock ? `${pad(hour)}:${pad(minute)}` : null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
