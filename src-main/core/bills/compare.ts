import { setImmediate } from 'node:timers/promises';
import type { BillComparison } from '../../../shared/contract/bills.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { BillEntry, BillSum } from '../../../shared/bill/types.ts';
import { formatMicros, parseMicros } from '../../../shared/money/micros.ts';
import type { CoreContext } from '../context.ts';
import type { OwnerSettings } from '../owner-settings.ts';
import { pairRows } from './case-rows.ts';
import { createEvidence } from './evidence.ts';
import { explainMonth, type ExplainedRow } from './explain/explain.ts';
import type { OnTop } from './explain/reading.ts';
import { readOurMonth } from './our-month.ts';
import { claimTold } from './told/claim-told.ts';
import { readTold } from './told/read-told.ts';

/** A bill's sums beside ours, of the month asked for or of its latest; `entries` are the lines of a file, which may tell single messages. Refused with `bill_other_month` when it has no such month. */
export async function compareBill(
  context: CoreContext,
  sums: readonly BillSum[],
  currency: string,
  asked: string | undefined,
  entries: readonly BillEntry[] = [],
): Promise<BillComparison> {
  const months = [...new Set(sums.map((sum) => sum.month))].sort();
  const month = asked ?? months.at(-1) ?? '';
  if (!months.includes(month)) {
    throw new Refusal(
      'bill_other_month',
      `This bill says nothing of ${month}, only of ${months.join(', ')}.`,
      { month, months },
    );
  }
  const own = sums.filter((sum) => sum.month === month);
  const ours = readOurMonth(context, month);
  const evidence = createEvidence(context, month, ours);
  await setImmediate();
  const told = await readTold(context, month, entries, ours);
  const rows = explainMonth(pairRows(own, ours), evidence, onTopOf(context.settings()), {
    step: stepOf(own),
    told:
      told === null
        ? null
        : (open) => {
            claimTold(open, told);
          },
  });
  return { month, months, currency, rows: rows.map((row) => present(row, month)), totals: addUp(rows) };
}

/** The smallest step of a bill's amounts, in micros: a hundredth is 10000. */
export function stepOf(sums: readonly Pick<BillSum, 'amount'>[]): number {
  let step = 1_000_000;
  for (const { amount } of sums) while (amount % step !== 0) step /= 10;
  return step;
}

function onTopOf({ values }: OwnerSettings): OnTop {
  const percentage = (value: unknown): bigint | null => {
    const micros = typeof value === 'string' ? parseMicros(value) : 0;
    return micros === 0 ? null : BigInt(micros);
  };
  return { margin: percentage(values.provider_margin), vat: percentage(values.vat) };
}

function present({ row, claims, unexplained }: ExplainedRow, month: string): BillComparison['rows'][number] {
  return {
    month,
    category: row.category,
    market: row.market,
    ours: formatMicros(row.ours),
    theirs: formatMicros(row.theirs),
    ours_messages: row.oursMessages,
    theirs_messages: row.theirsMessages,
    difference: formatMicros(row.theirs - row.ours),
    causes: claims.map(({ cause, messages, amount }) => ({
      cause,
      messages: messages.map(String),
      amount: formatMicros(amount),
    })),
    unexplained: formatMicros(unexplained),
  };
}

function addUp(rows: readonly ExplainedRow[]): BillComparison['totals'] {
  const total = (of: (row: ExplainedRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const ours = total(({ row }) => row.ours);
  const theirs = total(({ row }) => row.theirs);
  return {
    ours: formatMicros(ours),
    theirs: formatMicros(theirs),
    difference: formatMicros(theirs - ours),
    unexplained: formatMicros(total(({ unexplained }) => unexplained)),
  };
}
