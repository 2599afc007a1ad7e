import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOW, readExport, temporaryFolder } from '../read-export.ts';
import { listStyles } from './header-styles.ts';
import { LOCALES } from './locales.ts';
import { ordersByDefinition } from './orders-by-definition.ts';
import type { HeaderStyle, Moment } from './header-styles.ts';

const BODIES = [
  'Hello',
  'Yes: 9:45 - 10:15 window',
  '12 pieces\n\n- two: red',
  '10:30',
  'ok 👍',
  '3/4 is fine',
];
const NOTICES: Readonly<Record<string, string>> = {
  en: 'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.',
  ko: '메시지와 통화는 종단간 암호화되어 안전하게 보호됩니다.',
  ne: 'सन्देश र कलहरू अन्त्य-देखि-अन्त्य इन्क्रिप्ट गरिएका छन्।',
  eu: 'Mezuak eta deiak muturretik muturrera zifratuta daude.',
};
const MANY_DAYS = [
  at(3, 4, 9, 5),
  at(3, 4, 12, 0, 1),
  at(3, 5, 0, 7, 30),
  at(3, 15, 14, 5, 9),
  at(3, 28, 23, 59, 59),
  at(4, 2, 11, 30),
];
const ONE_DAY = [at(3, 4, 0, 7), at(3, 4, 9, 5, 9), at(3, 4, 11, 59), at(3, 4, 12, 0), at(3, 4, 23, 59, 59)];

/** `exact`: times, texts, authors and possible orders are as they must be. */
interface Result {
  style: string;
  exact: boolean;
  rightDays: boolean;
  asks: boolean;
}

function at(month: number, day: number, hour: number, minute: number, second = 0): Moment {
  return { year: 2024, month, day, hour, minute, second };
}

async function readAll(moments: readonly Moment[], styles: readonly HeaderStyle[]): Promise<Result[]> {
  const path = join(temporaryFolder(), 'chat.txt');
  const results: Result[] = [];
  for (const style of styles) {
    writeFileSync(path, printChat(style, moments));
    const { survey, messages } = await readExport(path);
    const shown = messages
      .filter(({ system }) => !system)
      .map(({ author, text, timeLocal }) => `${timeLocal.slice(11)} ${author ?? ''}: ${text}`);
    const expected = moments.map(
      (moment, index) => `${wallTime(style, moment)} ${authorAt(index)}: ${BODIES[index] ?? ''}`,
    );
    const { ordersPossible, ambiguous, problems } = survey;
    const found = { shown, ordersPossible, ambiguous, problems };
    const orders = expectedOrders(style, moments);
    const wanted = { shown: expected, ordersPossible: orders, ambiguous: orders.length > 1, problems: [] };
    const days = messages.slice(-moments.length).map(({ timeLocal }) => timeLocal.slice(0, 10));
    results.push({
      style: style.name,
      exact: JSON.stringify(found) === JSON.stringify(wanted),
      rightDays: days.every((day, index) => day === wallDay(moments[index])),
      asks: ambiguous,
    });
  }
  return results;
}

function printChat(style: HeaderStyle, moments: readonly Moment[]): string {
  const end = style.phone === 'ios' ? '\r\n' : '\n';
  const notice = NOTICES[style.locale.slice(0, 2)];
  const [first] = moments;
  const head =
    notice === undefined || !first
      ? ''
      : `${style.print(first)}${style.phone === 'ios' ? 'Anna: \u200e' : ''}${notice}${end}`;
  const lines = moments.map(
    (moment, index) => `${style.print(moment)}${authorAt(index)}: ${BODIES[index] ?? ''}${end}`,
  );
  return head + lines.join('');
}

function expectedOrders(style: HeaderStyle, moments: readonly Moment[]) {
  const dates = moments.map((moment) => ({
    digits: style.fields(moment).map(({ digits }) => digits),
    seconds: moment.hour * 3600 + moment.minute * 60 + moment.second,
  }));
  const wordFirst = style.clock === 12 && style.wordFirst;
  const yearMayLead = wordFirst || ['ko', 'ne', 'eu'].includes(style.locale.slice(0, 2));
  return ordersByDefinition(dates, { now: NOW / 1000, yearMayLead });
}

function authorAt(index: number): string {
  return index % 2 ? 'Shop' : 'Anna';
}

function wallDay(moment: Moment | undefined): string {
  return `2024-${two(moment?.month ?? 0)}-${two(moment?.day ?? 0)}`;
}

function wallTime(style: HeaderStyle, { hour, minute, second }: Moment): string {
  return `${two(hour)}:${two(minute)}:${style.phone === 'ios' ? two(second) : '00'}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const styles = LOCALES.flatMap(listStyles);

test('the matrix has every locale on both phones with both clocks', () => {
  expect(LOCALES.length).toBeGreaterThanOrEqual(147);
  expect(styles.length).toBeGreaterThanOrEqual(1_120);
});

test.each(['android', 'ios'])(
  'headers of every locale on %s with a day above 12 are read right, all of them',
  async (phone) => {
    const own = styles.filter((style) => style.phone === phone);
    const results = await readAll(MANY_DAYS, own);
    expect(results.filter(({ exact }) => !exact).map(({ style }) => style)).toEqual([]);
    expect(results.filter(({ rightDays }) => !rightDays).map(({ style }) => style)).toEqual([]);
  },
  120_000,
);

test('chats of one day in every locale are never read wrong without asking', async () => {
  const results = await readAll(
    ONE_DAY,
    styles.filter(({ glue }) => glue === ', '),
  );
  expect(results.filter(({ exact }) => !exact).map(({ style }) => style)).toEqual([]);
  expect(results.filter(({ rightDays, asks }) => !rightDays && !asks)).toEqual([]);
  // What is shown when asking is the likeliest: wrong for few.
  expect(results.filter(({ rightDays }) => !rightDays).length / results.length).toBeLessThan(0.1);
});
