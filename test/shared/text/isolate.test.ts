import { expect, it } from 'vitest';
import { isolate } from '../../../shared/text/isolate.ts';

it('leaves what runs from left to right as it is', () => {
  expect(['Nadia', '+33 6 12', '👍', 'Élodie'].map(isolate)).toEqual(['Nadia', '+33 6 12', '👍', 'Élodie']);
});

it('keeps what runs from right to left to itself, once', () => {
  expect(isolate('نور')).toBe('\u2068نور\u2069');
  expect(isolate(isolate('نور'))).toBe('\u2068نور\u2069');
});

it('takes out the signs that turn the rest of a sentence around, or end its keeping', () => {
  expect(isolate('Na\u202edia')).toBe('\u2068Nadia\u2069');
  expect(isolate('a\u2069\u202eb')).toBe('\u2068ab\u2069');
});
