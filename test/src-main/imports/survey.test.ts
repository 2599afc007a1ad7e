import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { makeExport, makeZip } from '../../helpers/make-export.ts';
import { readExport, readText, refusalOf, temporaryFile, temporaryFolder } from './read-export.ts';

const chat = makeExport({ messages: 30 });

test('a PDF renamed to .txt and other binary files are refused', async () => {
  expect((await refusalOf(temporaryFile('a.txt', '%PDF-1.7\nx'))).message).toMatch(/is a PDF/);
  expect((await refusalOf(temporaryFile('a.txt', 'ab\0cd'))).code).toBe('not_text');
});

test('text that is not UTF-8 is refused with its line', async () => {
  const bytes = Buffer.concat([
    Buffer.from('12/03/2024, 09:02 - A: a\n'),
    Buffer.from('12/03/2024, 09:02 - \xc9: b\n', 'latin1'),
  ]);
  const refusal = await refusalOf(temporaryFile('a.txt', bytes));
  expect([refusal.code, refusal.details]).toEqual(['invalid_text', { line: 2 }]);
});

test('UTF-16 with a byte order mark is read like UTF-8', async () => {
  const expected = (await readText(chat)).messages;
  const little = Buffer.from(`\ufeff${chat}`, 'utf16le');
  expect((await readText(little)).messages).toEqual(expected);
  expect((await readText(Buffer.from(little).swap16())).messages).toEqual(expected);
  expect((await readText(`\ufeff${chat}`)).messages).toEqual(expected);
});

test('a line over 1 MB is refused by its number', async () => {
  const refusal = await refusalOf(
    temporaryFile('a.txt', `12/03/2024, 09:02 - A: a\n${'x'.repeat(100_000_000)}`),
  );
  expect([refusal.code, refusal.details]).toEqual(['line_too_long', { line: 2 }]);
});

test('a message that never ends is refused', async () => {
  const refusal = await refusalOf(
    temporaryFile('a.txt', `12/03/2024, 09:02 - A: a\n${'some words\n'.repeat(200_000)}`),
  );
  expect([refusal.code, refusal.details]).toEqual(['message_too_long', { line: 1 }]);
});

test('a text that is no export is refused with its first line', async () => {
  const refusal = await refusalOf(temporaryFile('a.txt', '\nDear diary, today I went out\n'));
  expect(refusal.code).toBe('not_an_export');
  expect(refusal.message).toContain('Line 2 reads “Dear diary, today I went out”');
});

test('a file with notices only is an export', async () => {
  const { survey, messages } = await readText(
    '12/03/2024, 09:02 - Messages and calls are end-to-end encrypted.\n',
  );
  expect(messages).toMatchObject([{ author: null, system: true }]);
  expect(survey.lines).toEqual({ total: 1, inMessages: 0, inSystem: 1, inProblems: 0 });
});

test('blank lines before the first message are a listed problem too, so that the lines add up', async () => {
  const { survey } = await readText('\n\n12/03/2024, 09:02 - A: a\n\n');
  expect(survey.problems).toEqual([{ line: 1, code: 'before_first_message', text: '' }]);
  expect(survey.lines).toEqual({ total: 4, inMessages: 2, inSystem: 0, inProblems: 2 });
});

test('an unknown clock word is a problem and never part of an author', async () => {
  const { survey, messages } = await readText(
    '14.05.21, 8:05 morgens - Rosi: a\n14.05.21, 8:06 blorps - Rosi: b\nmore\n14.05.21, 8:07 abends - Rosi: c\n',
  );
  expect(survey.problems).toEqual([
    { line: 2, code: 'unknown_clock_word', text: '14.05.21, 8:06 blorps - Rosi: b' },
  ]);
  expect(survey.authors).toEqual([{ name: 'Rosi', messages: 2 }]);
  expect(survey.lines).toEqual({ total: 4, inMessages: 2, inSystem: 0, inProblems: 2 });
  expect(messages.map(({ text, timeLocal }) => [text, timeLocal])).toEqual([
    ['a', '2021-05-14T08:05:00'],
    ['c', '2021-05-14T20:07:00'],
  ]);
});

test('a file of unknown clock words only is all problems', async () => {
  const { survey, messages } = await readText('[14/05/2021, 8:05:01 blorps] Rosi: a\r\n');
  expect([survey.format, survey.problems.length, messages]).toEqual(['ios', 1, []]);
});

test('lines before the first message and impossible dates are problems', async () => {
  const { survey } = await readText(
    'Hello\n3/20/24, 10:00 - A: a\n25/12/24, 10:00 - Note: b\n3/21/24, 10:00 - A: c\n',
  );
  expect(survey.dateOrder).toBe('mdy');
  expect(survey.problems.map(({ line, code }) => [line, code])).toEqual([
    [1, 'before_first_message'],
    [3, 'impossible_date'],
  ]);
  expect(survey.lines).toEqual({ total: 4, inMessages: 2, inSystem: 0, inProblems: 2 });
});

test.each([
  ['3/4/24, 9:00 AM - A: a\n', undefined, 'mdy', true],
  ['03/04/2024, 09:00 - A: a\n', undefined, 'dmy', true],
  ['2024-03-04, 09:00 - A: a\n', undefined, 'ymd', false],
  ['01/12/2026, 09:00 - A: a\n', undefined, 'mdy', false],
  ['03/04/2024, 09:00 - A: IMG-20240304-WA0001.jpg (file attached)\n', undefined, 'mdy', false],
  ['03/04/2024, 09:00 - A: STK-20240304-WA0001.webp (file attached)\n', undefined, 'dmy', true],
  ['01/02/2024, 09:00 - A: a\n02/02/2024, 09:00 - A: b\n01/03/2024, 09:00 - A: c\n', undefined, 'dmy', false],
  ['24/8/21 PM 1:28 - A: a\n24/9/22 PM 1:28 - A: a\n', undefined, 'ymd', true],
  ['24/8/21 PM 1:28 - A: a\n24/9/3 PM 1:28 - A: a\n', undefined, 'ymd', false],
  ['24/8/3 13:28 - 메시지와 통화는 종단간 암호화되어\n24/8/3 13:28 - A: a\n', undefined, 'ymd', false],
  ['24/8/21 13:28 - A: a\n', undefined, 'dmy', false],
  ['03/04/2024, 09:00 - A: a\n', 'mdy', 'mdy', true],
] as const)('%j is read with the order the rules leave', async (text, answer, order, ambiguous) => {
  const { survey } = await readText(text, { dateOrder: answer });
  expect([survey.dateOrder, survey.ambiguous]).toEqual([order, ambiguous]);
});

test('an answer that no date of the file allows is refused', async () => {
  await expect(readText('25/04/2024, 09:00 - A: a\n', { dateOrder: 'mdy' })).rejects.toThrow(
    /line 1 has no such date/,
  );
});

test('a zip bounds the dates by its newest entry', async () => {
  const path = `${temporaryFolder()}/chat.zip`;
  await makeZip(path, [
    { name: '_chat.txt', data: '03/04/2024, 09:00 - A: a\n', time: new Date('2024-03-20T00:00:00Z') },
  ]);
  expect((await readExport(path)).survey).toMatchObject({ dateOrder: 'mdy', ambiguous: false });
});

test('an author whose every message starts with the same words and colon has them in the name', async () => {
  const lines = [
    'Fruits Martin: bonjour',
    'Fruits Martin: <Médias omis>',
    'Fruits Martin: IMG-20240313-WA0001.jpg (fichier joint)',
  ];
  const { survey, messages } = await readText(
    lines.map((line) => `13/03/2024, 09:00 - Fournisseur: ${line}\n`).join(''),
  );
  expect(survey.authors).toEqual([{ name: 'Fournisseur: Fruits Martin', messages: 3 }]);
  expect(messages.map(({ text, attachment }) => [text, attachment])).toEqual([
    ['bonjour', null],
    ['<Médias omis>', null],
    ['', 'IMG-20240313-WA0001.jpg'],
  ]);
});

test('an iPhone call, a location and a deleted message stay messages; two marks and a notice do not', async () => {
  const bodies = [
    '\u200eMissed voice call. \u200eTap to call back',
    '\u200eLocation: https://maps.google.com/?q=1,2',
    '\u200eYou deleted this message.',
    '\u200e\u200eYour security code with B changed.',
    '\u200eB added you',
  ];
  const { messages } = await readText(bodies.map((body) => `[13/03/2024, 09:00:00] A: ${body}\r\n`).join(''));
  expect(messages.map(({ system }) => system)).toEqual([false, false, false, true, true]);
});

test('an abort ends both passes', async () => {
  const signal = AbortSignal.abort();
  await expect(readText(chat, { signal })).rejects.toThrow(/abort/i);
});

test('made exports of every kind come back complete', async () => {
  for (const format of ['ios', 'android'] as const) {
    for (const language of ['en', 'fr'] as const) {
      for (const clock of [12, 24] as const) {
        for (const order of ['dmy', 'mdy'] as const) {
          const { survey, messages } = await readText(
            makeExport({ format, language, clock, order, messages: 1_000 }),
          );
          expect([messages.length, survey.dateOrder, survey.problems, survey.format]).toEqual([
            1_000,
            order,
            [],
            format,
          ]);
          expect(survey.authors).toHaveLength(2);
        }
      }
    }
  }
});

test('cut, joined and flipped exports are read or refused, and every line is counted', async () => {
  const bytes = Buffer.from(makeExport({ messages: 20 }) + makeExport({ format: 'ios', messages: 20 }));
  const edit = fc.record({
    at: fc.nat(bytes.length - 1),
    to: fc.nat(255),
    cut: fc.nat(bytes.length),
    from: fc.nat(200),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const broken = Buffer.from(bytes);
      for (const { at, to } of edits) broken[at] = to;
      const [{ cut, from } = { cut: 0, from: 0 }] = edits;
      const text = broken.subarray(from, Math.max(from + 1, cut));
      try {
        const { survey, messages } = await readText(text);
        const { total, inMessages, inSystem, inProblems } = survey.lines;
        expect(inMessages + inSystem + inProblems).toBe(total);
        expect(survey.messages).toBe(messages.length);
        expect(survey.authors.reduce((sum, { messages: count }) => sum + count, 0)).toBe(
          messages.filter(({ system }) => !system).length,
        );
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { seed: 7, numRuns: 150 },
  );
});
