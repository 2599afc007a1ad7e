import { formatMicros } from '../../money/micros.ts';
import type { ListRow } from './list-row.ts';
import type { RateProblem } from './types.ts';

// The dearest market of Meta's own cards costs ten times the median, the cheapest a fortieth.
const mostTimes = 100;
const leastPart = 1_000;
const fewest = 5;

/** Empties the rates of one currency that lie beyond all measure of their column, such as one that lost its point. */
export function dropAbsurd(rows: readonly ListRow[], problems: RateProblem[]): void {
  for (const category of new Set(rows.flatMap((row) => [...row.rates.keys()]))) {
    const rates = rows.flatMap((row) => row.rates.get(category) ?? []).sort((one, other) => one - other);
    const median = rates[Math.floor(rates.length / 2)] ?? 0;
    if (rates.length < fewest) continue;
    for (const { line, market, rates: row } of rows) {
      const micros = row.get(category) ?? null;
      if (micros === null || (micros <= median * mostTimes && micros * leastPart >= median)) continue;
      row.set(category, null);
      problems.push({ line, code: 'absurd_rate', market, category, value: formatMicros(micros) });
    }
  }
}
