import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { parseCsv } from '../../../../shared/text/parse-csv.ts';
import { rateTableLimits } from '../../../../shared/tariff/rate-file/types.ts';
import { readRateFile } from '../../../../shared/tariff/rate-file/read-rate-file.ts';
import type { RateFile, RateTable } from '../../../../shared/tariff/rate-file/types.ts';

const folder = new URL('../../../fixtures/rate-cards/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** A card's text, cut, joined with another's, or with some of its characters replaced. */
const spoiled = fc
  .record({
    text: fc.constantFrom(...texts),
    other: fc.constantFrom(...texts),
    cut: fc.nat(3_000),
    join: fc.boolean(),
    marks: fc.array(
      fc.tuple(fc.nat(3_000), fc.constantFrom(',', ';', '"', '\n', '.', '-', '9', '0', 'e', '\0', '€', ' ')),
    ),
  })
  .map(({ text, other, cut, join, marks }) => {
    const characters = [
      ...(join ? text.slice(0, cut) + other.slice(cut) : text.slice(0, text.length - (cut % 400))),
    ];
    for (const [at, mark] of marks) if (at < characters.length) characters[at] = mark;
    return characters.join('');
  });

function tryToRead(table: RateTable): RateFile | null {
  try {
    return readRateFile(table, { effective: '2026-10-01', currency: undefined });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Every number that a cell can mean, whichever its decimal mark. */
function numbersIn({ rows }: RateTable): Set<number> {
  return new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        const text = cell.replace(/[^\d.,e+-]/gi, '');
        const values = [text.replaceAll(',', ''), text.replaceAll('.', '').replace(',', '.')];
        return values.map((value) => Math.round(Number(value) * 1e6));
      }),
    ),
  );
}

it.each([',', ';', '\t'])(
  'a spoiled file between "%s" is read or refused, and gives no rate that is not in it',
  (separator) => {
    let read = 0;
    fc.assert(
      fc.property(spoiled, (text) => {
        const rows =
          parseCsv(separator === ',' ? text : text.replaceAll(',', separator), separator, rateTableLimits) ??
          [];
        const table = {
          name: 'card.csv',
          names: [],
          rows,
          isWorkbook: false,
          mayHaveCommas: separator !== ',',
        };
        const file = tryToRead(table);
        if (file === null) return;
        read += 1;
        const known = numbersIn(table);
        const rates = file.cards.flatMap(({ list, tiers }) => [
          ...[...list.values()].flatMap((row) => [...row.values()].filter((it) => it !== null)),
          ...[...tiers.values()].flat().map(({ micros }) => micros),
        ]);
        expect(rates.filter((rate) => !known.has(rate) || rate <= 0)).toEqual([]);
        for (const bands of file.cards.flatMap(({ tiers }) => [...tiers.values()])) {
          const isAscending = bands.every(({ from, to }, index) => {
            const next = bands[index + 1]?.from;
            return from >= 1 && (to ?? Infinity) >= from && (next === undefined || (to ?? Infinity) < next);
          });
          expect(isAscending).toBe(true);
        }
      }),
      { seed: 9, numRuns: 600 },
    );
    expect(read).toBeGreaterThan(50);
  },
);

it('any cells at all are read or refused', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Market',
      'Currency',
      'Marketing',
      'Utility',
      'From',
      'To',
      'Rate',
      'USD',
      'India',
      '0.01',
      '--',
    ),
    fc.string({ maxLength: 12 }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 });
  fc.assert(
    fc.property(rows, fc.boolean(), (cells, isWorkbook) => {
      const lines = cells.map((row, index) => ({ line: index + 1, cells: row }));
      tryToRead({ name: 'x', names: ['x'], rows: lines, isWorkbook, mayHaveCommas: isWorkbook });
    }),
    { seed: 9, numRuns: 2_000 },
  );
});
