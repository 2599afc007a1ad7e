import { expect, test } from 'vitest';
import { readText } from '../read-export.ts';

const shown = ({ author, text }: { author: string | null; text: string }) => [author, text];
const CHAT = ['A: one\ntwo\n\nthree', 'B: four', 'A: five'];
const EXPECTED = [
  ['A', 'one\ntwo\n\nthree'],
  ['B', 'four'],
  ['A', 'five'],
];

function print(head: string, end: string, within = '\n'): string {
  return CHAT.map((line) => `${head}${line.replaceAll('\n', within)}${end}`).join('');
}

const ANDROID = '15/03/2024, 14:05 - ';
const IPHONE = '[15/03/2024, 14:05:09] ';

test.each([
  ['Android as written', print(ANDROID, '\n')],
  ['Android saved on Windows', print(ANDROID, '\r\n', '\r\n')],
  ['Android with some lines from Windows', print(ANDROID, '\n', '\r\n')],
  ['iPhone as written', print(IPHONE, '\r\n')],
  ['iPhone saved with LF', print(IPHONE, '\n')],
  ['iPhone saved on Windows', print(IPHONE, '\r\n', '\r\n')],
  ['a byte order mark before every line', `\ufeff${print(`\ufeff${ANDROID}`, '\n')}`],
  ['no line end after the last line', print(ANDROID, '\n').trimEnd()],
  ['blank lines behind', `${print(IPHONE, '\r\n')}\r\n\r\n`],
])('%s', async (_, text) => {
  const { messages, survey } = await readText(text);
  expect(messages.map(shown)).toEqual(EXPECTED);
  const { total, inMessages, inSystem, inProblems } = survey.lines;
  expect(total).toBe(text.replace(/\n$/, '').split('\n').length);
  expect([inMessages + inSystem + inProblems, inProblems]).toEqual([total, 0]);
  expect(survey.problems).toEqual([]);
});

test('a header pasted into an iPhone’s message stays inside it, whatever its shape', async () => {
  const pasted =
    'look:\n[01/02/2024, 10:00:00] Shop: 50% off\n01/02/2024, 10:00 - Shop: 60% off\n2024/3/12 下午2:05 - C: x';
  const { messages, survey } = await readText(`${IPHONE}A: ${pasted}\r\n${IPHONE}B: no\r\n`);
  expect(messages.map(shown)).toEqual([
    ['A', pasted],
    ['B', 'no'],
  ]);
  expect([survey.warnings, survey.ordersPossible]).toEqual([[], ['dmy']]);
});

test('a pasted header of another shape is text, and said', async () => {
  const { messages, survey } = await readText(
    `${ANDROID}A: look\n[01/02/2024, 10:00:00] Shop: 50% off\n2024-02-01, 10:00 - Shop: 60% off\n${ANDROID}B: no\n`,
  );
  expect(messages.map(shown)).toEqual([
    ['A', 'look\n[01/02/2024, 10:00:00] Shop: 50% off\n2024-02-01, 10:00 - Shop: 60% off'],
    ['B', 'no'],
  ]);
  expect(survey.warnings.map(({ code, details }) => [code, details])).toEqual([
    ['contradicting_dates', { lines: 2, first_line: 2 }],
  ]);
});

test('a pasted header of the same shape cannot be told from a message on Android', async () => {
  const { messages } = await readText(
    `${ANDROID}A: look\n14/03/2024, 10:00 - Shop: 50% off\n${ANDROID}B: no\n`,
  );
  expect(messages.map(shown)).toEqual([
    ['A', 'look'],
    ['Shop', '50% off'],
    ['B', 'no'],
  ]);
});
