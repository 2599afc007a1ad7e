import fc from 'fast-check';
import { expect, test } from 'vitest';
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
