import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { windowLength } from '../../shared/window/customer-service-window.ts';
import type { ChargedMessageRow } from '../database/charged-messages.ts';

/** Bubbles closer than this could have been one, in ms. */
const bubbleGap = 60_000;

/** Names why a charged message could have been spared, or null; one cause a message. */
function causeOf(row: ChargedMessageRow, hasAllowanceLeft: boolean): string | null {
  const isOpen = row.last_inbound_at !== null && row.at < row.last_inbound_at + windowLength;
  if (row.reason === 'service_over_allowance') {
    const isBurst = row.last_outbound_at !== null && row.at - row.last_outbound_at <= bubbleGap;
    return isBurst && (row.last_inbound_at ?? 0) < (row.last_outbound_at ?? 0) ? 'split_bubbles' : null;
  }
  if (row.reason !== 'template' || row.category !== 'utility') return null;
  if (isOpen) return hasAllowanceLeft ? 'template_where_reply_allowed' : null;
  const isUnanswered = row.last_inbound_at !== null && (row.last_outbound_at ?? 0) < row.last_inbound_at;
  return isUnanswered ? 'window_missed' : null;
}

/** What the month need not have cost, by cause, each with its messages. */
export function findAvoidable(
  rows: readonly ChargedMessageRow[],
  hasAllowanceLeft: (numberId: string) => boolean,
): MonthSpend['avoidable'] {
  const causes = new Map<string, { messages: string[]; amount: number }>();
  for (const row of rows) {
    const cause = row.amount_max === null ? null : causeOf(row, hasAllowanceLeft(row.number_id));
    if (cause === null) continue;
    const found = causes.get(cause) ?? { messages: [], amount: 0 };
    found.messages.push(String(row.id));
    found.amount += row.amount_max ?? 0;
    causes.set(cause, found);
  }
  const listed = [...causes.entries()].toSorted(([, a], [, b]) => b.amount - a.amount);
  return {
    amount: formatMicros(listed.reduce((sum, [, found]) => sum + found.amount, 0)),
    causes: listed.map(([cause, found]) => ({
      cause,
      messages: found.messages,
      amount: formatMicros(found.amount),
    })),
  };
}
