import type { ConnectionStep } from '../../../shared/contract/connection.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { findConnection } from '../../database/connections.ts';
import type { CoreContext } from '../context.ts';
import { graphOf } from '../live/graph-of.ts';
import { requireNumber } from '../settings.ts';
import { checkNumber, isTied, type TiedRow } from './look-at-number.ts';
import { refuseMeta } from './refuse-meta.ts';
import { checkStoredToken } from './save-token.ts';
import { settleAnswer, tokenNeeded } from './settle-answer.ts';

/** Runs a step's check again, as the owner asked; a test message is only looked at. */
export async function checkStep(context: CoreContext, number: string, step: ConnectionStep): Promise<void> {
  if (context.readonly !== null) throw context.readonly;
  if (step === 'token') {
    if ((await checkStoredToken(context)) === null) throw tokenNeeded();
    context.bells.ring('outbox');
  } else if (step !== 'test_message') {
    await checkNumber(context, requireTied(context, number), true);
  }
}

/** Has Meta send the webhooks of this number's account to the owner's app, and looks whether it does. */
export async function subscribeAccount(context: CoreContext, number: string): Promise<void> {
  if (context.readonly !== null) throw context.readonly;
  const row = requireTied(context, number);
  const { refusal } = settleAnswer(await graphOf(context).subscribe(row.account_id));
  if (refusal !== null) throw refuseMeta(refusal);
  await checkNumber(context, row, true);
}

/** The tie of a number, or the refusal that says to connect it first. */
export function requireTied(context: CoreContext, number: string): TiedRow {
  const { id } = requireNumber(context.db, number);
  const row = findConnection(context.db, id);
  if (isTied(row)) return row;
  throw new Refusal('not_connected', 'Connect this number to one at Meta first.', { number: id });
}
