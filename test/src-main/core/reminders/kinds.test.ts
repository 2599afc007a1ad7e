import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { pageRouter } from '../../../../src-main/core/page-router.ts';
import { insertAlert } from '../../../../src-main/database/alerts.ts';
import { insertNotification, type NotificationRow } from '../../../../src-main/database/notifications.ts';
import type { CoreClient } from '../../../helpers/core.ts';
import { erasePerson } from '../../../helpers/erase-person.ts';
import { openRemindingShop, type RemindingShop } from '../../../helpers/reminders/reminding-shop.ts';

const opening_hours = '{"tue":[["09:30","19:00"]],"wed":[["09:30","19:00"]]}';
const night = '2026-11-24T01:10:00Z';

function given(shop: RemindingShop): [at: string, kind: string, threads: string[]][] {
  return shop.given.map(({ at, reminder: { kind, threads } }) => [
    new Date(at).toISOString().slice(8, 16),
    kind,
    threads,
  ]);
}

describe('the digests', () => {
  it('name those who wait at opening and an hour before closing, each once a day', async () => {
    const shop = await openRemindingShop({ now: night, settings: { opening_hours, reminder_leads: '[]' } });
    const ana = await shop.hear('Ana');
    await shop.advanceTo('2026-11-24T15:00:00Z');
    const bob = await shop.hear('Bob');
    await shop.advanceTo('2026-11-25T20:00:00Z');
    expect(given(shop)).toEqual([
      ['24T08:30', 'digest_opening', [ana]],
      ['24T17:00', 'digest_closing', [ana, bob]],
      ['25T08:30', 'digest_opening', [bob]],
    ]);
    expect(shop.given[1]?.reminder).toMatchObject({ opens: { view: 'inbox', thread: null }, sound: 'none' });
    expect(shop.given[1]?.reminder.body).toContain('Ana');
  });

  it('are none later in the day when nobody waited at their time', async () => {
    const shop = await openRemindingShop({ now: night, settings: { opening_hours, reminder_leads: '[]' } });
    await shop.advanceTo('2026-11-24T10:00:00Z');
    const ana = await shop.hear('Ana');
    await shop.advanceTo('2026-11-24T20:00:00Z');
    expect(given(shop)).toEqual([['24T17:00', 'digest_closing', [ana]]]);
  });
});

describe('a thread that is on a screen', () => {
  it('is reminded of by nothing while whoever shows it is connected', async () => {
    const shop = await openRemindingShop({ now: night, settings: { opening_hours, digests: '[]' } });
    const [ana, bob] = [await shop.hear('Ana'), await shop.hear('Bob')];
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(pageRouter).upgrade(port2, { context: { ...shop.context, caller: {}, isPage: true } });
    port2.start();
    port1.start();
    const page: CoreClient = createORPCClient(new RPCLink({ port: port1 }));
    const looking = await page.reminders.looking({ thread: ana });
    await looking.next();
    await shop.advanceTo('2026-11-24T16:00:00Z');
    expect(given(shop)).toEqual([['24T16:00', 'lead', [bob]]]);
    // It went away without a word.
    port1.close();
    while (shop.context.looking.list(shop.context.db).size > 0) await new Promise(setImmediate);
    await shop.advanceTo('2026-11-24T17:00:00Z');
    expect(given(shop)).toHaveLength(1);
    await shop.advanceTo('2026-11-24T17:30:00Z');
    expect(given(shop).slice(1)).toEqual([
      ['24T17:30', 'last_lead', [ana]],
      ['24T17:30', 'last_lead', [bob]],
    ]);
  });

  it('is looked away from when the stream is given up, and no thread that is not there is looked at', async () => {
    const shop = await openRemindingShop({ now: night });
    const ana = await shop.hear('Ana');
    const leaving = new AbortController();
    const looking = await shop.client.reminders.looking({ thread: ana }, { signal: leaving.signal });
    await looking.next();
    expect([...shop.context.looking.list(shop.context.db)]).toEqual([Number(ana)]);
    const over = looking.next();
    leaving.abort();
    await over.catch(() => undefined);
    expect(shop.context.looking.list(shop.context.db).size).toBe(0);
    const none = async (): Promise<void> => {
      for await (const look of await shop.client.reminders.looking({ thread: '99' })) expect(look).toBe(0);
    };
    await expect(none()).rejects.toMatchObject({ data: { code: 'unknown_thread' } });
  });
});

describe('warnings about money', () => {
  const facts = { kind: 'budget', month: '2026-11', currency: 'EUR', budget: '10', level: 80, spent: '8.4' };
  const raise = async (
    shop: RemindingShop,
    key: string,
    seen: number | null,
    at = shop.now(),
  ): Promise<void> => {
    await shop.context.write(['alerts'], (db) => {
      const row = { kind: 'budget', key, month: 202_611, facts: JSON.stringify(facts), raised_at: at };
      insertAlert(db, { ...row, is_told: 1, seen_at: seen });
    });
  };

  it('are told once, and none that the owner has seen, or that is days old', async () => {
    const shop = await openRemindingShop({ now: '2026-11-24T10:00:00Z' });
    await raise(shop, 'new', null);
    await raise(shop, 'seen', shop.now());
    await raise(shop, 'old', null, shop.now() - 4 * 86_400_000);
    await shop.advanceTo('2026-11-24T12:00:00Z');
    expect(given(shop)).toEqual([['24T10:00', 'money', []]]);
    expect(shop.given[0]?.reminder).toMatchObject({ opens: { view: 'spend', thread: null } });
    expect(shop.given[0]?.reminder.body).toContain('80');
    await shop.client.reminders.take();
    expect(shop.given).toHaveLength(1);
  });
});

describe('notifications that wait for a choice', () => {
  it('are one reminder, and one more for those that wait for something else since', async () => {
    const shop = await openRemindingShop({ now: '2026-11-24T10:00:00Z' });
    const threads = [await shop.hear('Ana'), await shop.hear('Bob')];
    const at = shop.now();
    const row: Omit<NotificationRow, 'id' | 'thread_id'> = {
      ...{ customer: '+33610000000', kind: 'appointment', template_id: null, parameters: '{}', at },
      ...{ event_at: null, expires_at: at + 86_400_000, in_window: 'ask', state: 'waiting' },
      ...{ reason: 'reply_cheaper', agreed_max: null, agreed_currency: null, is_insisted: 0 },
      ...{ next_at: at + 1_800_000, outbox_id: null, message_id: null, source: 'hand', source_key: null },
      ...{ written_at: at, changed_at: at, settled_at: null },
    };
    const first = await shop.context.write(
      ['notifications'],
      (db) => threads.map((thread) => insertNotification(db, { ...row, thread_id: Number(thread) }))[0],
    );
    await shop.advanceTo('2026-11-24T10:05:00Z');
    expect(given(shop)).toEqual([['24T10:00', 'notification', threads]]);
    expect(shop.given[0]?.reminder).toMatchObject({ opens: { view: 'plan', thread: null } });
    await shop.context.write(['notifications'], (db) => {
      db.prepare("UPDATE notification SET reason = 'price_rose' WHERE id = ?").run(first);
    });
    await shop.advanceTo('2026-11-24T10:10:00Z');
    expect(given(shop).slice(1)).toEqual([['24T10:05', 'notification', [threads[0]]]]);
  });
});

describe('what a reminder shows on a lock screen', () => {
  it.each([
    ['words', true, true],
    ['name', true, false],
    ['nothing', false, false],
  ])('is %s, by choice', async (choice, hasName, hasWords) => {
    const shop = await openRemindingShop({
      now: night,
      settings: { opening_hours, digests: '[]', reminder_text: choice, reminder_sound: 'none' },
    });
    await shop.hear('Ana', 'Is it ready?');
    await shop.advanceTo('2026-11-24T17:30:00Z');
    for (const { reminder } of shop.given) {
      const text = `${reminder.title} ${reminder.body}`;
      expect(text.includes('Ana')).toBe(hasName);
      expect(text.includes('Is it ready')).toBe(hasWords);
      expect(reminder.sound).toBe('none');
    }
    expect(shop.given).toHaveLength(2);
  });
});

describe('what hangs on a thread or the demo shop', () => {
  it('is forgotten with a person who is erased', async () => {
    const shop = await openRemindingShop({ now: night, settings: { opening_hours, digests: '[]' } });
    const ana = await shop.hear('Ana');
    await shop.advanceTo('2026-11-24T16:00:00Z');
    const count = shop.context.db.prepare('SELECT count(*) FROM reminder').pluck();
    expect(count.get()).toBe(1);
    const { customer } = (await shop.client.inbox.thread({ thread: ana })).thread;
    await erasePerson(shop.client, customer ?? '');
    expect(count.get()).toBe(0);
  });

  it('leaves with the demo shop, which reminds of what waits in it', async () => {
    const shop = await openRemindingShop({ now: '2026-11-24T10:00:00Z' });
    await shop.client.care.demo({ leave: false });
    await shop.advanceTo('2026-11-24T10:01:00Z');
    expect(shop.given.length).toBeGreaterThan(0);
    await shop.client.care.demo({ leave: true });
    await shop.advanceTo('2026-11-24T10:02:00Z');
    expect(shop.context.db.prepare('SELECT count(*) FROM reminder').pluck().get()).toBe(0);
    expect((await shop.client.reminders.standing()).needs_reply).toBe(0);
  });

  it('is forgotten after a hundred days, without being given again', async () => {
    const shop = await openRemindingShop({ now: night, settings: { opening_hours, digests: '[]' } });
    await shop.hear('Ana');
    await shop.advanceTo('2026-11-24T18:00:00Z');
    expect(shop.given).toHaveLength(2);
    shop.setClock('2027-03-10T09:00:00Z');
    await shop.advanceTo('2027-03-10T09:01:00Z');
    await shop.hear('Bob');
    await shop.advanceTo('2027-03-10T12:00:00Z');
    expect(shop.context.db.prepare("SELECT count(*) FROM reminder WHERE kind = 'lead'").pluck().get()).toBe(
      0,
    );
    expect(shop.given).toHaveLength(2);
  });
});
