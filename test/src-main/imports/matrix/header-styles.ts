/** A wall clock moment; `month` counts from 1. */
export interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export type Phone = 'android' | 'ios';

/** One way a phone prints headers: its locale's short date and clock, joined by `glue`. */
export interface HeaderStyle {
  name: string;
  locale: string;
  phone: Phone;
  clock: 12 | 24;
  glue: string;
  print(moment: Moment): string;
  /** Year, month and day as printed, left to right, digits in ASCII. */
  fields(moment: Moment): { kind: 'year' | 'month' | 'day'; digits: string }[];
  /** The AM/PM word stands before the time. */
  wordFirst: boolean;
}

const GLUES: Readonly<Record<Phone, readonly string[]>> = { android: [', ', ' '], ios: [', ', ' '] };

/** Every plausible header style of a locale: both phones, both clocks, the usual and the locale's own glue. */
export function listStyles(locale: string): HeaderStyle[] {
  const styles: HeaderStyle[] = [];
  for (const phone of ['android', 'ios'] as const) {
    for (const clock of [12, 24] as const) {
      for (const glue of new Set([...GLUES[phone], ownGlue(locale)])) {
        styles.push(makeStyle(locale, phone, clock, glue));
      }
    }
  }
  return styles;
}

function makeStyle(locale: string, phone: Phone, clock: 12 | 24, glue: string): HeaderStyle {
  const { date, time } = formatters(locale, clock, phone === 'ios');
  const timeFirst = phone === 'ios' && locale === 'vi';
  const timeParts = time.formatToParts(new Date(0)).map(({ type }) => type);
  const isWrapped = glue.endsWith('(');
  return {
    name: `${locale} ${phone} ${String(clock)} h ${JSON.stringify(glue)}`,
    locale,
    phone,
    clock,
    glue,
    wordFirst: timeParts.includes('dayPeriod') && timeParts.indexOf('dayPeriod') < timeParts.indexOf('hour'),
    fields: (moment) =>
      date.formatToParts(instantOf(moment)).flatMap(({ type, value }) => {
        const isField = type === 'year' || type === 'month' || type === 'day';
        return isField ? [{ kind: type, digits: toAscii(value) }] : [];
      }),
    print: (moment) => {
      const instant = instantOf(moment);
      const printed = { date: date.format(instant), time: time.format(instant) };
      const joined = timeFirst
        ? `${printed.time}${glue}${printed.date}`
        : `${printed.date}${glue}${printed.time}${isWrapped ? ')' : ''}`;
      return phone === 'ios' ? `[${joined}] ` : `${joined} - `;
    },
  };
}

function formatters(locale: string, clock: 12 | 24, withSeconds: boolean) {
  const calendar = locale === 'th' ? 'buddhist' : 'gregory';
  const date = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar, dateStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    hour: clock === 12 ? 'numeric' : '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' as const } : {}),
    ...(clock === 12 ? { hour12: true } : { hourCycle: 'h23' as const }),
  });
  return { date, time };
}

// What the locale itself puts between a short date and a time, e.g. ` klo ` in Finnish.
function ownGlue(locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(Date.UTC(2024, 2, 15, 14, 5));
  const hour = parts.findIndex(({ type }) => type === 'hour');
  const before = parts[hour - 1];
  const literal = hour > 0 && before?.type === 'literal' ? before.value : ', ';
  // What ends the date itself, such as `г.` or a full stop, is printed with the date.
  return literal.replace(/^\s?(?:г|日)?\.?(?=[\s,])/u, '');
}

function instantOf({ year, month, day, hour, minute, second }: Moment): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function toAscii(digits: string): string {
  return digits.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

// Decimal digits stand in runs of ten that start at their zero.
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
