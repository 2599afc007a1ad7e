import { marketTables } from '../../../shared/tariff/market.ts';

const known = new Map<string, string | null>();

/** The code that a country's numbers begin with abroad, by the numbers that Meta's markets list; null where none is listed. */
export function diallingCodeOf(country: string): string | null {
  const found = known.get(country) ?? findCode(country);
  known.set(country, found);
  return found;
}

function findCode(country: string): string | null {
  const table = marketTables.at(-1);
  for (let code = 1; code < 1000; code += 1)
    if (table?.place(`+${String(code)}2125550100`).country === country) return String(code);
  return null;
}
