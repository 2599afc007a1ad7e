import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import type { MonthTotalRow } from '../database/charges.ts';
import { countMessages } from './month-figures.ts';

type Estimates = MonthSpend['estimates'];

interface Kind {
  ours: string;
  metas: string;
  messages: number;
  difference: number;
}

/** How our estimates fared where Meta has had its word: how often they were wrong and by how much, by what was taken for what. */
export function figureEstimates(rows: readonly MonthTotalRow[]): Estimates {
  const confirmed = rows.filter(hasEstimate);
  const kinds = new Map<string, Kind>();
  let tooLow = 0;
  let tooHigh = 0;
  for (const row of confirmed.filter(isWrong)) {
    const { ours, metas } = kindsOf(row);
    const key = `${ours} ${metas}`;
    const kind = kinds.get(key) ?? { ours, metas, messages: 0, difference: 0 };
    const difference = differenceOf(row) * row.messages;
    kind.messages += row.messages;
    kind.difference += difference;
    kinds.set(key, kind);
    tooLow += Math.max(0, difference);
    tooHigh += Math.max(0, -difference);
  }
  return {
    confirmed: countMessages(confirmed),
    wrong: countMessages(confirmed.filter(isWrong)),
    too_low: formatMicros(tooLow),
    too_high: formatMicros(tooHigh),
    difference: formatMicros(tooLow - tooHigh),
    kinds: [...kinds.values()]
      .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || b.messages - a.messages)
      .map((kind) => ({ ...kind, difference: formatMicros(kind.difference) })),
  };
}

/** Whether Meta has had its word on what we had estimated. */
export function hasEstimate(row: Pick<MonthTotalRow, 'estimate_outcome'>): boolean {
  return row.estimate_outcome !== null;
}

/** What we took a message for, and what Meta said that it is: as "charged/utility", only the outcome where there is no category. */
export function kindsOf(row: MonthTotalRow): { ours: string; metas: string } {
  return {
    ours: kindOf(row.estimate_outcome, row.estimate_category),
    metas: kindOf(row.outcome, row.category),
  };
}

function kindOf(outcome: string | null, category: string | null): string {
  return category === null ? (outcome ?? '') : `${outcome ?? ''}/${category}`;
}

/** Whether Meta's word on a message is another than our estimate was. */
export function isWrong(row: MonthTotalRow): boolean {
  const isOther = row.estimate_outcome !== row.outcome || row.estimate_category !== row.category;
  return isOther || differenceOf(row) !== 0;
}

// Meta's amount less ours; where ours was a range, less its nearer end. Unknown amounts cannot be compared.
function differenceOf({ amount_max: metas, estimate_min: min, estimate_max: max }: MonthTotalRow): number {
  if (metas === null || min === null || max === null) return 0;
  return metas > max ? metas - max : Math.min(0, metas - min);
}
