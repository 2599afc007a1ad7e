import {
  clearStop,
  findConnection,
  noteStop,
  writeConnection,
  type ConnectionRow,
} from '../../database/connections.ts';
import type { CoreContext } from '../context.ts';
import { graphOf } from '../live/graph-of.ts';
import { readFindings } from './finding.ts';
import { judgeLook, type Judgement, type Look } from './judge-look.ts';
import { settleAnswer } from './settle-answer.ts';
import { readShopToken } from './shop-token.ts';

/** A row that is tied to a number at Meta. */
export type TiedRow = ConnectionRow & { phone_number_id: string; account_id: string };

/** Whether a row is tied, that is, connected. */
export function isTied(row: ConnectionRow | undefined): row is TiedRow {
  return typeof row?.phone_number_id === 'string' && row.account_id !== null;
}

/** Asks Meta about a tied number and its account; refuses when Meta cannot be asked just now. */
export async function lookAtNumber(
  context: CoreContext,
  { phone_number_id: id, account_id: account }: Pick<TiedRow, 'phone_number_id' | 'account_id'>,
): Promise<Look> {
  const graph = graphOf(context);
  const [number, itsAccount, listed] = await Promise.all([
    graph.readNumber(id),
    graph.readAccount(account),
    graph.listNumbers(account),
  ]);
  const token = await readShopToken(context);
  const list = settleAnswer(listed).value;
  return {
    number: settleAnswer(number),
    account: settleAnswer(itsAccount),
    isListed: list === null ? null : list.some(({ phoneNumberId }) => phoneNumberId === id),
    appId: token?.app_id ?? null,
  };
}

/** Looks, and writes down what was found. `mayResume`: a number that Meta lets send again is no longer taken for stopped. */
export async function checkNumber(context: CoreContext, row: TiedRow, mayResume: boolean): Promise<void> {
  const look = await lookAtNumber(context, row);
  const judgement = judgeLook(look, context.clock());
  const hasResumed = await context.write(['connection'], (db) => {
    const current = findConnection(db, row.number_id);
    if (current?.phone_number_id !== row.phone_number_id) return false;
    writeConnection(db, { ...current, ...factsOf(look, judgement, current, context.clock()) });
    if (judgement.stop === null) return mayResume && clearStop(db, row.number_id);
    if (judgement.stop !== undefined) noteStop(db, row.number_id, judgement.stop, context.clock());
    return false;
  });
  if (hasResumed) context.bells.ring('outbox');
}

/** What a look tells of a number, as its row keeps it; what Meta did not say stays as it was. */
export function factsOf(
  { number, account }: Look,
  { number: numberFinding, account: accountFinding, webhook }: Judgement,
  before: Pick<
    ConnectionRow,
    'verified_name' | 'quality' | 'messaging_limit' | 'throughput' | 'currency' | 'time_zone' | 'checks'
  >,
  now: number,
): Partial<ConnectionRow> {
  const facts = number.value;
  return {
    verified_name: facts?.verifiedName ?? before.verified_name,
    quality: facts?.quality ?? before.quality,
    messaging_limit: facts?.messagingLimit ?? before.messaging_limit,
    throughput: facts?.throughput ?? before.throughput,
    currency: account.value?.currency ?? before.currency,
    time_zone: account.value?.timeZone ?? before.time_zone,
    checked_at: now,
    checks: JSON.stringify({
      ...readFindings(before.checks),
      number: numberFinding,
      account: accountFinding,
      webhook,
    }),
  };
}
