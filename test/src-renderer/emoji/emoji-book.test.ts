/// <reference types="svelte" />
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openEmojiBook } from '../../../src-renderer/emoji/emoji-book.ts';
import { columns, stepInGrid } from '../../../src-renderer/emoji/grid-keys.ts';
import { tones, withTone } from '../../../src-renderer/emoji/tones.ts';

const data = path.resolve('src-renderer/emoji/data');

test.each(['en', 'fr'] as const)(
  'the emojis in %s stand in nine groups, each once and with a name',
  async (language) => {
    const { groups } = await openEmojiBook(language);
    const all = groups.flat();
    expect(groups.map((group) => group.length > 50)).toEqual(Array<boolean>(9).fill(true));
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
    expect(all.filter(({ label }) => label.trim() === '')).toEqual([]);
    expect(statSync(path.join(data, `${language}.json`)).size).toBeLessThan(150_000);
    // One line each, so that a change to the data can be read.
    const lines = readFileSync(path.join(data, `${language}.json`), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBe(all.length + 2);
  },
);

test.each([
  ['fr', 'gateau anni', '🎂', 'gâteau d’anniversaire'],
  ['fr', 'birthday', '🎂', 'gâteau d’anniversaire'],
  ['en', 'anniversaire', '🎂', 'birthday cake'],
  ['en', 'THUMBS up', '👍', 'thumbs up'],
  ['fr', '👍', '👍', 'pouce vers le haut'],
] as const)('in %s “%s” finds %s, called “%s”', async (language, words, emoji, label) => {
  const book = await openEmojiBook(language);
  expect(book.find(words)).toContainEqual(expect.objectContaining({ emoji, label }));
  expect(book.labelOf(emoji)).toBe(label);
});

test('nothing is found by blanks or by what no emoji is called', async () => {
  const { find } = await openEmojiBook('en');
  expect([find('  '), find('qwertzuiop'), find('’')]).toEqual([[], [], []]);
});

test.each([
  ['👍', '👍🏿'],
  ['✌️', '✌🏿'],
  ['🕵️‍♀️', '🕵🏿‍♀️'],
  ['👩‍🍳', '👩🏿‍🍳'],
])('%s in the darkest tone is %s', (emoji, dark) => {
  expect(withTone(emoji, 5)).toBe(dark);
  expect(withTone(emoji, 0)).toBe(emoji);
});

test('every emoji that comes in tones is one sign in each of them', async () => {
  const { groups } = await openEmojiBook('en');
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const toned = groups.flat().filter(({ hasTones }) => hasTones);
  expect(toned.length).toBeGreaterThan(300);
  const broken = toned.flatMap(({ emoji }) =>
    tones.map((tone) => withTone(emoji, tone)).filter((made) => [...segments.segment(made)].length !== 1),
  );
  expect(broken).toEqual([]);
});

test('the keys walk the grid and stop at its ends', () => {
  const count = 2 * columns + 3;
  const walk = (keys: readonly string[], from: number) => keys.map((key) => stepInGrid(key, from, count));
  expect(walk(['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'Home', 'End'], 0)).toEqual([
    0, 0, 1, 8, 0, 7,
  ]);
  expect(walk(['ArrowRight', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'], 18)).toEqual([
    18, 18, 16, 18, 0, 18,
  ]);
  expect(stepInGrid('a', 3, count)).toBeNull();
});
