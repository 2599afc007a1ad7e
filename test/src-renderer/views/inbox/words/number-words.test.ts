import { expect, test } from 'vitest';
import { numberWords } from '../../../../../src-renderer/views/inbox/words/number-words.ts';

test.each([
  ['+33612345678', '+33 6 12 34 56 78'],
  ['+12025550123', '+1 202 555 0123'],
  ['+212600000014', '+212 600 000 014'],
  ['+919876543210', '+91 987 654 3210'],
  ['+5511987654321', '+55 119 876 543 21'],
])('%s reads %s', (number, words) => {
  expect(numberWords(number)).toBe(words);
});

test('what is no number stays as it is', () => {
  expect(numberWords('FR.1234567890')).toBe('FR.1234567890');
});
