import type { Shape } from './shapes.ts';

const SOLAR = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** Prints the header of an instant (ms, the wall clock read as UTC) as a phone of this shape would. */
export function printHead(shape: Shape, at: number): string {
  const printed = shape.head.replace(/\{(\w+)\}/g, (_, field: string) => printField(shape, field, at));
  const { zero } = shape;
  if (zero === undefined) return printed;
  return printed.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

function printField(shape: Shape, field: string, at: number): string {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const hour = date.getUTCHours();
  if (field.startsWith('p')) return solarPart(field.slice(1), at);
  switch (field) {
    case 'Y':
      return String(year);
    case 'y':
      return padded(year % 100);
    case 'B':
      return String(year + 543);
    case 'b':
      return padded((year + 543) % 100);
    case 'J':
      return `R${String(year - 2018)}`;
    case 'M':
      return padded(date.getUTCMonth() + 1);
    case 'm':
      return String(date.getUTCMonth() + 1);
    case 'D':
      return padded(date.getUTCDate());
    case 'd':
      return String(date.getUTCDate());
    case 'H':
      return padded(hour);
    case 'K':
      return padded(hour % 12 || 12);
    case 'k':
      return String(hour % 12 || 12);
    case 'i':
      return padded(date.getUTCMinutes());
    case 's':
      return padded(date.getUTCSeconds());
    case 'a':
      return printHalf(shape, hour);
    default:
      throw new Error(`No header has a field {${field}}.`);
  }
}

function solarPart(part: string, at: number): string {
  const type = part === 'Y' ? 'year' : part === 'm' ? 'month' : 'day';
  return SOLAR.formatToParts(at).find((found) => found.type === type)?.value ?? '';
}

// CLDR's German day periods: 12 h exports of older phones wrote these instead of AM and PM.
function printHalf({ halves }: Shape, hour: number): string {
  if (halves !== 'german') return halves?.[hour < 12 ? 0 : 1] ?? '';
  if (hour < 5) return 'nachts';
  if (hour < 10) return 'morgens';
  if (hour < 12) return 'vorm.';
  if (hour < 13) return 'mittags';
  return hour < 18 ? 'nachm.' : 'abends';
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
