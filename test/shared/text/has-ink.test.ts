import { expect, it } from 'vitest';
import { hasInk } from '../../../shared/text/has-ink.ts';

it.each([
  '',
  ' ',
  '\u00a0\t\n',
  '\u200b\u2060\u200d',
  '\u202e\u2066\u2069',
  '\u3164',
  '\u2800',
  '\ufe0f',
  '\u0301\u0302',
  '\u{e0041}',
  '\u0000\u001b',
])('sees nothing in %j', (text) => {
  expect(hasInk(text)).toBe(false);
});

it.each(['a', '.', '#', 'é', '\u200bà', 'نور', '👍', '👨‍👩‍👧', '日', '+33 6'])('sees something in %j', (text) => {
  expect(hasInk(text)).toBe(true);
});
