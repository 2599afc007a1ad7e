import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../../src-main/hosts/electron/words/en.ts';
import { fr } from '../../../../src-main/hosts/electron/words/fr.ts';
import { fill, language, speakLanguage, words } from '../../../../src-main/hosts/electron/words/words.ts';
import { app, resetElectron } from '../../../helpers/electron/stand-in.ts';

beforeEach(() => {
  resetElectron();
  speakLanguage(null);
});
afterEach(() => void speakLanguage(null));

const keys = Object.keys(en) as (keyof typeof en)[];
const gapsOf = (sentence: string): string[] => (sentence.match(/\{\{.*?\}\}/g) ?? []).sort();

describe('what the frame says', () => {
  it('has the same gaps in both languages', () => {
    expect(keys.map((key) => [key, gapsOf(fr[key])])).toEqual(keys.map((key) => [key, gapsOf(en[key])]));
    expect(keys.flatMap((key) => gapsOf(en[key])).length).toBeGreaterThan(0);
  });

  it('is said in both languages, with typographic apostrophes and no space at an end', () => {
    expect(Object.keys(fr).sort()).toEqual([...keys].sort());
    const sentences = [...Object.values(en), ...Object.values(fr)];
    expect(sentences.filter((sentence) => sentence === '' || /^\s|\s$|'|\.\.\./.test(sentence))).toEqual([]);
  });

  it('is French wherever the two languages have not the same word', () => {
    expect(keys.filter((key) => en[key] === fr[key])).toEqual(['licences', 'ok']);
  });
});

describe('its language', () => {
  it.each([
    [['fr-CA', 'en-GB'], 'fr'],
    [['de-DE', 'fr', 'en'], 'fr'],
    [['FR'], 'fr'],
    [['en-US', 'fr-FR'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ])('of a system that prefers %j is %s', (languages, wanted) => {
    app.languages = languages;
    expect(language()).toBe(wanted);
    expect(words()).toBe(wanted === 'fr' ? fr : en);
  });

  it('is the owner’s, once it is known', () => {
    expect(speakLanguage('en')).toBe(false);
    expect(speakLanguage('fr')).toBe(true);
    expect(words().quit).toBe('Quitter Vitrine');
    expect(speakLanguage('fr')).toBe(false);
    expect(speakLanguage(null)).toBe(true);
  });
});

it('fills gaps as they are named, and only those', () => {
  expect(fill('{{a}} and {{b}} and {{a}}', { a: '$&', b: '{{a}}' })).toBe('$& and {{a}} and $&');
  expect(fill('{{other}}', { a: '1' })).toBe('{{other}}');
});
