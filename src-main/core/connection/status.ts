import type { ConnectedNumber } from '../../../shared/contract/connection.ts';
import { findConnection, listConnections } from '../../database/connections.ts';
import { listNumbers } from '../../database/numbers.ts';
import type { CoreContext } from '../context.ts';
import { describeReceiver } from '../receiver/receiver.ts';
import { requireNumber } from '../settings.ts';
import { isTied } from './look-at-number.ts';
import { presentNumber, type ShopState } from './present-number.ts';
import { presentToken } from './present-token.ts';
import { sentencesOf } from './sentences.ts';
import { readShopToken } from './shop-token.ts';

/** How every number of the shop does, the token that serves them, and the receiver. */
export async function describeConnections(context: CoreContext): Promise<{
  now: string;
  token: { is_stored: boolean; expires_at: string | null; check: ReturnType<typeof presentToken> };
  numbers: ConnectedNumber[];
  receiver: ShopState['receiver'];
}> {
  const shop = await readShopState(context);
  const rows = listConnections(context.db);
  const { token, sentences, receiver } = shop;
  const end = token?.expires_at ?? null;
  const numbers = listNumbers(context.db).map((number) =>
    presentNumber(
      number,
      rows.find((row) => row.number_id === number.id),
      shop,
      context,
    ),
  );
  const refused = numbers
    .flatMap(({ steps }) => steps)
    .find(({ step, state }) => step === 'token' && state === 'problem');
  return {
    now: context.zone().toIso(context.clock()),
    token: {
      is_stored: token !== null,
      expires_at: end === null ? null : context.zone().toIso(end),
      check: refused ?? presentToken(token, rows.some(isTied), sentences, context),
    },
    numbers,
    receiver,
  };
}

/** The same for one number. */
export async function describeNumber(context: CoreContext, id: string): Promise<ConnectedNumber> {
  const number = requireNumber(context.db, id);
  return presentNumber(number, findConnection(context.db, number.id), await readShopState(context), context);
}

async function readShopState(context: CoreContext): Promise<ShopState> {
  return {
    token: await readShopToken(context),
    receiver: describeReceiver(context),
    sentences: sentencesOf(context),
  };
}
