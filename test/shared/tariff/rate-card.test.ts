import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatMicros } from '../../../shared/money/micros.ts';
import { launchRange } from '../../../shared/tariff/launch-range.ts';
import { cardCurrencies, cardsOf, rateOf } from '../../../shared/tariff/rate-card.ts';

const folder = new URL('../../../shared/tariff/data/csv/', import.meta.url);
const named = (pattern: RegExp): string[] => readdirSync(folder).filter((name) => pattern.test(name));
const direct = named(/^\d{4}-\d{2}-\d{2}\.[a-z]{3}\.csv$/);
const carried = named(/\.(composed|conversation)\.csv$/);

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

test.each(carried)('every cell of %s stands where no direct one does', (name) => {
  const id = name.slice(0, 14);
  const card = cardsOf(name.slice(11, 14).toUpperCase()).find((it) => it.id === id) ?? null;
  const directCells = direct.includes(`${id}.csv`) ? cellsOf(`${id}.csv`) : new Map<string, string>();
  const cells = new Map([...cellsOf(name), ...directCells]);
  expect(cells.size).toBeGreaterThan(60);
  for (const [place, cell] of cells) {
    const [market = '', category = ''] = place.split('/');
    expect([place, rateOf(card, market, category)]).toEqual([place, Math.round(Number(cell) * 1e6)]);
  }
});

/** The filled cells of a file by "Market/category". */
function cellsOf(name: string): Map<string, string> {
  const [header = '', ...rows] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  const categories = header.split(',').slice(1);
  return new Map(
    rows.flatMap((row) => {
      const [market = '', ...cells] = row.split(',');
      return cells.flatMap((cell, at) =>
        cell === '' ? [] : [[`${market}/${categories[at] ?? ''}`, cell] as const],
      );
    }),
  );
}

test('volume bands count from the first message on and leave holes where none were found', () => {
  const card = cardsOf('BRL').find(({ id }) => id === '2026-07-01.brl');
  expect([...(card?.tiers ?? [])]).toEqual([
    [
      'Brazil/utility',
      [
        { from: 1, to: 250_000, micros: 35_000 },
        { from: 250_001, to: 2_000_000, micros: 33_300 },
        { from: 70_000_001, to: null, micros: 26_300 },
      ],
    ],
    [
      'Brazil/authentication',
      [
        { from: 1, to: 500_000, micros: 35_000 },
        { from: 500_001, to: 3_000_000, micros: 33_300 },
        { from: 20_000_001, to: null, micros: 26_300 },
      ],
    ],
  ]);
  expect(cardsOf('USD').every(({ tiers }) => tiers.size === 0)).toBe(true);
});

test('the years before any card have a range in the two currencies whose range is known', () => {
  expect(launchRange('USD')).toEqual({ min: 5_000, max: 90_000 });
  expect(launchRange('EUR')).toEqual({ min: 4_300, max: 77_000 });
  expect([launchRange('GBP'), launchRange(null)]).toEqual([null, null]);
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
