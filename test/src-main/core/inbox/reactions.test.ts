import { expect, it } from 'vitest';
import type { MessageShape } from '../../../../shared/contract/inbox.ts';
import type { Core } from '../../../../src-main/core/create-core.ts';
import type { CoreClient } from '../../../helpers/core.ts';
import { ana, messagesFrom, someSecond, type Json } from '../../../helpers/make-webhook.ts';
import { openWebhookShop, takeWebhooks } from '../../../helpers/take-webhooks.ts';

type Shop = Core & { client: CoreClient };

async function readMessages({ client }: Shop): Promise<MessageShape[]> {
  const { threads } = await client.inbox.threads({});
  return (await client.inbox.messages({ thread: threads[0]?.id ?? '' })).messages;
}

function reaction(id: string, second: number, emoji: string | undefined, to = 'wamid.A'): Json {
  return {
    id,
    timestamp: String(someSecond + second),
    type: 'reaction',
    reaction: { message_id: to, ...(emoji === undefined ? {} : { emoji }) },
  };
}

async function openWithHello(): Promise<Shop> {
  const shop = await openWebhookShop(someSecond * 1000 + 3_600_000);
  const hello = { id: 'wamid.A', timestamp: String(someSecond), type: 'text', text: { body: 'Bonjour' } };
  await takeWebhooks(shop, [messagesFrom([hello])]);
  return shop;
}

const shown = (message: MessageShape | undefined): unknown[] | undefined =>
  message?.reactions.map(({ emoji, author, direction }) => [emoji, author, direction]);

it('stand at their message: the latest one of each side, whatever the order in which they came', async () => {
  const shop = await openWithHello();
  await takeWebhooks(shop, [
    messagesFrom([reaction('wamid.R3', 9, '🙏')]),
    messagesFrom([reaction('wamid.R2', 5, '👍')]),
  ]);
  const [hello, ...rest] = await readMessages(shop);
  expect(shown(hello)).toEqual([['🙏', ana.name, 'in']]);
  expect(rest.map(({ kind, text, quotes }) => [kind, text, quotes?.message])).toEqual([
    ['reaction', '👍', hello?.id],
    ['reaction', '🙏', hello?.id],
  ]);
  expect(hello?.reactions[0]?.message).toBe(rest[1]?.id);
});

it('are gone once they are taken back, and come again with the next', async () => {
  const shop = await openWithHello();
  await takeWebhooks(shop, [
    messagesFrom([reaction('wamid.R1', 5, '👍'), reaction('wamid.R2', 6, undefined)]),
  ]);
  expect(shown((await readMessages(shop))[0])).toEqual([]);
  await takeWebhooks(shop, [messagesFrom([reaction('wamid.R3', 7, '😂')])]);
  expect(shown((await readMessages(shop))[0])).toEqual([['😂', ana.name, 'in']]);
});

it('of the shop’s own count while they are under way, and not once Meta could not deliver them', async () => {
  const shop = await openWithHello();
  await takeWebhooks(shop, [messagesFrom([reaction('wamid.R1', 5, '👍'), reaction('wamid.R2', 6, '❤️')])]);
  const { db } = shop.context;
  db.prepare("UPDATE message SET direction = 'out', status = 'queued' WHERE meta_id = 'wamid.R2'").run();
  expect(shown((await readMessages(shop))[0])).toEqual([
    ['👍', ana.name, 'in'],
    ['❤️', null, 'out'],
  ]);
  db.prepare("UPDATE message SET status = 'failed' WHERE meta_id = 'wamid.R2'").run();
  expect(shown((await readMessages(shop))[0])).toEqual([['👍', ana.name, 'in']]);
});

it('to a message that is not here, or is in another chat, stand at none', async () => {
  const shop = await openWithHello();
  await takeWebhooks(shop, [messagesFrom([reaction('wamid.R1', 5, '👍', 'wamid.GONE')])]);
  const messages = await readMessages(shop);
  expect(messages.map((message) => shown(message))).toEqual([[], []]);
  expect(messages[1]?.quotes).toMatchObject({ message: null });

  const { db } = shop.context;
  db.prepare("INSERT INTO thread (number_id, kind, name) VALUES ('main', 'customer', 'Bea')").run();
  db.prepare("UPDATE message SET refers_to = 'wamid.A' WHERE meta_id = 'wamid.R1'").run();
  db.prepare("UPDATE message SET thread_id = (SELECT max(id) FROM thread) WHERE meta_id = 'wamid.R1'").run();
  expect((await readMessages(shop)).map((message) => shown(message))).toEqual([[]]);
});

it('of several people in a group stand side by side, one for each', async () => {
  const shop = await openWithHello();
  await takeWebhooks(shop, [messagesFrom([reaction('wamid.R1', 5, '👍'), reaction('wamid.R2', 6, '👍')])]);
  const { db } = shop.context;
  db.prepare("UPDATE thread SET kind = 'group'").run();
  db.prepare("UPDATE message SET author = 'Bea', party_id = NULL WHERE meta_id = 'wamid.R2'").run();
  db.prepare("UPDATE message SET author = 'Ana' WHERE meta_id = 'wamid.R1'").run();
  expect(shown((await readMessages(shop))[0])).toEqual([
    ['👍', 'Ana', 'in'],
    ['👍', 'Bea', 'in'],
  ]);
});
