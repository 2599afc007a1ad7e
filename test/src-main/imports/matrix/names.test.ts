import { expect, test } from 'vitest';
import { readText } from '../read-export.ts';

const IPHONE = '[15/03/2024, 14:05:09] ';
const ANDROID = '15/03/2024, 14:05 - ';

test.each([
  ['\u202a+33\u00a06\u00a039\u00a098\u00a000\u00a001\u202c', '+33 6 39 98 00 01'],
  ['\u202a+1\u00a0(555)\u00a0010\u20110001\u202c', '+1 (555) 010-0001'],
  ['+212 600-000001', '+212 600-000001'],
  ['~\u202fMaman de Zoé', 'Maman de Zoé'],
  ['~ Jordan', 'Jordan'],
  ['~Jordan', 'Jordan'],
  ['\u200e~\u00a0Jordan', 'Jordan'],
  ['Léa\u00a0Gâteaux', 'Léa Gâteaux'],
  ['Bob - Plumber [24h]', 'Bob - Plumber [24h]'],
  ['🌸 Fleurs 🌸', '🌸 Fleurs 🌸'],
  ['Boris left', 'Boris left'],
  ['محل النور', 'محل النور'],
  ['\u2068Boris\u2069', 'Boris'],
  ['شیرینی\u200cسرا', 'شیرینی\u200cسرا'],
  ['12:30 Bar', '12:30 Bar'],
  ['O’Brien, "Pat" Jr.', 'O’Brien, "Pat" Jr.'],
])('the author %j is %j on both phones', async (printed, name) => {
  for (const head of [IPHONE, ANDROID]) {
    const lines = ['one', 'two: three', '', '10:30 - 11:30'].map((body) => `${head}${printed}: ${body}\n`);
    const { messages, survey } = await readText(lines.join(''));
    expect(messages.map(({ author, text }) => [author, text])).toEqual([
      [name, 'one'],
      [name, 'two: three'],
      [name, ''],
      [name, '10:30 - 11:30'],
    ]);
    expect(survey.authors).toEqual([{ name, messages: 4 }]);
  }
});

test('a name with a colon needs three messages, all beginning alike, before anything else is read', async () => {
  const bodies = ['Fruits: hello', 'Fruits: <Media omitted>', 'Fruits: bye <This message was edited>'];
  const read = async (count: number, extra: string[] = []) =>
    (
      await readText(
        [...bodies.slice(0, count), ...extra].map((body) => `${ANDROID}Shop: ${body}\n`).join(''),
      )
    ).messages;
  expect((await read(3)).map(({ author, text, edited, instead }) => [author, text, edited, instead])).toEqual(
    [
      ['Shop: Fruits', 'hello', false, null],
      ['Shop: Fruits', '<Media omitted>', false, 'omitted'],
      ['Shop: Fruits', 'bye', true, null],
    ],
  );
  expect((await read(2)).map(({ author, text }) => [author, text])).toEqual([
    ['Shop', 'Fruits: hello'],
    ['Shop', 'Fruits: <Media omitted>'],
  ]);
  expect((await read(3, ['Vegetables: x'])).map(({ author }) => author)).toEqual([
    'Shop',
    'Shop',
    'Shop',
    'Shop',
  ]);
});

test('a name without a blank after its colon counts only where the name is known', async () => {
  for (const head of [IPHONE, ANDROID]) {
    const { messages, survey } = await readText(
      ['Ann: hello', 'Ann:hello again', 'Bob:never seen', 'see https://example.com', 'Ann:']
        .map((line) => `${head}${line}\n`)
        .join(''),
    );
    expect(messages.map(({ author, text, system }) => [author, text, system])).toEqual([
      ['Ann', 'hello', false],
      ['Ann', 'hello again', false],
      [null, 'Bob:never seen', true],
      [null, 'see https://example.com', true],
      ['Ann', '', false],
    ]);
    expect(survey.authors).toEqual([{ name: 'Ann', messages: 3 }]);
    expect(survey.lines).toEqual({ total: 5, inMessages: 3, inSystem: 2, inProblems: 0 });
  }
});

test('a notice in the name of a group whose title has a colon is a notice', async () => {
  const { messages, survey } = await readText(
    `${IPHONE}Market: Traders: \u200eBoris added you\r\n${IPHONE}Boris: hi\r\n`,
  );
  expect(messages.map(({ author, text }) => [author, text])).toEqual([
    [null, 'Boris added you'],
    ['Boris', 'hi'],
  ]);
  expect(survey.authors).toEqual([{ name: 'Boris', messages: 1 }]);
});

test('an old iPhone’s notice without an author is no person with a colon', async () => {
  const { messages } = await readText(
    `${IPHONE}\u200eBoris changed the subject to “Bake: sale”\r\n${IPHONE}Boris: hi\r\n`,
  );
  expect(messages.map(({ author, text }) => [author, text])).toEqual([
    [null, 'Boris changed the subject to “Bake: sale”'],
    ['Boris', 'hi'],
  ]);
});

test('mentions lose their marks, tildes and hard spaces in a text stay', async () => {
  const { messages } = await readText(
    `${IPHONE}Ann: @\u2068~\u202fBoris\u2069 and @\u206833639980001\u2069, ~5\u00a0€ \u2011 ok\r\n`,
  );
  expect(messages[0]?.text).toBe('@~\u202fBoris and @33639980001, ~5\u00a0€ \u2011 ok');
});
