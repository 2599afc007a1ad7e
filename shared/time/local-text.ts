import { Refusal } from '../contract/refusal.ts';

/**
 * Local wall time `YYYY-MM-DDTHH:MM:SS` (seconds may be left out) as the milliseconds that a UTC clock would show with
 * the same digits. Refuses other shapes and impossible dates (`not_a_local_time`).
 */
export function parseLocalText(text: string): number {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = text.length === 16 ? 0 : digits(text, 17, 2);
  const midnight = midnightOf(year, month, day);
  const isShaped = text.length === 19 || text.length === 16;
  if (!isShaped || !(hour < 24 && minute < 60 && second < 60) || Number.isNaN(midnight)) {
    throw new Refusal('not_a_local_time', `Write the time as 2026-10-20T12:01:00 instead of “${text}”.`);
  }
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000;
}

let lastDate = Number.NaN;
let lastMidnight = 0;

// NaN for a day that no calendar has; messages come by the day, so the last one is remembered.
function midnightOf(year: number, month: number, day: number): number {
  const date = (year * 100 + month) * 100 + day;
  if (date === lastDate) return lastMidnight;
  const midnight = Date.UTC(year, month - 1, day);
  if (!(month >= 1 && month <= 12) || new Date(midnight).getUTCDate() !== day) return Number.NaN;
  lastDate = date;
  lastMidnight = midnight;
  return midnight;
}

const pairs = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
let lastDay = Number.NaN;
let lastDayText = '';

/** The wall time text of milliseconds made by `parseLocalText` or by adding a zone's offset to an instant. */
export function formatLocalText(millis: number): string {
  const seconds = Math.floor(millis / 1000);
  const ofDay = seconds - Math.floor(seconds / 86_400) * 86_400;
  const hours = Math.floor(ofDay / 3600);
  const minutes = Math.floor(ofDay / 60) % 60;
  return `${formatLocalDay(millis)}T${pairs[hours]}:${pairs[minutes]}:${pairs[ofDay % 60]}`;
}

/** The day of such milliseconds, `YYYY-MM-DD`. */
export function formatLocalDay(millis: number): string {
  const day = Math.floor(millis / 86_400_000);
  if (day !== lastDay) {
    lastDayText = new Date(day * 86_400_000).toISOString().slice(0, 10);
    lastDay = day;
  }
  return lastDayText;
}

function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
