import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSearchQuery } from '../../../../../src-main/database/search-query.ts';
import { openCore } from '../../../../helpers/core.ts';
import { markedSnippet, markedText } from '../../../../../src-renderer/views/inbox/words/marked.ts';

const marks = (stretches: { text: string; isMarked: boolean }[]): string[] =>
  stretches.filter((stretch) => stretch.isMarked).map((stretch) => stretch.text);

test('a snippet marks what stands between the angle quotes', () => {
  expect(markedSnippet('la ‹robe› verte')).toEqual([
    { text: 'la ', isMarked: false },
    { text: 'robe', isMarked: true },
    { text: ' verte', isMarked: false },
  ]);
});

test('words are found whatever their accents and case, and by their beginning', () => {
  expect(marks(markedText('Prêtes ? La robe est prête, PRETE même.', 'prete'))).toEqual([
    'Prêtes',
    'prête',
    'PRETE',
  ]);
});

test('a word inside another is not marked', () => {
  expect(marks(markedText('La garde-robe', 'robe'))).toEqual(['robe']);
  expect(marks(markedText('enrobé', 'robe'))).toEqual([]);
});

test('marking never loses or changes a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
      expect(
        markedText(text, search)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
    { seed: 20261122 },
  );
});

test('of several words only the last is also a beginning', () => {
  expect(marks(markedText('La robe, les robes vertes', 'robe ver'))).toEqual(['robe', 'vertes']);
  expect(marks(markedText('La robe, les robes vertes', 'ver robe'))).toEqual(['robe', 'robes']);
});

test('a phone number is marked however it is written', () => {
  const text = 'Le 06.12.34.56.78, le +33 6 12 34 56 78 ou le 0698765432';
  for (const typed of ['06 12 34 56 78', '+33612345678', '06 12 34'])
    expect(marks(markedText(text, typed)), typed).toEqual(['06.12.34.56.78', '+33 6 12 34 56 78']);
});

test('marks what the search index finds: accents of Latin letters only, Greek’s last sigma, any case', async () => {
  const { context } = await openCore();
  const words = [
    'été',
    'ete',
    'ÉTÉ',
    'e\u0301te\u0301',
    'Straße',
    'strasse',
    'façon',
    'Łódź',
    'lodz',
    'ødegård',
    'Ångström',
  ];
  words.push(
    'ΟΔΟΣ',
    'οδος',
    'οδοσ',
    'ή',
    'η',
    'йод',
    'иод',
    'İstanbul',
    'istanbul',
    'नमस्ते',
    '東京',
    'شكرا',
    'שלום',
    'Việt',
    'viet',
    'ﬁn',
    'x²',
  );
  const insert = context.db.prepare('INSERT INTO message_search (rowid, text) VALUES (?, ?)');
  words.forEach((word, index) => insert.run(index + 1, word));
  const find = context.db
    .prepare<[string], number>('SELECT rowid FROM message_search WHERE message_search MATCH ?')
    .pluck();
  for (const wanted of words) {
    const found = new Set(find.all(toSearchQuery(wanted) ?? ''));
    for (const [index, word] of words.entries())
      expect(marks(markedText(word, wanted)).length > 0, `${wanted} in ${word}`).toBe(found.has(index + 1));
  }
});
