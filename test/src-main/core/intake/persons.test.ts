import { expect, it } from 'vitest';
import { importFile, writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { ana, messagesFrom, shop as shopNumber, someSecond, webhook } from '../../../helpers/make-webhook.ts';
import { callbackOf } from '../../../helpers/meta-log/turns.ts';
import { writeOutbox } from '../../../helpers/meta-log/outbox-rows.ts';
import { openWebhookShop, takeWebhooks } from '../../../helpers/take-webhooks.ts';

const now = (someSecond + 1_800) * 1_000;
const contact = { profile: { name: ana.name }, user_id: ana.userId };

async function wordsByCustomer({
  client,
}: Awaited<ReturnType<typeof openWebhookShop>>): Promise<Record<string, string[]>> {
  const { threads } = await client.inbox.threads({ filter: 'all', limit: 50, offset: 0 });
  const words = threads.map(async ({ id, customer }): Promise<[string, string[]]> => {
    const { messages } = await client.inbox.messages({ thread: id, limit: 10 });
    return [customer ?? '', messages.map(({ text }) => text)];
  });
  return Object.fromEntries(await Promise.all(words));
}

it('a customer whose number is told late has one thread with what an export told of that number', async () => {
  const shop = await openWebhookShop(now);
  const minute = new Date((someSecond - 86_400) * 1_000).toISOString().slice(0, 16);
  const file = await writeChat(await temporaryFolder(), `+${ana.phone}`, [
    [minute, `+${ana.phone}`, 'Ontem'],
    [minute, 'Salon', 'Até amanhã'],
  ]);
  await importFile(shop.client, file, { via: 'phone' });
  const words = (id: string, body: string): object => ({ id, type: 'text', text: { body } });
  const hidden = messagesFrom([{ ...words('wamid.1', 'Sem número'), from: undefined }], {
    contacts: [contact],
  });
  await takeWebhooks(shop, [hidden]);
  expect(Object.keys(await wordsByCustomer(shop))).toHaveLength(2);
  await takeWebhooks(shop, [
    messagesFrom([{ ...words('wamid.2', 'Com número'), timestamp: String(someSecond + 9) }]),
  ]);
  expect(await wordsByCustomer(shop)).toEqual({
    [`+${ana.phone}`]: ['Ontem', 'Até amanhã', 'Sem número', 'Com número'],
  });
});

it('an export of a number tells of whoever had it then, not of the customer who takes it later', async () => {
  const shop = await openWebhookShop(now);
  const minute = new Date((someSecond - 86_400) * 1_000).toISOString().slice(0, 16);
  const file = await writeChat(await temporaryFolder(), '+5511900000001', [
    [minute, '+5511900000001', 'Quem tinha o número'],
    [minute, 'Salon', 'Bom dia'],
  ]);
  await importFile(shop.client, file, { via: 'phone' });
  const system = {
    ...{ type: 'user_changed_number', body: 'x', wa_id: '5511900000001' },
    ...{ user_id: 'BR.NEW', previous_user_id: ana.userId },
  };
  await takeWebhooks(shop, [
    messagesFrom([{ id: 'wamid.1', type: 'text', text: { body: 'Sou a Ana' } }]),
    messagesFrom([{ id: 'wamid.2', timestamp: String(someSecond + 60), type: 'system', system }], {
      contacts: [],
    }),
  ]);
  const { threads } = await shop.client.inbox.threads({ filter: 'all', limit: 50, offset: 0 });
  const texts = threads.map(async ({ id }) => {
    const { messages } = await shop.client.inbox.messages({ thread: id, limit: 10 });
    return messages.map(({ text }) => text);
  });
  expect((await Promise.all(texts)).toSorted()).toEqual([
    ['Quem tinha o número', 'Bom dia'],
    ['Sou a Ana', `+${ana.phone} → +5511900000001`],
  ]);
});

it('what the outbox sent goes with its recipient to another number, also when its status comes last', async () => {
  const shop = await openWebhookShop(now);
  const status = {
    ...{
      id: 'wamid.S',
      status: 'sent',
      timestamp: String(someSecond),
      biz_opaque_callback_data: callbackOf('S'),
    },
    ...{ recipient_id: ana.phone, recipient_user_id: ana.userId },
  };
  const sent = { field: 'messages', value: { metadata: shopNumber, statuses: [status] } };
  writeOutbox(shop.context.db, [sent]);
  const system = {
    ...{ type: 'user_changed_number', body: 'x', wa_id: '5511900000001' },
    ...{ user_id: 'BR.NEW', previous_user_id: ana.userId },
  };
  const moved = {
    from: ana.phone,
    id: 'wamid.M',
    timestamp: String(someSecond + 60),
    type: 'system',
    system,
  };
  await takeWebhooks(shop, [webhook('messages', { metadata: shopNumber, messages: [moved] })]);
  await takeWebhooks(shop, [webhook('messages', sent.value)]);
  expect(await wordsByCustomer(shop)).toEqual({
    '+5511900000001': [`Enviada ${callbackOf('S')}`, `+${ana.phone} → +5511900000001`],
  });
});
