import type { Core } from '../../src-main/core/create-core.ts';
import { applyWaiting } from '../../src-main/core/intake/apply-waiting.ts';
import { nameMessage } from '../../src-main/core/ledger-statuses.ts';
import { updateLedger } from '../../src-main/core/ledger-update.ts';
import { storeBody } from '../../src-main/core/receiver/store-body.ts';
import { openFrenchShop, type CoreClient } from './core.ts';
import { shop } from './make-webhook.ts';
import { writeApiChat, type ApiLine } from './api-chat.ts';

/** A French shop whose one number is the one of made webhooks, at a fixed instant. */
export async function openWebhookShop(now?: number): Promise<Core & { client: CoreClient; folder: string }> {
  const core = await openFrenchShop(now === undefined ? {} : { now });
  await core.client.settings.changeNumber({
    id: 'main',
    e164: `+${shop.display_phone_number}`,
    channel: 'api',
  });
  return core;
}

/** Keeps bodies as the receiver does, one by one, and then applies all that wait. */
export async function takeWebhooks(
  { context }: Pick<Core, 'context'>,
  bodies: readonly string[],
): Promise<void> {
  for (const body of bodies) await storeBody(context, Buffer.from(body), 'receiver');
  await applyWaiting(context);
}

/** Replies to a customer who wrote a minute before the first, as sent and not yet told of: the nth is `wamid.R<n>`, priced as waiting. */
export async function sendReplies(core: Core, customer: string, times: readonly string[]): Promise<void> {
  const first = times[0] ?? '';
  const heard: ApiLine = { at: new Date(Date.parse(first) - 60_000).toISOString(), from: 'customer' };
  const lines = times.map((at): ApiLine => ({ at, delivered: null }));
  const [, ...ids] = writeApiChat(core, customer, [heard, ...lines]);
  await core.context.writeLong([], async (db) => {
    for (const [index, id] of ids.entries()) nameMessage(db, Number(id), `wamid.R${String(index + 1)}`);
    const thread = Number(db.prepare('SELECT max(id) FROM thread').pluck().get());
    await updateLedger(db, core.context, [
      { thread, from: Date.parse(first), to: Date.parse(times.at(-1) ?? first) },
    ]);
  });
}
