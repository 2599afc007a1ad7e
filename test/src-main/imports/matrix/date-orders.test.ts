import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOW, readText } from '../read-export.ts';
import { ordersByDefinition } from './orders-by-definition.ts';
import type { PrintedDate } from './orders-by-definition.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2008, 10, 1) / DAY;
const LAST = Date.UTC(2027, 1, 1) / DAY;

interface PrintStyle {
  order: string;
  yearWidth: number;
  padded: boolean;
  separator: string;
  wordFirst: boolean;
  phone: string;
  calendar: number;
}

interface ChatDays {
  start: number;
  /** Days since the line before, minutes since midnight, and how far off the day of an attachment's name is. */
  steps: { step: number; minute: number; file: number | null }[];
}

const style: fc.Arbitrary<PrintStyle> = fc.record({
  order: fc.constantFrom('dmy', 'mdy', 'ymd'),
  yearWidth: fc.constantFrom(2, 4),
  padded: fc.boolean(),
  separator: fc.constantFrom('/', '.', '-'),
  wordFirst: fc.boolean(),
  phone: fc.constantFrom('android', 'ios'),
  calendar: fc.constantFrom(0, 0, 0, 543),
});
// Days that hang together, as in a chat, or lie anywhere.
const chat: fc.Arbitrary<ChatDays> = fc.record({
  start: fc.integer({ min: FIRST, max: LAST }),
  steps: fc.array(
    fc.record({
      step: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.integer({ min: -400, max: 400 })),
      minute: fc.integer({ min: 0, max: 719 }),
      file: fc.option(fc.integer({ min: -1, max: 1 }), { nil: null, freq: 6 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

interface Line {
  text: string;
  date: PrintedDate;
}

function printLines(
  { order, yearWidth, padded, separator, wordFirst, phone, calendar }: PrintStyle,
  { start, steps }: ChatDays,
): Line[] {
  let day = start;
  return steps.map(({ step, minute, file }) => {
    day += step;
    const date = new Date(day * DAY);
    const pad = (number: number): string => String(number).padStart(padded ? 2 : 1, '0');
    const year = String(date.getUTCFullYear() + calendar).slice(-yearWidth);
    const fields: Record<string, string> = {
      d: pad(date.getUTCDate()),
      m: pad(date.getUTCMonth() + 1),
      y: year,
    };
    const digits = [...order].map((field) => fields[field] ?? '');
    const hour = Math.floor(minute / 60);
    const clock = `${String(hour === 0 ? 12 : hour)}:${String(minute % 60).padStart(2, '0')}${phone === 'ios' ? ':00' : ''}`;
    const head = `${digits.join(separator)}, ${wordFirst ? `AM ${clock}` : `${clock} AM`}`;
    const named = new Date((day + (file ?? 0)) * DAY).toISOString().slice(0, 10).replaceAll('-', '');
    const body = file === null ? 'hello' : `IMG-${named}-WA0001.jpg (file attached)`;
    return {
      text: phone === 'ios' ? `[${head}] A: ${body}\r\n` : `${head} - A: ${body}\n`,
      date: { digits, seconds: minute * 60, ...(file === null ? {} : { attachmentDay: day + file }) },
    };
  });
}

test('the orders found are those that the definition leaves, for any chat in any style', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(style, chat, async (printed, days) => {
      const lines = printLines(printed, days);
      const options = { now: NOW / 1000, yearMayLead: printed.wordFirst };
      const orders = ordersByDefinition(
        lines.map(({ date }) => date),
        options,
      );
      // A clock up to 14 hours ahead of the present is a clock further east.
      const later = ordersByDefinition(
        lines.map(({ date }) => date),
        { ...options, now: options.now + 14 * 3600 },
      );
      if (orders.length === 0 || later.join() !== orders.join()) return;
      compared++;
      const { survey, messages } = await readText(lines.map(({ text }) => text).join(''));
      expect(survey.ordersPossible).toEqual(orders);
      expect(survey.ambiguous).toBe(orders.length > 1);
      expect(messages).toHaveLength(lines.length);
      expect(orders).toContain(survey.dateOrder);
    }),
    { seed: 11, numRuns: 1_000 },
  );
  expect(compared).toBeGreaterThan(400);
}, 120_000);
