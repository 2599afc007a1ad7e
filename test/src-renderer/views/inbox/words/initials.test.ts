import { expect, test } from 'vitest';
import { initialsOf } from '../../../../../src-renderer/views/inbox/words/initials.ts';

test.each([
  ['Camille Laurent', 'CL'],
  ['Marie-Charlotte de La Rochefoucauld', 'MR'],
  ['Élodie', 'É'],
  ['Léa 🌿', 'L'],
  ['+33 6 12 34 56 78', '#'],
  ['🌸💐', '🌸'],
  ['👩‍👩‍👧‍👦 🌸', '👩‍👩‍👧‍👦'],
  ['\u200b\u200b', '#'],
  ['', '#'],
])('%s has the initials %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
