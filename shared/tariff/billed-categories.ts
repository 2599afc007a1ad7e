import { marketFiles } from './data/market-files.ts';

// Authentication-international apart: most markets have none.
const billed: readonly (readonly [from: string, categories: readonly string[]])[] = [
  ['2018-08-01', []],
  ['2022-02-01', ['business_initiated', 'user_initiated']],
  ['2023-06-01', ['marketing', 'utility', 'authentication', 'service']],
  ['2024-11-01', ['marketing', 'utility', 'authentication']],
  ['2026-10-01', ['marketing', 'utility', 'authentication', 'service']],
];

/** The categories that Meta bills in every market on a day, as cards name them. */
export function billedCategories(day: string): readonly string[] {
  return billed.findLast(([from]) => from <= day)?.[1] ?? [];
}

/** The names of the markets on a day, in the table's order. */
export function marketsOn(day: string): string[] {
  const effective = Object.keys(marketFiles).sort();
  const table = effective.findLast((date) => date <= day) ?? effective[0] ?? '';
  return namesIn(marketFiles[table] ?? '');
}

/** The names of all markets there ever were. */
export function everyMarket(): string[] {
  return [...new Set(Object.values(marketFiles).flatMap(namesIn))];
}

function namesIn(csv: string): string[] {
  const rows = csv.split('\n').slice(1);
  return [...new Set(rows.map((row) => row.slice(0, row.indexOf(','))))];
}
