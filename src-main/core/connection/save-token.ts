import { Refusal } from '../../../shared/contract/refusal.ts';
import { clearStop, listConnections } from '../../database/connections.ts';
import { findNumber } from '../../database/numbers.ts';
import type { CoreContext } from '../context.ts';
import { graphOf, graphWith } from '../live/graph-of.ts';
import { checkToken } from './check-token.ts';
import type { Finding } from './finding.ts';
import { isTokenCode } from './light.ts';
import { isTied } from './look-at-number.ts';
import { settleAnswer } from './settle-answer.ts';
import { writeShopToken, type ShopToken } from './shop-token.ts';

/** Stores a token sealed if Meta takes it and it reaches every number that is connected already; else says why not. */
export async function saveToken(context: CoreContext, typed: string): Promise<Finding> {
  if (context.readonly !== null) throw context.readonly;
  const token = typed.trim();
  if (!/^[\w.|-]{8,2000}$/.test(token)) {
    throw new Refusal(
      'bad_token',
      'This is no access token: it is one long word of letters and digits. Copy it whole.',
    );
  }
  const graph = graphWith(context, token);
  const checked = await checkToken(graph, token, context.clock());
  if (checked.finding.state === 'problem') return checked.finding;
  await requireReach(context, token);
  await context.secrets.store('cloud_api_token', token);
  await noteToken(context, checked);
  for (const bell of ['connection', 'outbox', 'media', 'templates'] as const) context.bells.ring(bell);
  return checked.finding;
}

/** Checks the stored token again and writes down what was found; null when there is none. */
export async function checkStoredToken(context: CoreContext): Promise<ShopToken | null> {
  const token = await context.secrets.read('cloud_api_token');
  if (token === null) return null;
  const checked = await checkToken(graphOf(context), token, context.clock());
  await noteToken(context, checked);
  return checked;
}

/** Forgets the token and what was found about it. */
export async function forgetToken(context: CoreContext): Promise<void> {
  context.secrets.forget('cloud_api_token');
  await context.write(['connection'], (db) => {
    writeShopToken(db, null);
  });
}

/** A good token ends what a bad one had stopped. */
async function noteToken(context: CoreContext, checked: ShopToken): Promise<void> {
  await context.write(['connection'], (db) => {
    writeShopToken(db, checked);
    if (checked.finding.state === 'problem') return;
    for (const { number_id: id, stopped_code: code } of listConnections(db)) {
      if (code !== null && isTokenCode(code)) clearStop(db, id);
    }
  });
}

/** A token of somebody else's would cut off, or take over, the numbers that are connected. */
async function requireReach(context: CoreContext, token: string): Promise<void> {
  const graph = graphWith(context, token);
  for (const row of listConnections(context.db).filter(isTied)) {
    const { refusal } = settleAnswer(await graph.readNumber(row.phone_number_id));
    if (refusal === null) continue;
    const number = findNumber(context.db, row.number_id);
    const name = number?.name ?? number?.e164 ?? row.number_id;
    throw new Refusal(
      'token_other_account',
      `This token does not reach ${name}, which is connected here, so it was not stored. Use one of the same account, or disconnect that number first.`,
      { name },
    );
  }
}
