import { expect, it } from 'vitest';
import { shownName } from '../../../../../src-renderer/views/inbox/words/shown-name.ts';

it('is the name where any of it can be seen, as it is', () => {
  for (const name of ['Nadia', '🌸', 'محمد', '\u202eNadia', '.', '+33 6 12', '\u200bA'])
    expect(shownName({ name, customer: '+33612345678' })).toBe(name);
});

it('is the number, else words, where nothing of the name can be seen', () => {
  for (const name of ['', '   ', '\u200b\u200b\u2060', '\u202e', '\u3164', '\u2800', '\u0301', '\u{e0041}']) {
    expect(shownName({ name, customer: '+33612345678' })).toBe('+33 6 12 34 56 78');
    expect(shownName({ name, customer: null })).toBe('No name');
    expect(shownName({ name, customer: 'FR.1234567890' })).toBe('No name');
  }
});
