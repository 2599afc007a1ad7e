import { addFactor, factorOf, fitFactors, isFactor, noFactor, takeFactor } from './factor.ts';
import { sum } from './claim.ts';
import type { CaseRow, EvidenceSource, Factor } from './types.ts';

/** How a bill was made, as far as its sums tell: what is on top, and whether it goes by sending rather than by delivery. */
export interface Reading {
  factor: Factor;
  /** Billed at sending: what arrived next month belongs to it, what was sent last month does not. */
  isBySending: boolean;
  /** What never arrived is billed too. */
  hasFailed: boolean;
}

/** What the owner said comes on top of Meta's price, in millionths of a per cent; null where nothing was said. */
export interface OnTop {
  margin: bigint | null;
  vat: bigint | null;
}

interface Shifts {
  row: CaseRow;
  sending: { amount: number; messages: number };
  failed: { amount: number; messages: number };
}

/**
 * The reading under which most rows come out to the micro (or to the bill's own rounding); of equal ones the one that assumes least.
 * What comes on top is the owner's margin and VAT, or where none are set one percentage that all rows agree on.
 */
export function chooseReading(
  rows: readonly CaseRow[],
  evidence: EvidenceSource,
  onTop: OnTop,
  step: number,
): Reading {
  const shifts = rows.filter(isTelling).map((row) => shiftsOf(row, evidence));
  const hasSending = shifts.some(({ sending }) => sending.messages !== 0 || sending.amount !== 0);
  const hasFailed = shifts.some(({ failed }) => failed.messages > 0);
  let best: Reading = { factor: noFactor, isBySending: false, hasFailed: false };
  let most = 0;
  for (const factor of factorsFor(rows, onTop)) {
    for (const habit of habits) {
      if ((habit.isBySending && !hasSending) || (habit.hasFailed && !hasFailed)) continue;
      const reading = { factor, ...habit };
      const points = shifts.map((shift) => pointsOf(shift, reading, step));
      if (isFitted(factor, onTop) && !isConvincing(shifts, points)) continue;
      const total = points.reduce((all, one) => all + one, 0);
      if (total <= most) continue;
      most = total;
      best = reading;
    }
  }
  return best;
}

/** How far a sum may lie beside what it should be: the bill's own rounding of each message, and never more than a two-hundredth. */
export function tolerance({ theirs, theirsMessages, oursMessages }: CaseRow, step: number): number {
  const roundings = Math.max(1, theirsMessages ?? oursMessages);
  return Math.max(1, Math.min((step / 2) * roundings, Math.abs(theirs) / 200));
}

const habits = [
  { isBySending: false, hasFailed: false },
  { isBySending: true, hasFailed: false },
  { isBySending: false, hasFailed: true },
  { isBySending: true, hasFailed: true },
];

function isTelling({ category, ours, theirs, unpriced }: CaseRow): boolean {
  return category !== 'other' && unpriced === 0 && (ours !== 0 || theirs !== 0);
}

function shiftsOf(row: CaseRow, evidence: EvidenceSource): Shifts {
  const isSettled = row.ours === row.theirs && row.oursMessages === (row.theirsMessages ?? row.oursMessages);
  const next = isSettled ? [] : evidence.nextMonth(row);
  const last = isSettled ? [] : evidence.lastMonth(row);
  const failed = isSettled ? [] : evidence.failed(row);
  return {
    row,
    sending: { amount: sum(next) - sum(last), messages: next.length - last.length },
    failed: { amount: sum(failed), messages: failed.length },
  };
}

// Two for a row that comes out in amount and number, one where its difference is at least whole messages at our price.
function pointsOf(
  { row, sending, failed }: Shifts,
  { factor, isBySending, hasFailed }: Reading,
  step: number,
): number {
  const { ours, theirs, oursMessages, theirsMessages, price } = row;
  const amount = ours + (isBySending ? sending.amount : 0) + (hasFailed ? failed.amount : 0);
  const messages = oursMessages + (isBySending ? sending.messages : 0) + (hasFailed ? failed.messages : 0);
  const most = tolerance(row, step);
  const isSame = Math.abs(theirs - addFactor(amount, factor)) <= most;
  if (isSame && (theirsMessages === null || theirsMessages === messages)) return 2;
  if (price === null || price === 0) return 0;
  const more = theirsMessages ?? oursMessages + Math.round((takeFactor(theirs, factor) - ours) / price);
  const expected = addFactor(ours + (more - oursMessages) * price, factor);
  return more >= 0 && most * 20 <= price && Math.abs(theirs - expected) <= most ? 1 : 0;
}

function factorsFor(rows: readonly CaseRow[], { margin, vat }: OnTop): Factor[] {
  if (margin !== null || vat !== null) {
    const both = margin !== null && vat !== null ? [factorOf(margin, vat)] : [];
    const single = [margin, vat].flatMap((one) => (one === null ? [] : [factorOf(one)]));
    return [noFactor, ...both, ...single];
  }
  const telling = rows.filter(isTelling);
  const fitted = [telling, ...telling.map((row) => [row])].flatMap(fitFactors);
  const known = new Set<string>();
  const distinct = fitted.filter(({ numerator, denominator }) => {
    const key = `${String(numerator)}/${String(denominator)}`;
    return !known.has(key) && known.add(key).size <= mostFitted;
  });
  return [noFactor, ...distinct];
}

const mostFitted = 12;

function isFitted(factor: Factor, { margin, vat }: OnTop): boolean {
  return isFactor(factor) && margin === null && vat === null;
}

// One percentage for all rows, two of which it explains whole; a single row only where it counts the same messages.
function isConvincing(shifts: readonly Shifts[], points: readonly number[]): boolean {
  if (points.some((one) => one === 0)) return false;
  const whole = shifts.filter((_, index) => points[index] === 2);
  const [only] = whole;
  if (only === undefined) return false;
  return whole.length > 1 || (shifts.length === 1 && only.row.theirsMessages === only.row.oursMessages);
}
