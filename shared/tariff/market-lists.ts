import { marketFiles } from './data/market-files.ts';

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
