import { describe, expect, it } from 'vitest';
import type { ThreadFilter } from '../../../../shared/contract/inbox.ts';
import { createCore, type Core } from '../../../../src-main/core/create-core.ts';
import { importFile, openFrenchShop, setAll, writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { messagesFrom, someSecond } from '../../../helpers/make-webhook.ts';
import { openWebhookShop, takeWebhooks } from '../../../helpers/take-webhooks.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-11-22T12:00:00+01:00');
const iso = (at: number): string => new Date(at).toISOString();
const paris = (at: number): string => new Date(at + hour).toISOString().slice(0, 16);

const asked: readonly Line[] = [
  [paris(now - 3 * day), 'Salon', 'Bonjour'],
  [paris(now - 23 * hour), 'Nadia', 'Vous avez la robe en 38 ?'],
];

async function openShopWithNadia(lines: readonly Line[] = asked) {
  const core = await openFrenchShop({ now });
  await importNadia(core, lines);
  return { ...core, thread: '1' };
}

async function importNadia(core: Pick<Core, 'client'>, lines: readonly Line[]): Promise<void> {
  await importFile(core.client, await writeChat(await temporaryFolder(), 'Nadia', lines), { via: 'api' });
}

async function filtersOf({ client }: Pick<Core, 'client'>): Promise<Partial<Record<ThreadFilter, number>>> {
  const filters = ['needs-reply', 'closing', 'waiting', 'done', 'all', 'snoozed'] as const;
  const listed: Partial<Record<ThreadFilter, number>> = {};
  for (const filter of filters) {
    const { threads, total, counts } = await client.inbox.threads({ filter });
    expect(threads).toHaveLength(total);
    expect(counts[filter === 'needs-reply' ? 'needs_reply' : filter]).toBe(total);
    if (total > 0) listed[filter] = total;
  }
  return listed;
}

const untilOf = async ({ client }: Pick<Core, 'client'>, thread = '1'): Promise<string | null> =>
  (await client.inbox.thread({ thread })).thread.snoozed_until;

/** The same folder, looked at later. */
function later(core: Core & { folder: string }, at: number): Core {
  core.close();
  return createCore({ dataFolder: core.folder, host: 'test', now: at });
}

describe('a thread that is put off', () => {
  it('leaves what needs a reply, closes or waits, with their counts, but not what is done or all', async () => {
    const shop = await openShopWithNadia();
    expect(await filtersOf(shop)).toEqual({ 'needs-reply': 1, closing: 1, all: 1 });
    const until = iso(now + hour);
    const { snoozed_until: said } = await shop.client.inbox.snooze({ thread: '1', until });
    expect(Date.parse(said ?? '')).toBe(now + hour);
    expect(await filtersOf(shop)).toEqual({ all: 1, snoozed: 1 });
    const { threads } = await shop.client.inbox.threads({ filter: 'snoozed' });
    expect(threads[0]).toMatchObject({ needs_reply: true, snoozed_until: said });
    await shop.client.inbox.snooze({ thread: '1', until: null });
    expect(await untilOf(shop)).toBeNull();
    expect(await filtersOf(shop)).toEqual({ 'needs-reply': 1, closing: 1, all: 1 });
  });

  it('leaves those that wait for the customer too', async () => {
    const shop = await openShopWithNadia([...asked, [paris(now - hour), 'Salon', 'Oui']]);
    expect(await filtersOf(shop)).toEqual({ waiting: 1, all: 1 });
    await shop.client.inbox.snooze({ thread: '1', until: iso(now + day) });
    expect(await filtersOf(shop)).toEqual({ snoozed: 1, all: 1 });
  });

  it('comes back at its very instant, with no write', async () => {
    const shop = await openShopWithNadia();
    await shop.client.inbox.snooze({ thread: '1', until: iso(now + 30 * minute) });
    const before = later(shop, now + 30 * minute - 1);
    expect(await filtersOf(before)).toEqual({ all: 1, snoozed: 1 });
    before.close();
    const after = createCore({ dataFolder: shop.folder, host: 'test', now: now + 30 * minute });
    expect(await filtersOf(after)).toEqual({ 'needs-reply': 1, closing: 1, all: 1 });
    expect(await untilOf(after)).toBeNull();
    after.close();
  });

  it('comes back when the customer writes', async () => {
    const shop = await openWebhookShop((someSecond + 60) * 1000);
    const text = { type: 'text', text: { body: 'Tem no tamanho M?' } };
    await takeWebhooks(shop, [messagesFrom([text])]);
    const until = iso((someSecond + 7200) * 1000);
    await shop.client.inbox.snooze({ thread: '1', until });
    await takeWebhooks(shop, [messagesFrom([text])]);
    expect(await untilOf(shop)).not.toBeNull();
    // Written in the second before it was put off, and heard after: nobody has seen it yet.
    await takeWebhooks(shop, [
      messagesFrom([{ ...text, id: 'wamid.NEW', timestamp: String(someSecond + 59) }]),
    ]);
    expect(await untilOf(shop)).toBeNull();
  });

  it('does not come back for what the shop writes, nor for an old message that an import brings', async () => {
    const shop = await openShopWithNadia();
    await shop.client.inbox.snooze({ thread: '1', until: iso(now + day) });
    await importNadia(shop, [
      [paris(now - 4 * day), 'Nadia', 'Bonjour, êtes-vous ouverts ?'],
      ...asked,
      [paris(now - hour), 'Nadia', 'Ou en 40 ?'],
      [paris(now + minute), 'Salon', 'Je regarde'],
    ]);
    expect(await untilOf(shop)).not.toBeNull();
    await importNadia(shop, [...asked, [paris(now + 2 * minute), 'Nadia', 'Merci !']]);
    expect(await untilOf(shop)).toBeNull();
  });

  it('stays so through a merge and its undoing, on either side', async () => {
    for (const snoozed of ['1', '2']) {
      const shop = await openShopWithNadia();
      const other: Line[] = [
        [paris(now - 5 * day), 'Salon', 'Bonjour'],
        [paris(now - 2 * hour), 'Nadia B.', 'Et en rouge ?'],
      ];
      await importFile(shop.client, await writeChat(await temporaryFolder(), 'Nadia B.', other), {
        via: 'api',
      });
      await shop.client.inbox.snooze({ thread: snoozed, until: iso(now + day) });
      const { merge } = await shop.client.inbox.merge({ from: '2', into: '1' });
      expect(await filtersOf(shop)).toEqual({ snoozed: 1, all: 1 });
      await shop.client.inbox.unmerge({ merge });
      expect(await untilOf(shop, snoozed)).not.toBeNull();
      expect(await untilOf(shop, snoozed === '1' ? '2' : '1')).toBeNull();
      expect(await filtersOf(shop)).toMatchObject({ snoozed: 1, 'needs-reply': 1 });
    }
  });

  it('stays so when the demo shop comes and goes', async () => {
    const shop = await openFrenchShop({ now });
    await shop.client.care.demo({});
    const before = (await shop.client.inbox.threads({})).counts;
    await importNadia(shop, asked);
    const { threads } = await shop.client.inbox.search({ text: 'Nadia' });
    const thread = threads.find(({ customer }) => customer === null)?.id ?? '';
    await shop.client.inbox.snooze({ thread, until: iso(now + day) });
    expect((await shop.client.inbox.threads({})).counts).toEqual({
      ...before,
      all: before.all + 1,
      snoozed: before.snoozed + 1,
    });
    await shop.client.care.demo({ leave: true });
    expect(await filtersOf(shop)).toEqual({ all: 1, snoozed: 1 });
    expect(await untilOf(shop, thread)).not.toBeNull();
  });

  it('is not done, and one that is done is not put off', async () => {
    const shop = await openShopWithNadia();
    const { inbox } = shop.client;
    await inbox.snooze({ thread: '1', until: iso(now + day) });
    await inbox.setDone({ thread: '1', done: true });
    expect(await filtersOf(shop)).toEqual({ done: 1, all: 1 });
    await inbox.snooze({ thread: '1', until: iso(now + day) });
    expect(await filtersOf(shop)).toEqual({ snoozed: 1, all: 1 });
    expect((await inbox.thread({ thread: '1' })).thread).toMatchObject({ done: false, needs_reply: true });
  });

  it('is refused an instant that is past or more than a year away, in words', async () => {
    const { client } = await openShopWithNadia();
    const snooze = (at: number): Promise<unknown> => client.inbox.snooze({ thread: '1', until: iso(at) });
    for (const at of [now - 1, now])
      await expect(snooze(at)).rejects.toMatchObject({
        message: 'That time is past: choose one that is still to come.',
        data: { code: 'snooze_is_past' },
      });
    await expect(snooze(now + 367 * day)).rejects.toMatchObject({ data: { code: 'snooze_too_long' } });
    await expect(client.inbox.snooze({ thread: '9', until: null })).rejects.toMatchObject({
      data: { code: 'unknown_thread' },
    });
    expect(await untilOf({ client })).toBeNull();
  });
});

describe('the next instant at which time alone changes the list', () => {
  const turnOf = async ({ client }: Pick<Core, 'client'>): Promise<number | null> => {
    const { changes_at: at } = await client.inbox.threads({ limit: 1 });
    return at === null ? null : Date.parse(at);
  };

  it('is when a window comes near its end, then when it closes, then none', async () => {
    const shop = await openShopWithNadia([
      ...asked.slice(0, 1),
      [paris(now - 20 * hour), 'Nadia', 'Bonjour ?'],
    ]);
    await setAll(shop.client, { reminder_leads: '[90,30]' });
    expect(await turnOf(shop)).toBe(now + 4 * hour - 90 * minute);
    const near = later(shop, now + 4 * hour - 90 * minute);
    expect(await filtersOf(near)).toMatchObject({ closing: 1 });
    expect(await turnOf(near)).toBe(now + 4 * hour);
    near.close();
    const closed = createCore({ dataFolder: shop.folder, host: 'test', now: now + 4 * hour });
    expect(await filtersOf(closed)).toEqual({ 'needs-reply': 1, all: 1 });
    expect(await turnOf(closed)).toBeNull();
    closed.close();
  });

  it('is when a snooze ends, where that comes first', async () => {
    const shop = await openShopWithNadia();
    await shop.client.inbox.snooze({ thread: '1', until: iso(now + 10 * minute) });
    expect(await turnOf(shop)).toBe(now + 10 * minute);
  });
});
