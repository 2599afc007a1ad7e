import type { Hours } from './opening-week.ts';

/** What an owner types for a time ("9", "9h30", "9.30", "0930", "24:00") as `HH:MM`; null when it is none. */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?|(\d{2}))?$/.exec(typed.trim());
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? match[3] ?? '0');
  const isClock = (hour < 24 && minute < 60) || (hour === 24 && minute === 0);
  return isClock ? `${pad(hour)}:${pad(minute)}` : null;
}

/** What an owner types for a day ("9-12, 14–19h30", "18:00–02:00", "9 à 12 et 14 à 19") as its stretches; null when it is not that. */
export function readStretches(typed: string): Hours[] | null {
  const stretches = typed.split(/\s*(?:[,;/+&]|\bet\b|\band\b)\s*/i).filter((part) => part.trim() !== '');
  const read = stretches.map((part) => {
    const [from, until, ...rest] = part.split(/\s*(?:[-–—]|\bà\b|\bto\b|(?<=\s)à(?=\s))\s*/i).map(readClock);
    return from != null && until != null && rest.length === 0 ? ([from, until] satisfies Hours) : null;
  });
  return read.length > 0 && read.every((hours) => hours !== null) ? read : null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
