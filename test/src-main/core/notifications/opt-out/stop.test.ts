import { describe, expect, it } from 'vitest';
import { insertNotification } from '../../../../../src-main/database/notifications.ts';
import { isOptedOut, listOptedOut } from '../../../../../src-main/database/opt-outs.ts';
import type { Core } from '../../../../../src-main/core/create-core.ts';
import { importFile, writeChat, type CoreClient, type Line } from '../../../../helpers/core.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';
import { ana, messagesFrom, shop, someSecond, webhook, type Json } from '../../../../helpers/make-webhook.ts';
import { openWebhookShop, takeWebhooks } from '../../../../helpers/take-webhooks.ts';

const now = someSecond * 1000 + 5 * 86_400_000;

function text(id: string, body: string, minute: number, more: Json = {}): Json {
  return { id, timestamp: String(someSecond + minute * 60), type: 'text', text: { body }, ...more };
}

async function openShop(): Promise<Core & { client: CoreClient }> {
  return openWebhookShop(now);
}

/** The one thread of a customer, or of the only one. */
async function threadOf(client: CoreClient, customer = `+${ana.phone}`): Promise<string> {
  const { threads } = await client.inbox.threads({});
  return threads.find((thread) => thread.customer === customer)?.id ?? '';
}

/** Plans a notification as if the owner had. */
function plan(core: Core, thread: string, key: string): void {
  insertNotification(core.context.db, {
    thread_id: Number(thread),
    customer: `+${ana.phone}`,
    kind: 'appointment',
    template_id: null,
    parameters: '{}',
    event_at: now + 86_400_000,
    at: now + 3_600_000,
    expires_at: now + 86_400_000,
    in_window: 'ask',
    state: 'planned',
    reason: null,
    agreed_max: 0,
    agreed_currency: 'EUR',
    is_insisted: 0,
    next_at: now + 3_600_000,
    outbox_id: null,
    message_id: null,
    source: 'hand',
    source_key: key,
    written_at: now,
    changed_at: now,
    settled_at: null,
  });
}

function statesOf({ context }: Core): unknown[] {
  return context.db.prepare('SELECT state, reason FROM notification ORDER BY id').raw().all();
}

describe('a customer who writes STOP', () => {
  it('is out, with all that was planned called off, in the transaction that stores the message', async () => {
    const core = await openShop();
    await takeWebhooks(core, [messagesFrom([text('wamid.1', 'Olá', 0)])]);
    const thread = await threadOf(core.client);
    plan(core, thread, 'one');
    expect(await core.client.notifications.optOut({ thread })).toEqual({
      out: false,
      at: null,
      told_by: null,
    });
    await takeWebhooks(core, [messagesFrom([text('wamid.2', ' STOP!! ', 5)])]);
    expect(await core.client.notifications.optOut({ thread })).toMatchObject({
      out: true,
      told_by: 'customer',
    });
    expect(statesOf(core)).toEqual([['cancelled', 'opted_out']]);
    expect(isOptedOut(core.context.db, Number(thread))).toBe(true);
  });

  it('is in again with START, and what was called off stays so; what came first decides nothing, only what was written last', async () => {
    const core = await openShop();
    await takeWebhooks(core, [messagesFrom([text('wamid.1', 'Olá', 0)])]);
    const thread = await threadOf(core.client);
    plan(core, thread, 'one');
    await takeWebhooks(core, [messagesFrom([text('wamid.3', 'START', 9)])]);
    await takeWebhooks(core, [messagesFrom([text('wamid.2', 'PARAR', 5)])]);
    expect(statesOf(core)).toEqual([['planned', null]]);
    await takeWebhooks(core, [messagesFrom([text('wamid.4', 'stop', 10), text('wamid.5', 'Start', 11)])]);
    expect(await core.client.notifications.optOut({ thread })).toMatchObject({ out: false });
    await takeWebhooks(core, [messagesFrom([text('wamid.6', 'stop', 12)])]);
    await takeWebhooks(core, [messagesFrom([text('wamid.7', 'start', 13)])]);
    expect(await core.client.notifications.optOut({ thread })).toMatchObject({ out: false });
    expect(statesOf(core)).toEqual([['cancelled', 'opted_out']]);
  });

  it('says so in a whole message: no sentence, reaction, caption, echo or group does', async () => {
    const core = await openShop();
    const image = { id: 'M1', mime_type: 'image/jpeg', sha256: 'x', caption: 'STOP' };
    await takeWebhooks(core, [
      messagesFrom([
        text('wamid.1', 'Can you stop by at five?', 0),
        { id: 'wamid.2', timestamp: String(someSecond), type: 'image', image },
        {
          id: 'wamid.3',
          timestamp: String(someSecond),
          type: 'reaction',
          reaction: { message_id: 'wamid.1', emoji: 'STOP' },
        },
        text('wamid.4', 'STOP', 1, { group_id: 'G1' }),
      ]),
      webhook('smb_message_echoes', {
        metadata: shop,
        message_echoes: [{ from: shop.display_phone_number, to: ana.phone, ...text('wamid.5', 'STOP', 2) }],
      }),
    ]);
    expect(core.context.db.prepare('SELECT count(*) FROM message').pluck().get()).toBeGreaterThanOrEqual(4);
    expect(listOptedOut(core.context.db).size).toBe(0);
  });

  it('stays out when the message is deleted or edited, and is out when one is edited into STOP', async () => {
    const core = await openShop();
    const change = (id: string, type: 'edit' | 'revoke', original: string, more: Json = {}): string =>
      messagesFrom([
        {
          id,
          timestamp: String(someSecond + 600),
          type,
          [type]: { original_message_id: original, ...more },
        },
      ]);
    await takeWebhooks(core, [messagesFrom([text('wamid.1', 'STOP', 0), text('wamid.2', 'stpo', 1)])]);
    const thread = await threadOf(core.client);
    await takeWebhooks(core, [change('wamid.10', 'revoke', 'wamid.1')]);
    expect(await core.client.notifications.optOut({ thread })).toMatchObject({ out: true });
    await core.client.notifications.setOptOut({ thread, out: false });
    expect(await core.client.notifications.optOut({ thread })).toMatchObject({ out: false });
    await takeWebhooks(core, [
      change('wamid.11', 'edit', 'wamid.2', { message: { type: 'text', text: { body: 'stop' } } }),
    ]);
    expect(await core.client.notifications.optOut({ thread })).toMatchObject({ out: true });
  });

  it('is out for all numbers of the shop', async () => {
    const core = await openShop();
    const { context, client } = core;
    await client.settings.addNumber({ e164: '+5511900000000', channel: 'api', name: 'Second' });
    const second = { display_phone_number: '5511900000000', phone_number_id: '206540352242922' };
    await takeWebhooks(core, [
      messagesFrom([text('wamid.1', 'Olá', 0)]),
      messagesFrom([text('wamid.2', 'Olá também', 1)], { metadata: second }),
    ]);
    const { threads } = await client.inbox.threads({});
    expect(threads).toHaveLength(2);
    for (const { id } of threads) plan(core, id, id);
    await takeWebhooks(core, [messagesFrom([text('wamid.3', 'Stop', 2)], { metadata: second })]);
    expect(statesOf(core)).toEqual([
      ['cancelled', 'opted_out'],
      ['cancelled', 'opted_out'],
    ]);
    expect(listOptedOut(context.db)).toEqual(new Set(threads.map(({ id }) => Number(id))));
    // Taken back for one is taken back for the person.
    await client.notifications.setOptOut({ thread: threads[0]?.id ?? '', out: false });
    expect(listOptedOut(context.db).size).toBe(0);
  });
});

describe('what exports and merges tell of STOP', () => {
  const said: readonly Line[] = [
    ['2026-11-20T10:00', 'Salon', 'Bonjour'],
    ['2026-11-20T10:05', 'Nadia', 'STOP'],
  ];

  const ofInes = (word: string): Line[] => [
    ['2026-11-20T10:00', 'Salon', 'Bonjour'],
    ['2026-11-20T10:05', 'Ines', word],
  ];

  it('counts from an export unless a later START stands in it, and goes with the import', async () => {
    const { client } = await openShop();
    const folder = await temporaryFolder();
    const result = await importFile(client, await writeChat(folder, 'Nadia', said));
    const thread = result.files[0]?.thread ?? '';
    expect(await client.notifications.optOut({ thread })).toMatchObject({ out: true, told_by: 'customer' });
    const more: Line[] = [...said, ['2026-11-20T10:05', 'Nadia', 'START']];
    await importFile(client, await writeChat(folder, 'Nadia', more));
    expect(await client.notifications.optOut({ thread })).toMatchObject({ out: false });

    const other = await importFile(client, await writeChat(folder, 'Ines', ofInes('ARRÊT')));
    expect(await client.notifications.optOut({ thread: other.files[0]?.thread ?? '' })).toMatchObject({
      out: true,
    });
    await client.imports.undo({ import_id: other.import_id ?? '' });
    const again = await importFile(client, await writeChat(folder, 'Ines', ofInes('Salut')));
    expect(await client.notifications.optOut({ thread: again.files[0]?.thread ?? '' })).toMatchObject({
      out: false,
    });
  });

  it('counts again when it was not known when the owner took it back, whichever thread stays', async () => {
    for (const isIntoApi of [true, false]) {
      const core = await openShop();
      const { client } = core;
      await takeWebhooks(core, [messagesFrom([text('wamid.1', 'Olá', 0)])]);
      const api = await threadOf(client);
      await client.notifications.setOptOut({ thread: api, out: true });
      expect(await client.notifications.optOut({ thread: api })).toMatchObject({
        out: true,
        told_by: 'owner',
      });
      await client.notifications.setOptOut({ thread: api, out: false });
      plan(core, api, 'one');
      const file = await writeChat(await temporaryFolder(), 'Nadia', said);
      const imported = (await importFile(client, file, { threads: 'new' })).files[0]?.thread ?? '';
      expect(await client.notifications.optOut({ thread: api })).toMatchObject({ out: false });
      const [from, into] = isIntoApi ? [imported, api] : [api, imported];
      await client.inbox.merge({ from, into });
      expect(await client.notifications.optOut({ thread: into })).toMatchObject({ out: true });
      expect(statesOf(core)).toEqual([['cancelled', 'opted_out']]);
    }
  });

  it('is nobody’s in a group, which the owner cannot take out either', async () => {
    const core = await openShop();
    await takeWebhooks(core, [messagesFrom([text('wamid.4', 'STOP', 1, { group_id: 'G1' })])]);
    const group = String(core.context.db.prepare(`SELECT id FROM thread WHERE kind = 'group'`).pluck().get());
    expect(await core.client.notifications.optOut({ thread: group })).toMatchObject({ out: false });
    await expect(core.client.notifications.setOptOut({ thread: group, out: true })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });
});
