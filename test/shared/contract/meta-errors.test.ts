import { describe, expect, it } from 'vitest';
import { metaErrorWords } from '../../../shared/contract/meta-errors.ts';
import { english } from '../../../shared/contract/meta-errors/english.ts';
import { french } from '../../../shared/contract/meta-errors/french.ts';

describe('Meta’s errors in words', () => {
  it('are in both languages for the same codes, each saying what happened and what to do', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
    for (const [code, words] of [...Object.entries(english), ...Object.entries(french)])
      for (const sentence of [words.what, words.do]) expect(sentence, code).toMatch(/^\p{Lu}.{8,}[.]$/u);
  });

  it('are truly French in French', () => {
    for (const [code, words] of Object.entries(french))
      expect(words.what, code).not.toBe(english[Number(code)]?.what);
  });

  it('name nothing in programmers’ words, nor the window a session or an answer inside it free', () => {
    const words = /API key|parameter|webhook|HTTP|BSUID|null|session|gratuit|\bfree\b/i;
    for (const { what, do: todo } of [...Object.values(english), ...Object.values(french)])
      expect(`${what} ${todo}`).not.toMatch(words);
  });

  it('add Meta’s own words only where the code says too little', () => {
    expect(metaErrorWords(132000, 'body: 1 of 2 values', 'en').what).toBe(
      'The number of values does not match the template. Meta says: “body: 1 of 2 values”',
    );
    expect(metaErrorWords(132000, 'body', 'fr').what).toContain('Meta précise : « body »');
    expect(metaErrorWords(132000, null, 'en').what).toBe('The number of values does not match the template.');
    expect(metaErrorWords(131047, 'Re-engagement message', 'en').what).not.toContain('Re-engagement');
  });

  it('take a subcode that says more than its code', () => {
    expect(metaErrorWords(100, 'x', 'en', 2388024).what).toBe(english[2388024]?.what);
    expect(metaErrorWords(100, '', 'en', 33_333).what).toBe(english[100]?.what);
  });

  it('name an unknown code by its number', () => {
    expect(metaErrorWords(987654, 'Something new', 'en').what).toBe(
      'Meta answered with error 987654. Meta says: “Something new”',
    );
    expect(metaErrorWords(987654, null, 'fr').what).toBe('Meta a répondu par l’erreur 987654.');
  });

  it('know every permission code from 200 to 299', () => {
    for (const code of [200, 230, 294, 299])
      expect(metaErrorWords(code, '', 'en').what).toBe('The access token lacks a permission.');
    expect(metaErrorWords(300, '', 'en').what).toContain('300');
  });
});
