import type { AmountShape } from '../../../../shared/contract/shapes.ts';
import type { WhatIf } from '../../../../shared/contract/spend.ts';
import { formatMicros, parseMicros } from '../../../../shared/money/micros.ts';

type Row = WhatIf['actual']['by_category'][number];
type Side = Pick<Row, 'messages' | 'amount'>;

/** A category in a market on both sides; `difference` is the other less the actual, null where one of them is not known. */
export interface SideRow {
  category: string;
  market: string;
  actual: Side;
  other: Side;
  difference: AmountShape | null;
}

const nothing: Side = { messages: 0, amount: '0' };

/** Every category and market of either side, those that differ most first. */
export function sideRows(actual: readonly Row[], other: readonly Row[]): SideRow[] {
  const rows = new Map<string, SideRow>();
  const add = (side: 'actual' | 'other', { category, market, ...figures }: Row): void => {
    const key = `${category}\n${market}`;
    const row = rows.get(key) ?? { category, market, actual: nothing, other: nothing, difference: null };
    rows.set(key, { ...row, [side]: figures });
  };
  for (const row of actual) add('actual', row);
  for (const row of other) add('other', row);
  return [...rows.values()]
    .map((row) => ({ ...row, difference: differenceOf(row.actual.amount, row.other.amount) }))
    .sort((a, b) => weightOf(b) - weightOf(a) || weightOfSides(b) - weightOfSides(a));
}

// What is the same range on both sides is the same uncertainty.
function differenceOf(actual: AmountShape | null, other: AmountShape | null): AmountShape | null {
  if (actual === null || other === null) return null;
  const [from, to] = [rangeOf(actual), rangeOf(other)];
  if (from.min === to.min && from.max === to.max) return '0';
  const [min, max] = [to.min - from.max, to.max - from.min];
  return min === max ? formatMicros(min) : { min: formatMicros(min), max: formatMicros(max) };
}

function weightOf({ difference }: SideRow): number {
  const { min, max } = rangeOf(difference ?? '0');
  return Math.max(Math.abs(min), Math.abs(max));
}

function weightOfSides({ actual, other }: SideRow): number {
  return Math.max(rangeOf(actual.amount ?? '0').max, rangeOf(other.amount ?? '0').max);
}

function rangeOf(amount: AmountShape): { min: number; max: number } {
  if (typeof amount !== 'string') return { min: parseMicros(amount.min), max: parseMicros(amount.max) };
  const micros = parseMicros(amount);
  return { min: micros, max: micros };
}
