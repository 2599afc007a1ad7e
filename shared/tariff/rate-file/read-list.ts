import { findDecimalMark, type DecimalMark } from './cells.ts';
import { dropAbsurd } from './drop-absurd.ts';
import type { FoundTable, ListHeader } from './find-table.ts';
import { readListRow, type ListRow } from './list-row.ts';
import type { RateProblem, RateTable } from './types.ts';

type Rates = Map<string, Map<string, number | null>>;

/** The list rates of a table by currency and market; what is uncertain is null there and stands among `problems`. */
export function readList(
  table: RateTable,
  { header, line, rows }: FoundTable & { header: ListHeader },
  currency: string | null,
): { lists: Map<string, Rates>; problems: RateProblem[] } {
  const problems: RateProblem[] = header.unknown.map((value) => ({
    line,
    code: 'unknown_column',
    market: '',
    category: '',
    value,
  }));
  const context = {
    header,
    currency,
    mark: markOf(table, header, rows),
    isWorkbook: table.isWorkbook,
    problems,
  };
  const read = rows.flatMap((row) => readListRow(row, context) ?? []);
  const lists = new Map<string, Rates>();
  for (const code of new Set(read.map((row) => row.currency))) {
    const own = read.filter((row) => row.currency === code);
    dropAbsurd(own, problems);
    lists.set(code, joinRows(own, problems));
  }
  const isPriced = (category: string): boolean =>
    read.some((row) => (row.rates.get(category) ?? null) !== null);
  // A column of nothing but zeros says "none" in its own way; a zero among rates is odd.
  return { lists, problems: problems.filter((it) => it.code !== 'zero_rate' || isPriced(it.category)) };
}

function markOf(table: RateTable, header: ListHeader, rows: FoundTable['rows']): DecimalMark {
  if (!table.mayHaveCommas) return '.';
  return findDecimalMark(
    rows.flatMap(({ cells }) => [...header.categories.values()].map((at) => cells[at] ?? '')),
  );
}

/** One row a market; where two rows of the same market differ, neither rate is certain. */
function joinRows(rows: readonly ListRow[], problems: RateProblem[]): Rates {
  const joined: Rates = new Map();
  for (const { line, market, rates } of rows) {
    const before = joined.get(market);
    if (before === undefined) joined.set(market, rates);
    for (const [category, micros] of before ?? []) {
      if (rates.get(category) === micros) continue;
      before?.set(category, null);
      problems.push({ line, code: 'market_twice', market, category, value: market });
    }
  }
  return joined;
}
