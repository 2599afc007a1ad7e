import { setImmediate } from 'node:timers/promises';
import { listChargedMessages } from '../../database/charged-messages.ts';
import { listMonthTotals } from '../../database/charges.ts';
import { listHandLines } from '../../database/hand-lines.ts';
import type { OpenStatement, Statement, StatementCharge } from '../../reports/statement.ts';
import type { CoreContext } from '../context.ts';
import { countMessages } from '../month-figures.ts';
import { toMonthNumber } from '../month-number.ts';
import type { Steps } from '../steps.ts';
import { idsOfMonth } from './month-range.ts';
import { readStatement, type StatementWish } from './read-statement.ts';
import { openSnapshot } from './snapshot.ts';
import { toStatementCharge } from './to-charge.ts';
import { createWindows } from './windows.ts';

const page = 1_000;

/** A month's statement and charges from one snapshot, so that they agree whatever arrives while they are read. Close it always. */
export function openStatement(outer: CoreContext, wish: StatementWish): OpenStatement {
  const { context, close } = openSnapshot(outer);
  let statement: Promise<Statement> | null = null;
  try {
    return {
      count: countMessages(listMonthTotals(context.db, toMonthNumber(wish.month), null)),
      lines: listHandLines(context.db, toMonthNumber(wish.month)).length,
      readStatement: (signal) => (statement ??= readInTurns(readStatement(context, wish), signal)),
      charges: (signal) => readCharges(context, wish.month, signal),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function readInTurns(steps: Steps<Statement>, signal: AbortSignal | undefined): Promise<Statement> {
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

async function* readCharges(
  context: CoreContext,
  month: string,
  signal?: AbortSignal,
): AsyncGenerator<readonly StatementCharge[]> {
  const { db } = context;
  const zone = context.zone();
  const windows = createWindows(db);
  const ids = idsOfMonth(context, month);
  for (;;) {
    signal?.throwIfAborted();
    const rows = listChargedMessages(db, toMonthNumber(month), ids, page);
    const last = rows.at(-1);
    if (last === undefined) return;
    ids.first = last.id + 1;
    windows.readBefore(rows);
    yield rows.map((row) => toStatementCharge(row, windows.at(row), zone));
    await setImmediate();
  }
}
