import { expect, test } from 'vitest';
import { fitOf, fitting } from '../../../src-renderer/shell/match.ts';

const labelled = (...labels: string[]) => labels.map((label) => ({ label }));
const find = (typed: string, ...labels: string[]) =>
  fitting(labelled(...labels), typed).map(({ label }) => label);

test('the beginning of a label fits best, then beginnings of words, then anything in it, then initials', () => {
  expect(find('re', 'Settings: rate cards', 'Write a reply', 'Reply', 'Theme: dark')).toEqual([
    'Reply',
    'Write a reply',
  ]);
  expect(find('dark', 'Theme: dark', 'Darkroom')).toEqual(['Darkroom', 'Theme: dark']);
  expect(find('ply', 'Write a reply')).toEqual(['Write a reply']);
  expect(find('war', 'Write a reply')).toEqual(['Write a reply']);
});

test('words may come in any order, whatever their accents and case', () => {
  expect(find('CARTES regl', 'Réglages : cartes tarifaires')).toEqual(['Réglages : cartes tarifaires']);
  expect(fitOf('Élodie', 'elo')).toBe(4);
});

test('nothing typed leaves everything as it stands, and what fits nowhere is left out', () => {
  expect(find('', 'B', 'A')).toEqual(['B', 'A']);
  expect(find(' … ', 'B', 'A')).toEqual(['B', 'A']);
  expect(find('zebra', 'Write a reply')).toEqual([]);
});
