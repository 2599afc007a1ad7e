import { describe, expect, it } from 'vitest';
import { makeHarmless, toOneLine } from '../../../../src-main/hosts/command-line/harmless.ts';

describe('words from elsewhere', () => {
  it('lose what a terminal would obey, and keep their lines, letters and right-to-left marks', () => {
    const clock = '\u200f18/3\u200f م';
    expect(makeHarmless(`a\u001b[2J\u009b1mb\u0007\r\nc\td\u202e${clock}é👋🏽`)).toBe(
      `a[2J1mb\nc\td${clock}é👋🏽`,
    );
  });

  it('fit on one line of a given length', () => {
    expect(toOneLine('  one\r\ntwo\u2028three ')).toBe('one two three');
    expect(toOneLine('👋'.repeat(10), 5)).toBe('👋👋👋👋…');
    expect(toOneLine('12345', 5)).toBe('12345');
  });
});
