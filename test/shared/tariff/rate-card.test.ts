import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatMicros } from '../../../shared/money/micros.ts';
import { cardCurrencies, cardsOf, rateOf } from '../../../shared/tariff/rate-card.ts';

const folder = new URL('../../../shared/tariff/data/csv/', import.meta.url);
const direct = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.[a-z]{3}\.csv$/.test(name));

test.each(direct)('every filled cell of %s can be asked for', (name) => {
  const card = cardsOf(name.slice(11, 14).toUpperCase()).find(({ id }) => `${id}.csv` === name) ?? null;
  const [header = '', ...rows] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  const categories = header.split(',').slice(1);
  for (const row of rows) {
    const [market = '', ...cells] = row.split(',');
    cells.forEach((cell, index) => {
      if (cell === '') return;
      const rate = rateOf(card, market, categories[index] ?? '');
      expect({ row, rate: rate === null ? null : Number(formatMicros(rate)) }).toEqual({
        row,
        rate: Number(cell),
      });
    });
  }
});

test('carried cells fill what the direct card lacks, and cells found nowhere stay unknown', () => {
  const card = cardsOf('EUR').find(({ id }) => id === '2026-10-01.eur') ?? null;
  expect(rateOf(card, 'France', 'utility')).toBe(24_800);
  expect(rateOf(card, 'Brazil', 'utility')).toBe(5_600);
  expect(rateOf(card, 'Bangladesh', 'utility')).toBeNull();
});

test('cards stand oldest first and carry their confidence', () => {
  const dates = cardsOf('USD').map(({ effective }) => effective);
  expect(dates).toEqual([...dates].sort());
  expect(cardCurrencies()).toEqual(['AED', 'BRL', 'EUR', 'GBP', 'IDR', 'INR', 'USD']);
  const saudi = cardsOf('USD')
    .find(({ id }) => id === '2025-07-01.usd')
    ?.rates.get('Saudi Arabia');
  expect([saudi?.get('utility')?.confidence, saudi?.get('marketing')?.confidence]).toEqual(['low', 'medium']);
  expect(cardsOf('CHF')).toEqual([]);
});
