import { describe, expect, it } from 'vitest';
import { boundText } from '../../../../../src-main/hosts/electron/reminders/bounded-text.ts';

describe('the text of a notification', () => {
  it.each([
    ['a long one', 'x'.repeat(10_000)],
    ['emoji only', '👩‍👩‍👧‍👦'.repeat(2_000)],
    ['signs upon signs', `a${'\u0301'.repeat(10_000)}`],
    ['right to left', 'שלום '.repeat(3_000)],
  ])('of %s has a length that every system takes, and ends with a whole sign', (_what, text) => {
    for (const [part, most] of [
      ['title', 120],
      ['body', 600],
    ] as const) {
      const bounded = boundText(text, part, 'win32');
      expect(bounded.length).toBeLessThanOrEqual(most + 1);
      expect(bounded.endsWith('…')).toBe(true);
      const whole = new Set([...new Intl.Segmenter().segment(text)].map(({ segment }) => segment));
      const signs = [...new Intl.Segmenter().segment(bounded.slice(0, -1))].map(({ segment }) => segment);
      expect(signs.filter((sign) => !whole.has(sign))).toEqual([]);
    }
  });

  it('is whole where it is short', () => {
    expect(boundText('Léa — répondez avant 19:00', 'title', 'win32')).toBe('Léa — répondez avant 19:00');
  });

  it('has nothing in it that XML cannot hold', () => {
    const hostile = 'a\u0000b\u0007c\uffffd\ud800e';
    expect(boundText(hostile, 'title', 'win32')).toBe('a b c d\ufffde');
    expect(boundText('one\n\u0000two', 'body', 'win32')).toBe('one\ntwo');
    expect(boundText('one\ntwo', 'title', 'win32')).toBe('one two');
  });

  it('is never read as markup on Linux, and is left alone elsewhere', () => {
    const hostile = '<a href="https://evil.example">Pay & go</a>';
    expect(boundText(hostile, 'body', 'linux')).toBe('‹a href="https://evil.example"›Pay & go‹/a›');
    expect(boundText(hostile, 'body', 'darwin')).toBe(hostile);
  });
});
