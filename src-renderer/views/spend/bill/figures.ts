import type { BillComparison, BillRow } from '../../../../shared/contract/bills.ts';
import { formatMicros, parseMicros } from '../../../../shared/money/micros.ts';
import type { Format } from '../../../state/format.svelte.ts';

type Sums = BillComparison['totals'];

/** What of a difference has a cause: a decimal string, negative where the causes make their sum smaller. */
export function explainedOf({ difference, unexplained }: Pick<Sums, 'difference' | 'unexplained'>): string {
  return formatMicros(parseMicros(difference) - parseMicros(unexplained));
}

/** Whether a decimal string is nothing. */
export function isNothing(amount: string): boolean {
  return parseMicros(amount) === 0;
}

/** Whether a row has nothing to explain. */
export function isEqualRow({ difference, causes, unexplained }: BillRow): boolean {
  return isNothing(difference) && isNothing(unexplained) && causes.length === 0;
}

/** Whether a row says anything: a sum on either side. */
export function isTelling(row: BillRow): boolean {
  return !isEqualRow(row) || !isNothing(row.ours);
}

/** The rows that differ, the largest difference first, then those that do not, the dearest first; without what cost nothing on both sides. */
export function orderedRows(rows: readonly BillRow[]): { differing: BillRow[]; equal: BillRow[] } {
  const differing = rows.filter((row) => !isEqualRow(row));
  return {
    differing: differing.sort(
      (a, b) => size(b.difference) - size(a.difference) || size(b.ours) - size(a.ours),
    ),
    equal: rows
      .filter((row) => isEqualRow(row) && isTelling(row))
      .sort((a, b) => size(b.ours) - size(a.ours)),
  };
}

/** Whether sums and differences that are rounded to the cent still add up; where they do not, every digit has to be shown. */
export function staysTrueInCents(sums: Sums): boolean {
  const { ours, theirs, difference, unexplained } = sums;
  const whole = cents(difference);
  return cents(theirs) - cents(ours) === whole && cents(explainedOf(sums)) + cents(unexplained) === whole;
}

/** A difference with its sign, "+€1.20" or "−€1.20", to the cent or with every digit; no sign at nothing. */
export function signedMoney(amount: string, currency: string, format: Format, isExact = false): string {
  const micros = parseMicros(amount);
  const words = bareMoney(amount, currency, format, isExact);
  if (micros === 0) return words;
  return `${micros > 0 ? '+' : '−'}${words}`;
}

/** What is asked or counted: a credit has its sign, to the cent or with every digit. */
export function sumMoney(amount: string, currency: string, format: Format, isExact = false): string {
  const words = bareMoney(amount, currency, format, isExact);
  return parseMicros(amount) < 0 ? `−${words}` : words;
}

/** An amount without its sign: where words say which way it goes. */
export function bareMoney(amount: string, currency: string, format: Format, isExact = false): string {
  const bare = formatMicros(size(amount));
  return isExact ? format.price(bare, currency) : format.money(bare, currency);
}

function size(amount: string): number {
  return Math.abs(parseMicros(amount));
}

function cents(amount: string): number {
  return Math.sign(parseMicros(amount)) * Math.round(size(amount) / 10_000);
}
