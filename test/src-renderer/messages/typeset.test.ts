import { expect, test } from 'vitest';
import { en } from '../../../src-renderer/messages/en/index.ts';
import { fr } from '../../../src-renderer/messages/fr/index.ts';
import { typeset } from '../../../src-renderer/messages/typeset.ts';

const areas = Object.keys(en) as (keyof typeof en)[];

test('no French sentence is left with a plain space before its punctuation', () => {
  const sentences = Object.values(typeset(fr)).flatMap((messages) => Object.values(messages));
  expect(sentences.filter((sentence) => / [:;!?%»]|« /.test(sentence))).toEqual([]);
});

test.each(areas)('%s says the same things in both languages, with the same gaps', (area) => {
  const gaps = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
  const english = Object.entries<string>(en[area]);
  const french = new Map(Object.entries<string>(fr[area]));
  expect(english.filter(([key]) => !french.get(key)).map(([key]) => key)).toEqual([]);
  for (const [key, text] of english) expect([key, gaps(french.get(key) ?? '')]).toEqual([key, gaps(text)]);
});
