import { claim, claimMessages, fitting } from './claim.ts';
import { isFactor, takeFactor } from './factor.ts';
import { claimAllowanceOrder, claimRecategorised } from './mirrored.ts';
import { claimExtraLines } from './extra-lines.ts';
import { chooseReading, tolerance, type OnTop, type Reading } from './reading.ts';
import type { CaseRow, Claim, EvidenceSource, OpenRow } from './types.ts';

/** A row with what explains its difference; claims and `unexplained` add up to theirs less ours, to the micro. */
export interface ExplainedRow {
  row: CaseRow;
  claims: Claim[];
  unexplained: number;
}

/** What is known of the bill itself. */
export interface BillFacts {
  /** The smallest step of its amounts, in micros. */
  step: number;
  /** Claims what the bill's own list of messages proves, where it has one. */
  told: ((open: readonly OpenRow[]) => void) | null;
}

/**
 * Explains a month's differences. The order is from what is surest to what is least so, and each only from what those before it left:
 * 1. what the bill's own list of messages proves; then nothing is left to guess but what comes on top;
 * 2. messages whose price we do not know;
 * 3. habits of the whole bill under which most rows come out even (billing at sending, billing what failed);
 * 4. what has a counterpart in another row (another category, another order of the free replies);
 * 5. single messages at the month's edges, then those that failed;
 * 6. what comes on top of Meta's price.
 */
export function explainMonth(
  rows: readonly CaseRow[],
  evidence: EvidenceSource,
  onTop: OnTop,
  { step, told }: BillFacts,
): ExplainedRow[] {
  const reading = chooseReading(rows, evidence, onTop, step);
  const open = rows.map((row) => openRow(row, reading));
  told?.(open);
  for (const row of open) claimUnpriced(row, evidence);
  if (told === null) {
    for (const row of open) claimHabits(row, reading, evidence, step);
    claimRecategorised(open, evidence);
    claimAllowanceOrder(open, evidence);
    for (const row of open) claimSingles(row, evidence);
  }
  for (const row of open) claimOnTop(row, reading, step);
  claimExtraLines(open, onTop, step);
  return open.map(({ row, left, claims }) => ({
    row,
    claims: claims.filter(({ amount }) => amount !== 0),
    unexplained: left,
  }));
}

function openRow(row: CaseRow, { factor }: Reading): OpenRow {
  const net = row.category === 'other' ? row.theirs : takeFactor(row.theirs, factor);
  const leftMessages = row.theirsMessages === null ? null : row.theirsMessages - row.oursMessages;
  return { row, net, left: net - row.ours, leftMessages, claims: [], spoken: new Set() };
}

function claimUnpriced(open: OpenRow, evidence: EvidenceSource): void {
  if (open.row.unpriced === 0 || open.left <= 0) return;
  claim(open, 'rate_card_missing', evidence.unpriced(open.row), open.left, 0);
}

// All of them or none: a bill that goes by sending does so for every message. Only where the row then comes out even.
function claimHabits(open: OpenRow, reading: Reading, evidence: EvidenceSource, step: number): void {
  const { row } = open;
  if (open.left === 0 && (open.leftMessages ?? 0) === 0) return;
  const next = reading.isBySending ? evidence.nextMonth(row) : [];
  const last = reading.isBySending ? evidence.lastMonth(row) : [];
  const failed = reading.hasFailed ? evidence.failed(row) : [];
  const trial: OpenRow = { ...open, claims: [], spoken: new Set() };
  claimMessages(trial, 'delivered_next_month', next, 1);
  claimMessages(trial, 'delivered_last_month', last, -1);
  claimMessages(trial, 'failed', failed, 1);
  if (Math.abs(trial.left) > tolerance(row, step) || (trial.leftMessages ?? 0) !== 0) return;
  claimMessages(open, 'delivered_next_month', next, 1);
  claimMessages(open, 'delivered_last_month', last, -1);
  claimMessages(open, 'failed', failed, 1);
}

function claimSingles(open: OpenRow, evidence: EvidenceSource): void {
  if (open.left > 0) {
    const next = fitting(open, evidence.nextMonth(open.row), 1);
    claimMessages(open, 'delivered_next_month', next, 1);
    claimMessages(open, 'failed', fitting(open, evidence.failed(open.row), 1), 1);
  } else if (open.left < 0) {
    claimMessages(open, 'delivered_last_month', fitting(open, evidence.lastMonth(open.row), -1), -1);
  }
}

// What the bill's rounding leaves of a row that comes out otherwise is part of what comes on top.
function claimOnTop(open: OpenRow, { factor }: Reading, step: number): void {
  if (!isFactor(factor) || open.row.category === 'other') return;
  const rounding = Math.abs(open.left) <= tolerance(open.row, step) ? open.left : 0;
  const onTop = open.row.theirs - open.net;
  open.left += onTop;
  claim(open, 'tax_and_margin', [], onTop + rounding, 0);
}
