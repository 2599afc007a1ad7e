import { expect, test } from 'vitest';
import { makeZip } from '../../helpers/make-export.ts';
import { readExport, readText, temporaryFolder } from './read-export.ts';
import type { DateOrder } from '../../../src-main/imports/types.ts';

const lines = (...heads: string[]): string => heads.map((head) => `${head} - A: a\n`).join('');

async function warningsOf(text: string, dateOrder?: DateOrder) {
  const { survey } = await readText(text, { dateOrder });
  return survey.warnings.map(({ code, details }) => [code, details]);
}

test('a plain export has no warnings', async () => {
  expect(await warningsOf(lines('15/03/2024, 09:00', '16/03/2024, 09:00'))).toEqual([]);
});

test('an export of about 40,000 messages, or of about 10,000 with media, is probably cut', async () => {
  const many = (count: number, body = 'a') => `15/03/2024, 09:00 - A: ${body}\n`.repeat(count);
  for (const count of [39_900, 39_999, 40_000]) {
    expect(await warningsOf(many(count))).toEqual([['probably_cut', { messages: count, limit: 40_000 }]]);
  }
  for (const count of [9_899, 10_000, 39_899, 41_000]) expect(await warningsOf(many(count))).toEqual([]);
  const withFile = `${many(9_949)}15/03/2024, 09:00 - A: IMG-20240315-WA0001.jpg (file attached)\n`;
  expect(await warningsOf(withFile)).toEqual([['probably_cut', { messages: 9_950, limit: 10_000 }]]);
  const path = `${temporaryFolder()}/chat.zip`;
  await makeZip(path, [
    { name: '_chat.txt', data: many(9_950) },
    { name: 'IMG-20240315-WA0001.jpg', data: 'x' },
  ]);
  expect((await readExport(path)).survey.warnings).toMatchObject([{ code: 'probably_cut' }]);
});

test('dates that contradict the order in force are counted, impossible ones and ones out of range apart', async () => {
  const text = lines(
    '3/20/24, 10:00',
    '3/21/24, 10:00',
    '25/12/24, 10:00',
    '3/22/24, 10:00',
    '3/23/31, 10:00',
  );
  const { survey, messages } = await readText(text);
  expect([survey.dateOrder, survey.ambiguous]).toEqual(['mdy', false]);
  expect(survey.warnings.map(({ code, details }) => [code, details])).toEqual([
    ['contradicting_dates', { lines: 2, impossible: 1, out_of_range: 1 }],
  ]);
  expect(survey.problems.map(({ line, code }) => [line, code])).toEqual([[3, 'impossible_date']]);
  expect([survey.skipped, messages.length]).toEqual([1, 4]);
});

test('one stray header in ten thousand lines flips nothing that other dates prove', async () => {
  const heads = Array.from({ length: 10_000 }, (_, index) => `3/${String((index % 28) + 1)}/24, 10:00`);
  heads[5_000] = '25/12/24, 10:00';
  const { survey } = await readText(lines(...heads));
  expect([survey.dateOrder, survey.ambiguous, survey.skipped]).toEqual(['mdy', false, 1]);
});

test('where a stray header is all that tells the order, the letter of the rule holds and a warning says so', async () => {
  const heads = Array.from(
    { length: 1_000 },
    (_, index) => `3/${String(Math.floor(index / 100) + 1)}/24, 10:00`,
  );
  heads[500] = '25/12/24, 10:00';
  const { survey } = await readText(lines(...heads));
  expect([survey.dateOrder, survey.ambiguous]).toEqual(['dmy', false]);
  expect(survey.warnings).toMatchObject([
    { code: 'contradicting_dates', details: { leaps: 1 } },
    { code: 'weak_date_order', details: { by: 'few' } },
  ]);
  expect((await readText(lines(...heads), { dateOrder: 'mdy' })).survey.warnings).toMatchObject([
    { code: 'contradicting_dates' },
  ]);
});

test('an order that only the sequence or the file names tell is weak', async () => {
  expect(await warningsOf(lines('01/02/2024, 09:00', '02/02/2024, 09:00', '01/03/2024, 09:00'))).toEqual([
    ['weak_date_order', { date_order: 'dmy', by: 'jumps' }],
  ]);
  const text = '03/04/2024, 09:00 - A: IMG-20240304-WA0001.jpg (file attached)\n';
  expect(await warningsOf(text)).toEqual([['weak_date_order', { date_order: 'mdy', by: 'attachments' }]]);
  expect(await warningsOf(text, 'mdy')).toEqual([]);
});

test('a chat in Korean whose notice is cut away may begin with the year, and that is said', async () => {
  expect(await warningsOf('17/1/11 04:34 - A: 아직 있나요?\n17/1/12 04:34 - B: 네\n')).toEqual([
    ['weak_date_order', { date_order: 'dmy', by: 'unannounced' }],
  ]);
});

test('dates that jump back by more than a day are said, but for a notice in front', async () => {
  const heads = ['15/03/2024, 09:00', '18/03/2024, 09:00', '16/03/2024, 09:00'];
  expect(await warningsOf(lines(...heads))).toEqual([['contradicting_dates', { leaps: 1 }]]);
  expect(await warningsOf(lines(...heads.slice(1)))).toEqual([]);
});

test('an order that only the date of the export tells is weak', async () => {
  expect(await warningsOf(lines('01/12/2026, 09:00'))).toEqual([
    ['weak_date_order', { date_order: 'mdy', by: 'range' }],
  ]);
});

test('two forms of date in one file are two exports or pasted lines', async () => {
  expect(await warningsOf(lines('15/03/24, 09:00', '16/03/24, 09:00', '27/11/2018, 09:00'))).toContainEqual([
    'contradicting_dates',
    { forms: 2 },
  ]);
  expect(await warningsOf(lines('15/03/24, 09:00', '6/04/24, 09:00', '06/05/24, 09:00'))).toContainEqual([
    'contradicting_dates',
    { forms: 2 },
  ]);
});

test('notices alone are no messages', async () => {
  const notice = '15/03/2024, 09:00 - Messages and calls are end-to-end encrypted.\n';
  expect(await warningsOf(notice.repeat(2))).toEqual([['no_messages', { notices: 2 }]]);
});

test('of more than 500 problems the rest is counted, and every line still adds up', async () => {
  const { survey } = await readText(
    `${'Hello\n'.repeat(10)}${lines(...Array.from({ length: 700 }, () => '3/20/24, 10:00'))}${lines(
      ...Array.from({ length: 600 }, () => '25/12/24, 10:00'),
    )}`,
  );
  expect(survey.problems).toHaveLength(501);
  expect(survey.problems.at(-1)).toEqual({
    line: null,
    code: 'more_problems',
    text: '101 more problems are not listed',
  });
  expect(survey.lines).toEqual({ total: 1_310, inMessages: 700, inSystem: 0, inProblems: 610 });
  expect(survey.skipped).toBe(600);
});
