import { describe, expect, it } from 'vitest';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { importFile, openFrenchShop, writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { ana, messagesFrom, shop as shopNumber, someSecond, webhook } from '../../../helpers/make-webhook.ts';
import { openWebhookShop, takeWebhooks } from '../../../helpers/take-webhooks.ts';

const needsReply = async ({ client }: Pick<Core, 'client'>): Promise<boolean> => {
  const { threads, counts } = await client.inbox.threads({});
  expect(counts.needs_reply).toBe(threads.filter((thread) => thread.needs_reply).length);
  return threads[0]?.needs_reply ?? false;
};

describe('a customer who wrote last, told by webhooks,', () => {
  const text = (body: string): object => ({ type: 'text', text: { body } });
  const heard = (second = 0): string =>
    messagesFrom([
      { ...text('Tem?'), id: `wamid.IN${String(second)}`, timestamp: String(someSecond + second) },
    ]);
  const answer = (by: 'phone' | 'agent', second: number): string => {
    const message = {
      from: shopNumber.display_phone_number,
      ...{ to: ana.phone, to_user_id: ana.userId },
      ...{ id: `wamid.OUT${String(second)}`, timestamp: String(someSecond + second), ...text('Sim') },
    };
    const echoes = { metadata: shopNumber, message_echoes: [message] };
    return by === 'phone' ? webhook('smb_message_echoes', echoes) : webhook('standby', echoes);
  };
  const open = (): ReturnType<typeof openWebhookShop> => openWebhookShop((someSecond + 600) * 1000);

  it('is answered by what a person types on the phone, and waits again with the next word', async () => {
    const shop = await open();
    await takeWebhooks(shop, [heard()]);
    expect(await needsReply(shop)).toBe(true);
    await takeWebhooks(shop, [answer('phone', 60)]);
    expect(await needsReply(shop)).toBe(false);
    await takeWebhooks(shop, [heard(120)]);
    expect(await needsReply(shop)).toBe(true);
  });

  it('is not answered by an automatic message, in whatever order things come', async () => {
    for (const bodies of [
      [heard(), answer('agent', 60)],
      [answer('agent', 60), heard()],
    ]) {
      const shop = await open();
      await takeWebhooks(shop, bodies);
      const { messages } = await shop.client.inbox.messages({ thread: '1' });
      expect(messages.map(({ source }) => source)).toContain('automatic');
      expect(await needsReply(shop)).toBe(true);
    }
  });

  it('is answered by hand, until the next word', async () => {
    const shop = await open();
    await takeWebhooks(shop, [heard()]);
    await shop.client.inbox.setDone({ thread: '1', done: true });
    expect(await needsReply(shop)).toBe(false);
    await takeWebhooks(shop, [answer('agent', 700)]);
    expect(await needsReply(shop)).toBe(false);
    await takeWebhooks(shop, [heard(800)]);
    expect(await needsReply(shop)).toBe(true);
  });
});

describe('a customer who wrote last, told by an export,', () => {
  const asked: Line[] = [
    ['2026-11-20T09:00', 'Salon', 'Bonjour'],
    ['2026-11-20T10:00', 'Nadia', 'Vous êtes là ?'],
  ];
  const take = async (core: Core, lines: readonly Line[]): Promise<void> => {
    await importFile(core.client, await writeChat(await temporaryFolder(), 'Nadia', lines));
  };

  it('is answered by what the shop wrote after it, and by hand', async () => {
    const core = await openFrenchShop();
    await take(core, asked);
    expect(await needsReply(core)).toBe(true);
    await core.client.inbox.setDone({ thread: '1', done: true });
    expect(await needsReply(core)).toBe(false);
    await core.client.inbox.setDone({ thread: '1', done: false });
    expect(await needsReply(core)).toBe(true);
    await take(core, [...asked, ['2026-11-20T10:05', 'Salon', 'Oui !']]);
    expect(await needsReply(core)).toBe(false);
  });

  it('still waits when what came after it is known to have been automatic', async () => {
    const core = await openWebhookShop(Date.parse('2026-11-22T12:00:00Z'));
    const at = Date.parse('2026-11-20T10:01:00+01:00') / 1000;
    const away = { type: 'text', text: { body: 'Nous sommes fermés.' }, id: 'wamid.AWAY' };
    const sent = { from: shopNumber.display_phone_number, to: ana.phone, timestamp: String(at), ...away };
    await takeWebhooks(core, [webhook('standby', { metadata: shopNumber, message_echoes: [sent] })]);
    await core.client.inbox.setCustomerNumber({ thread: '1', e164: `+${ana.phone}` });
    const lines: Line[] = [...asked, ['2026-11-20T10:01', 'Salon', 'Nous sommes fermés.']];
    const file = await writeChat(
      await temporaryFolder(),
      `+${ana.phone}`,
      lines.map(([time, who, text]) => [time, who === 'Nadia' ? `+${ana.phone}` : who, text]),
    );
    const { files } = await importFile(core.client, file);
    expect(files).toMatchObject([{ thread: '1', new: 2, already_there: 1 }]);
    expect(await needsReply(core)).toBe(true);
  });
});
