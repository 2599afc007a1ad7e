import { expect, test } from 'vitest';
import { shortText } from '../../../shared/text/short-text.ts';

test('a usual name stays as it is', () => {
  expect(
    ['Nadia', 'Élodie & fils', '+33 6 12', '=1+1', '<b>x</b>'].map((name) => shortText(name, 40)),
  ).toEqual(['Nadia', 'Élodie & fils', '+33 6 12', '=1+1', '<b>x</b>']);
});

test('a long one is cut between signs, never within one', () => {
  expect(shortText('a'.repeat(10_000), 5)).toBe('aaaa…');
  expect(shortText('👩‍👩‍👧‍👦'.repeat(9), 4)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
  expect(shortText('e\u0301'.repeat(9), 3)).toBe('e\u0301e\u0301…');
  expect(shortText(`Z${'\u0335'.repeat(10_000)}algo`, 40)!.length).toBeLessThan(20);
});

test('breaks and controls become spaces', () => {
  expect(shortText('Na\u0000\r\n\tdia\u2028 B', 40)).toBe('Na dia B');
});

test('what runs from right to left keeps to itself, also when it is cut', () => {
  expect(shortText('نور', 40)).toBe('\u2068نور\u2069');
  expect(shortText(`\u202e${'נ'.repeat(50)}`, 3)).toBe('\u2068ננ…\u2069');
});

test('a name that nobody can see is none', () => {
  expect(['', ' \n', '\u200b\u2060', '\u202e', '\u3164'].map((name) => shortText(name, 40))).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});
