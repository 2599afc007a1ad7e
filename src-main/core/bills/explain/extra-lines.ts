import { claim } from './claim.ts';
import type { OnTop } from './reading.ts';
import type { OpenRow } from './types.ts';

const whole = 100_000_000n;
/** Half a per cent, in millionths: what taxes and margins are whole multiples of. */
const halfPercent = 500_000n;
const mostPercent = 50_000_000n;

/**
 * Explains lines of a bill that are no messages: a tax or margin that is the owner's percentage of the other lines, or where none is
 * set a whole number of half per cents of them, fifty at most.
 */
export function claimExtraLines(open: readonly OpenRow[], { margin, vat }: OnTop, step: number): void {
  const extra = open.filter(({ row }) => row.category === 'other');
  const messages = open.filter(({ row }) => row.category !== 'other');
  const base = BigInt(messages.reduce((total, { row }) => total + row.theirs, 0));
  if (base <= 0n) return;
  const known = [margin, vat].flatMap((one) => (one === null ? [] : [one]));
  const compound = margin !== null && vat !== null ? [vat + (vat * margin) / whole, margin + vat] : [];
  for (const row of extra) {
    if (row.left <= 0) continue;
    const nearest = (BigInt(row.left) * whole * 2n) / (base * halfPercent);
    const round = ((nearest + 1n) / 2n) * halfPercent;
    const percentages = known.length > 0 ? [...known, ...compound] : round <= mostPercent ? [round] : [];
    const fits = percentages.some((one) => {
      const expected = Number((base * one + whole / 2n) / whole);
      return one > 0n && Math.abs(row.left - expected) <= Math.max(1, step);
    });
    if (fits) claim(row, 'tax_and_margin', [], row.left, 0);
  }
}
