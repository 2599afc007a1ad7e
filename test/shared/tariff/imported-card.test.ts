import { expect, test } from 'vitest';
import { addImported, withImported, type ImportedCard } from '../../../shared/tariff/imported-card.ts';
import { bundledCards, rateOf, type RateCard } from '../../../shared/tariff/rate-card.ts';

const list = (rows: Record<string, Record<string, number | null>>): ImportedCard['list'] =>
  new Map(Object.entries(rows).map(([market, row]) => [market, new Map(Object.entries(row))]));
const imported = (add: Partial<ImportedCard>): ImportedCard => ({
  currency: 'EUR',
  effective: '2026-10-01',
  list: new Map(),
  tiers: new Map(),
  ...add,
});
const cardWith = (...adds: ImportedCard[]): RateCard => {
  const [add = imported({})] = adds;
  const cards = withImported(bundledCards, adds).cardsOf(add.currency);
  return cards.find(({ effective }) => effective === add.effective)!;
};

test('without imports the bundled cards are in force as they are', () => {
  expect(withImported(bundledCards, [])).toBe(bundledCards);
});

test('an imported row replaces the columns that the file has, "n/a" included, and leaves the rest of the card alone', () => {
  const card = cardWith(imported({ list: list({ France: { utility: 30_000, marketing: null } }) }));
  expect(card.rates.get('France')?.get('utility')).toEqual({ micros: 30_000, confidence: 'imported' });
  expect(rateOf(card, 'France', 'marketing')).toBeNull();
  expect(rateOf(card, 'France', 'service')).toBe(24_800);
  expect(rateOf(card, 'Brazil', 'utility')).toBe(5_600);
  expect(card.id).toBe('2026-10-01.eur');
});

test('a card for a new day carries nothing over from the one before', () => {
  const add = imported({ effective: '2027-01-01', list: list({ France: { utility: 30_000 } }) });
  expect([...cardWith(add).rates]).toEqual([
    ['France', new Map([['utility', { micros: 30_000, confidence: 'imported' }]])],
  ]);
  const dates = withImported(bundledCards, [add])
    .cardsOf('EUR')
    .map(({ effective }) => effective);
  expect(dates.slice(-2)).toEqual(['2026-10-01', '2027-01-01']);
});

test('a currency that only imports know is one of the currencies', () => {
  const cards = withImported(bundledCards, [imported({ currency: 'MXN' })]);
  expect(cards.currencies()).toContain('MXN');
  expect(cards.cardsOf('USD')).toEqual(bundledCards.cardsOf('USD'));
});

const bands = [
  { from: 1, to: 1_000, micros: 20_000, isList: true },
  { from: 1_001, to: null, micros: 19_000, isList: false },
];

test('tiers for a day without a list give their list rate to the cells that they name, and to no others', () => {
  const card = cardWith(imported({ effective: '2027-01-01', tiers: new Map([['France/utility', bands]]) }));
  expect(rateOf(card, 'France', 'utility')).toBe(20_000);
  expect(rateOf(card, 'France', 'marketing')).toBeNull();
  expect(card.tiers.get('France/utility')).toEqual([
    { from: 1, to: 1_000, micros: 20_000 },
    { from: 1_001, to: null, micros: 19_000 },
  ]);
});

test('where a list was imported too, it says what the list rate is', () => {
  const card = cardWith(
    imported({ list: list({ France: { utility: 21_000 } }), tiers: new Map([['France/utility', bands]]) }),
  );
  expect(rateOf(card, 'France', 'utility')).toBe(21_000);
  expect(card.tiers.get('France/utility')?.map(({ micros }) => micros)).toEqual([21_000, 19_000]);
});

test('bundled bands at the list rate follow an imported list, and end where it says that there is no rate', () => {
  const brazil = { currency: 'BRL', effective: '2026-07-01' };
  const moved = cardWith(imported({ ...brazil, list: list({ Brazil: { utility: 36_000 } }) }));
  expect(moved.tiers.get('Brazil/utility')?.map(({ micros }) => micros)).toEqual([36_000, 33_300, 26_300]);
  expect(moved.tiers.get('Brazil/authentication')?.[0]?.micros).toBe(35_000);
  const ended = cardWith(imported({ ...brazil, list: list({ Brazil: { utility: null } }) }));
  expect(ended.tiers.has('Brazil/utility')).toBe(false);
});

test('one more file replaces what it names in what was imported before', () => {
  const first = imported({ list: list({ France: { utility: 1, service: 2 }, Italy: { utility: 3 } }) });
  const second = imported({ list: list({ France: { utility: 4 } }) });
  const other = imported({ effective: '2027-01-01' });
  const all = addImported([first, other], second);
  expect(all).toHaveLength(2);
  expect(all.at(-1)?.list).toEqual(list({ France: { utility: 4, service: 2 }, Italy: { utility: 3 } }));
});
