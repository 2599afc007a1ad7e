import { describe, expect, it } from 'vitest';
import {
  findNumbers,
  isSameNumber,
  readSearchText,
  type TypedNumber,
} from '../../../shared/search/search-text.ts';

const numberOf = (text: string): TypedNumber => {
  const [part] = readSearchText(text);
  if (part === undefined || !('number' in part)) throw new Error(`${text} was read as words`);
  return part.number;
};

describe('a search', () => {
  it('is read as its words, in order', () => {
    expect(readSearchText(' la robe, l’été ! ')).toEqual([
      { word: 'la' },
      { word: 'robe' },
      { word: 'l' },
      { word: 'été' },
    ]);
    expect(readSearchText('😊 — “”')).toEqual([]);
  });

  it('takes a phone number as one part, however it is grouped, among other words', () => {
    for (const typed of [
      '06 12 34 56 78',
      '0612345678',
      '06.12.34.56.78',
      '06-12-34-56-78',
      '+33 6 12 34 56 78',
      '+33 (0)6 12345678',
      '0033612345678',
      '33612345678',
    ])
      expect(numberOf(typed).national, typed).toBe('612345678');
    expect(numberOf('+33612345678').code).toBe('33');
    expect(numberOf('0612345678').code).toBeNull();
    expect(readSearchText('Nadia 06 12 34').map((part) => Object.keys(part)[0])).toEqual(['word', 'number']);
  });

  it('leaves dates, prices, orders and hours what they are', () => {
    for (const text of [
      '22/11/2026',
      '2026-11-22',
      '2024 2025',
      '4521-B',
      '10h30',
      '65 €',
      '1 250',
      '12345678901234567890',
    ])
      expect(
        readSearchText(text).every((part) => 'word' in part),
        text,
      ).toBe(true);
  });
});

describe('a number in a text', () => {
  it('is the one looked for with or without the country, and from its beginning', () => {
    const [found] = findNumbers('Appelez le 06.12.34.56.78 svp');
    expect(found).toMatchObject({ start: 11, end: 25 });
    for (const typed of ['06 12 34', '+33 6 12 34 56 78', '0612345678'])
      expect(isSameNumber(found?.number ?? numberOf('+1'), numberOf(typed)), typed).toBe(true);
    expect(isSameNumber(found?.number ?? numberOf('+1'), numberOf('06 13 34'))).toBe(false);
  });

  it('is another one in another country', () => {
    expect(isSameNumber(numberOf('+32 612345678'), numberOf('+33 612345678'))).toBe(false);
  });
});
