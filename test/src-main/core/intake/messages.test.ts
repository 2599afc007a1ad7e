import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { keepApplying } from '../../../../src-main/core/intake/keep-applying.ts';
import { storeBody } from '../../../../src-main/core/receiver/store-body.ts';
import { openCore, importFile, writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { ana, messagesFrom, shop as shopNumber, someSecond, webhook } from '../../../helpers/make-webhook.ts';
import { openWebhookShop, takeWebhooks } from '../../../helpers/take-webhooks.ts';

const hour = 3_600;
const text = (body: string): { type: string; text: { body: string } } => ({ type: 'text', text: { body } });
/** Half an hour after Ana's first message. */
const now = (someSecond + hour / 2) * 1_000;

function echo(id: string, at: number, body: string): string {
  const message = {
    from: shopNumber.display_phone_number,
    to: ana.phone,
    id,
    timestamp: String(at),
    ...text(body),
  };
  return webhook('smb_message_echoes', { metadata: shopNumber, message_echoes: [message] });
}

function history(
  messages: readonly { id: string; at: number; body: string; isOut?: boolean; type?: string }[],
): string {
  const items = messages.map(({ id, at, body, isOut, type = 'text' }) => ({
    from: isOut === true ? shopNumber.display_phone_number : ana.phone,
    ...{ to: isOut === true ? ana.phone : shopNumber.display_phone_number, id, timestamp: String(at) },
    ...{ ...text(body), type, history_context: { status: 'READ' } },
  }));
  return webhook('history', {
    metadata: shopNumber,
    history: [{ metadata: { phase: 0 }, threads: [{ id: ana.phone, messages: items }] }],
  });
}

async function threadsOf({ client }: Awaited<ReturnType<typeof openWebhookShop>>) {
  return (await client.inbox.threads({ filter: 'all', limit: 50, offset: 0 })).threads;
}

describe('messages of webhooks', () => {
  it('become a thread of their customer, open for exactly a day, unread and to be answered', async () => {
    const shop = await openWebhookShop(now);
    await takeWebhooks(shop, [messagesFrom([text('Tem no tamanho M?')])]);
    const [thread] = await threadsOf(shop);
    expect(thread).toMatchObject({
      ...{ name: 'Ana', customer: '+5511987654321', needs_reply: true, unread: 1 },
      window: { state: 'open' },
    });
    expect(Date.parse(thread?.window.closes_at ?? '')).toBe((someSecond + 24 * hour) * 1_000);
    expect((await shop.client.inbox.search({ text: 'tamanho' })).total).toBe(1);
  });

  it('are closed at the very end of the day, and not a second before', async () => {
    const first = await openWebhookShop((someSecond + 24 * hour) * 1_000 - 1);
    const second = await openWebhookShop((someSecond + 24 * hour) * 1_000);
    for (const [shop, state] of [
      [first, 'open'],
      [second, 'closed'],
    ] as const) {
      await takeWebhooks(shop, [messagesFrom([text('Oi')])]);
      expect((await threadsOf(shop))[0]?.window.state).toBe(state);
    }
  });

  it('keep the words that an edit or a taking back took away, whichever came first', async () => {
    const shop = await openWebhookShop(now);
    const edit = (id: string, of: string, body: string): object => ({
      id,
      type: 'edit',
      edit: { original_message_id: of, message: text(body) },
    });
    const bodies = [
      messagesFrom([{ ...edit('wamid.E1', 'wamid.A', 'segunda'), timestamp: String(someSecond + 10) }]),
      messagesFrom([{ id: 'wamid.A', ...text('primeira') }]),
      messagesFrom([{ ...edit('wamid.E2', 'wamid.A', 'terceira'), timestamp: String(someSecond + 20) }]),
      messagesFrom([{ id: 'wamid.B', ...text('apagada') }]),
      messagesFrom([{ id: 'wamid.R', type: 'revoke', revoke: { original_message_id: 'wamid.B' } }]),
    ];
    await takeWebhooks(shop, bodies);
    const { messages } = await shop.client.inbox.messages({ thread: '1', limit: 10 });
    expect(messages.find((message) => message.edited)).toMatchObject({
      text: 'terceira',
      earlier: [{ text: 'primeira' }, { text: 'segunda' }],
    });
    expect(messages.find((message) => message.deleted)).toMatchObject({
      text: '',
      earlier: [{ text: 'apagada' }],
    });
    expect((await shop.client.inbox.search({ text: 'primeira' })).total).toBe(0);
  });

  it('keep a file that came after its placeholder, also of a message that was taken back before', async () => {
    const bodies = [
      history([{ id: 'wamid.H', at: someSecond, body: '', type: 'media_placeholder' }]),
      messagesFrom([{ id: 'wamid.R', type: 'revoke', revoke: { original_message_id: 'wamid.H' } }]),
      webhook('history', {
        metadata: shopNumber,
        messages: [
          {
            ...{ from: ana.phone, id: 'wamid.H', timestamp: String(someSecond), type: 'image' },
            image: { id: '77', mime_type: 'image/jpeg', caption: 'Foto' },
          },
        ],
      }),
    ];
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [2, 1, 0],
    ]) {
      const shop = await openWebhookShop(now);
      for (const index of order) await takeWebhooks(shop, [bodies[index] ?? '']);
      const { messages } = await shop.client.inbox.messages({ thread: '1', limit: 10 });
      expect(messages).toMatchObject([{ deleted: true, earlier: [{ text: 'Foto' }] }]);
    }
  });

  it('open no window and are not new when they come from the phone’s history', async () => {
    const shop = await openWebhookShop(now);
    await takeWebhooks(shop, [history([{ id: 'wamid.H', at: someSecond, body: 'Tem?' }])]);
    const [thread] = await threadsOf(shop);
    expect(thread).toMatchObject({
      needs_reply: true,
      unread: 0,
      window: { state: 'none', closes_at: null },
    });
    const { numbers } = await shop.client.settings.numbers();
    expect(numbers[0]?.channel).toBe('both');
  });

  it('are one message when the history tells a live one again', async () => {
    const shop = await openWebhookShop(now);
    const live = messagesFrom([{ id: 'wamid.H', ...text('Tem?') }]);
    await takeWebhooks(shop, [history([{ id: 'wamid.H', at: someSecond, body: 'Tem?' }])]);
    await takeWebhooks(shop, [live]);
    const [thread, ...others] = await threadsOf(shop);
    expect(others).toEqual([]);
    expect(thread).toMatchObject({ unread: 1, window: { state: 'open' } });
    expect((await shop.client.inbox.messages({ thread: thread?.id ?? '', limit: 10 })).messages).toHaveLength(
      1,
    );
  });

  it('are one message with what an export told of it, in the thread of the number', async () => {
    const shop = await openWebhookShop(now);
    await shop.client.settings.set({ key: 'time_zone', value: 'UTC' });
    const minute = new Date(someSecond * 1_000).toISOString().slice(0, 16);
    const file = await writeChat(await temporaryFolder(), `+${ana.phone}`, [
      [minute, `+${ana.phone}`, 'Tem no tamanho M, por favor?'],
      [minute, 'Salon', 'Temos sim, quer reservar?'],
    ]);
    await importFile(shop.client, file, { via: 'phone' });
    await takeWebhooks(shop, [
      messagesFrom([{ id: 'wamid.A', ...text('Tem no tamanho M, por favor?') }]),
      echo('wamid.B', someSecond + 10, 'Temos sim, quer reservar?'),
    ]);
    const threads = await threadsOf(shop);
    expect(threads).toHaveLength(1);
    const { messages } = await shop.client.inbox.messages({ thread: threads[0]?.id ?? '', limit: 10 });
    expect(messages.map(({ direction, source }) => [direction, source])).toEqual([
      ['in', 'api'],
      ['out', 'phone'],
    ]);
    expect((await shop.client.care.check()).findings).toEqual([]);
    await shop.client.imports.undo({ import_id: '1' });
    const kept = await shop.client.inbox.messages({ thread: threads[0]?.id ?? '', limit: 10 });
    expect(kept.messages).toHaveLength(2);
  });

  it('follow their customer to another number, and leave whoever has the old one alone', async () => {
    const shop = await openWebhookShop(now);
    const moved = { type: 'user_changed_number', body: 'x', wa_id: '5511900000001' };
    const old = { from: ana.phone, from_user_id: undefined };
    const contacts = { contacts: [] };
    await takeWebhooks(shop, [messagesFrom([{ ...old, id: 'wamid.1', ...text('Sou a Ana') }], contacts)]);
    await takeWebhooks(shop, [
      messagesFrom(
        [{ ...old, id: 'wamid.3', timestamp: String(someSecond + 900), ...text('Sou outro') }],
        contacts,
      ),
    ]);
    await takeWebhooks(shop, [
      messagesFrom(
        [{ ...old, id: 'wamid.2', timestamp: String(someSecond + 600), type: 'system', system: moved }],
        contacts,
      ),
    ]);
    const threads = await threadsOf(shop);
    const words = await Promise.all(
      threads.map(async ({ id, customer }) => [
        customer,
        (await shop.client.inbox.messages({ thread: id, limit: 10 })).messages.map((message) => message.text),
      ]),
    );
    expect(new Map(words as [string, string[]][])).toEqual(
      new Map([
        ['+5511987654321', ['Sou outro']],
        ['+5511900000001', ['Sou a Ana', '+5511987654321 → +5511900000001']],
      ]),
    );
  });

  it('note a changed number where its customer is, also when the number was somebody else’s before', async () => {
    const shop = await openWebhookShop(now);
    const write = (id: string, phone: string, at: number, more: object): Promise<void> =>
      takeWebhooks(shop, [
        messagesFrom([{ id, from: phone, from_user_id: undefined, timestamp: String(at), ...more }], {
          contacts: [],
        }),
      ]);
    const [before, after] = ['5511900000001', '5511900000002'];
    await write('wamid.1', after, someSecond - 600, text('Tive este número antes'));
    await write('wamid.2', before, someSecond, text('Sou a Ana'));
    const system = { type: 'user_changed_number', body: 'x', wa_id: after };
    await write('wamid.201.36', before, someSecond + 600, { type: 'system', system });
    await write('wamid.3', before, someSecond - 300, text('Já era a Ana'));
    const threads = await threadsOf(shop);
    const { messages } = await shop.client.inbox.messages({
      thread: threads.find(({ customer }) => customer === `+${after}`)?.id ?? '',
      limit: 10,
    });
    expect(messages.map((message) => message.text)).toEqual([
      ...['Já era a Ana', 'Sou a Ana', `+${before} → +${after}`],
    ]);
  });

  it('of a group open no window of who wrote them', async () => {
    const shop = await openWebhookShop(now);
    await takeWebhooks(shop, [messagesFrom([{ group_id: '1203@g.us', ...text('Oi grupo') }])]);
    const threads = await threadsOf(shop);
    expect(threads.map(({ kind, window }) => [kind, window.state])).toEqual([['group', 'none']]);
  });

  it('are applied at a start when a kill left them waiting, and then as they come', async () => {
    const shop = await openWebhookShop(now);
    await storeBody(
      shop.context,
      Buffer.from(messagesFrom([{ id: 'wamid.A', ...text('Antes') }])),
      'receiver',
    );
    const part = keepApplying(shop.context);
    await until(() => shop.client.inbox.search({ text: 'Antes' }).then(({ total }) => total === 1));
    await storeBody(
      shop.context,
      Buffer.from(messagesFrom([{ id: 'wamid.B', ...text('Depois') }])),
      'receiver',
    );
    await until(() => shop.client.inbox.search({ text: 'Depois' }).then(({ total }) => total === 1));
    await part.stop();
  });

  it('go in although one body brings out a bug, which is set aside and told', async () => {
    const bugs: unknown[] = [];
    const shop = await openCore({ now, log: (error) => bugs.push(error) });
    // A row that no webhook can have left makes the applier stumble.
    shop.context.db.exec(
      `CREATE TRIGGER stumble BEFORE INSERT ON message WHEN new.text = 'tropeço' BEGIN SELECT raise(ABORT, 'stumbled'); END`,
    );
    await takeWebhooks(shop, [
      messagesFrom([{ id: 'wamid.A', ...text('um') }]),
      messagesFrom([{ id: 'wamid.B', ...text('tropeço') }]),
      messagesFrom([{ id: 'wamid.C', ...text('dois') }]),
    ]);
    const states = shop.context.db.prepare('SELECT state, problem FROM webhook_body ORDER BY id').raw().all();
    expect(states).toEqual([
      ['applied', null],
      ['refused', 'stumbled'],
      ['applied', null],
    ]);
    expect(bugs).toHaveLength(1);
  });

  it('find the number they are for: a first one takes it, a second one is new', async () => {
    const shop = await openCore({ now });
    await takeWebhooks(shop, [messagesFrom([{ id: 'wamid.A', ...text('um') }])]);
    const other = { metadata: { display_phone_number: '5511900009999', phone_number_id: '77' } };
    await takeWebhooks(shop, [messagesFrom([{ id: 'wamid.B', ...text('dois') }], other)]);
    const { numbers } = await shop.client.settings.numbers();
    expect(numbers.map(({ id, e164, channel }) => [id, e164, channel])).toEqual([
      ['main', '+5511912345678', 'api'],
      ['+5511900009999', '+5511900009999', 'api'],
    ]);
  });
});

async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await setImmediate();
}
