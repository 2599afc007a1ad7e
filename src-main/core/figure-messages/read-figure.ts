import type {
  FigureFilter,
  FigureMessage,
  FigureMessages,
} from '../../../shared/contract/figure-messages.ts';
import { nextMonth } from '../../../shared/time/zone.ts';
import { listMonthTotals, type MonthTotalRow } from '../../database/charges.ts';
import {
  findChargedMessages,
  listChargedMessages,
  type ChargedMessageRow,
} from '../../database/figure-messages.ts';
import { firstIdAt } from '../../database/message-id.ts';
import { beginningOf } from '../beginning.ts';
import { presentRange } from '../beside.ts';
import type { CoreContext } from '../context.ts';
import { findFirstSending } from '../ledger-span.ts';
import { parseMessageId } from '../message-page.ts';
import { countMessages, sumTotals } from '../month-figures.ts';
import { toMonthNumber } from '../month-number.ts';
import { dayName, daysIn } from '../month-time.ts';
import { requireCurrency } from '../owner-settings.ts';
import { presentCharge } from '../present-charge.ts';
import { requireNumber } from '../settings.ts';
import { figureMatcher } from './matches.ts';

/** A message's day may end before its sending by so much, where Meta's clock and this machine's disagree; in ms. */
const clockError = 86_400_000;

type Asked = FigureFilter & { messages?: string[] | undefined; before?: string | undefined; limit: number };

/** The messages behind a figure of a month: its count and sum from the same totals as the figure, and a page of them. */
export function readFigure(context: CoreContext, asked: Asked): FigureMessages {
  const currency = requireCurrency(context.settings());
  if (asked.messages !== undefined) return { currency, ...readNamed(context, asked.messages) };
  const { db } = context;
  const month = asked.month ?? context.zone().monthOf(context.clock());
  const number = asked.number === undefined ? null : requireNumber(db, asked.number).id;
  const rows = listMonthTotals(db, toMonthNumber(month), number).filter(figureMatcher(month, asked));
  const sums = sumsOf(rows);
  const page = readPage(context, { month, number, rows, total: sums.total, asked });
  return {
    currency,
    ...sums,
    messages: page.slice(0, asked.limit).map((row) => present(context, row)),
    has_more: page.length > asked.limit,
  };
}

interface Figure {
  month: string;
  number: string | null;
  rows: readonly MonthTotalRow[];
  total: number;
  asked: Asked;
}

// One more than asked for, if there is one. Reads no day on which the figure counts nothing.
function readPage(
  context: CoreContext,
  { month, number, rows, total, asked }: Figure,
): readonly ChargedMessageRow[] {
  if (total === 0) return [];
  const zone = context.zone();
  const days = rows.map((row) => row.day);
  const [from, until] = [startOf(Math.min(...days)), startOf(Math.max(...days) + 1)];
  const before = asked.before === undefined ? null : parseMessageId(asked.before);
  const end = firstIdAt(until + clockError);
  return listChargedMessages(context.db, {
    month: toMonthNumber(month),
    lines: [...new Set(rows.map((row) => row.line_id))],
    number,
    from,
    until,
    ids: { first: firstIdAt(findFirstSending(context.db, from)), end: Math.min(before ?? end, end) },
    limit: before === null ? Math.min(asked.limit + 1, total) : asked.limit + 1,
  });

  function startOf(day: number): number {
    if (day > daysIn(month, zone)) return zone.monthStart(nextMonth(month));
    return zone.toInstant(`${dayName(month, day)}T00:00:00`);
  }
}

function readNamed(context: CoreContext, ids: readonly string[]): Omit<FigureMessages, 'currency'> {
  const rows = findChargedMessages(context.db, ids.map(parseMessageId));
  return {
    ...sumsOf(rows.map((row) => ({ ...row, messages: 1 }))),
    messages: rows.map((row) => present(context, row)),
    has_more: false,
  };
}

function sumsOf(
  rows: readonly Parameters<typeof sumTotals>[0][number][],
): Pick<FigureMessages, 'total' | 'unknown' | 'amount'> {
  return {
    total: countMessages(rows),
    unknown: countMessages(rows.filter((row) => row.amount_max === null)),
    amount: presentRange(sumTotals(rows)),
  };
}

function present(context: CoreContext, row: ChargedMessageRow): FigureMessage {
  return {
    message: String(row.message_id),
    thread: String(row.thread_id),
    name: row.name,
    customer: row.customer,
    at: context.zone().toIso(row.at),
    text: beginningOf(row.text),
    template: row.sent_template,
    charge: presentCharge(row, { id: row.thread_id, number_id: row.number_id }, context),
  };
}
