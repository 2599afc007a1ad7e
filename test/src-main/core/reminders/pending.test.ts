import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareDataFolder } from '../../../../src-main/database/data-folder.ts';
import { insertNotification, type NotificationRow } from '../../../../src-main/database/notifications.ts';
import { restoreBackup } from '../../../../src-main/database/restore.ts';
import { openRemindingShop, type RemindingShop } from '../../../helpers/reminders/reminding-shop.ts';

/** Whoever writes at night is to be answered by seven: 17:00 and 18:30 in Paris are the leads. */
const night = '2026-11-24T01:10:00Z';
const opening_hours = '{"tue":[["09:30","19:00"]],"wed":[["09:30","19:00"]]}';
const leads = { opening_hours, digests: '[]' };

async function pendingOf({ client }: RemindingShop): Promise<[kind: string, threads: string[]][]> {
  const { pending } = await client.reminders.pending();
  return pending.map(({ reminder: { kind, threads } }) => [kind, threads]);
}

/** The owner has seen to the reminder that stands first. */
async function see({ client }: RemindingShop): Promise<void> {
  const { pending } = await client.reminders.pending();
  const first = pending[0]?.reminder;
  if (first === undefined) throw new Error('Nothing is pending.');
  await client.reminders.seen({ id: first.id, threads: first.threads });
}

describe('what was given', () => {
  it('is pending for whoever asks, as often as they ask, and given to nobody again', async () => {
    const shop = await openRemindingShop({ now: night, settings: { ...leads, reminder_sound: 'all' } });
    const ana = await shop.hear('Ana');
    expect(await pendingOf(shop)).toEqual([]);
    await shop.advanceTo('2026-11-24T16:00:30Z');
    const { pending } = await shop.client.reminders.pending();
    const given = shop.given[0]?.reminder;
    expect(given?.sound).toBe('usual');
    expect(pending).toMatchObject([
      { told_at: '2026-11-24T17:00:00+01:00', reminder: { ...given, sound: 'none' }, thread: { id: ana } },
    ]);
    expect(await pendingOf(shop)).toEqual([['lead', [ana]]]);
    await shop.advanceTo('2026-11-24T17:00:00Z');
    expect(shop.given).toHaveLength(1);
  });

  it('is pending after a restart, in the next lead’s place from then on, and until the window ends', async () => {
    const first = await openRemindingShop({ now: night, settings: leads });
    const ana = await first.hear('Ana');
    await first.advanceTo('2026-11-24T16:00:30Z');
    await first.close();
    const shop = await openRemindingShop({ now: '2026-11-24T16:30:00Z', folder: first.folder });
    expect(await pendingOf(shop)).toEqual([['lead', [ana]]]);
    await shop.advanceTo('2026-11-24T17:30:30Z');
    expect(await pendingOf(shop)).toEqual([['last_lead', [ana]]]);
    await shop.advanceTo('2026-11-25T01:09:59Z');
    expect(await pendingOf(shop)).toEqual([['last_lead', [ana]]]);
    await shop.advanceTo('2026-11-25T01:10:00Z');
    expect(await pendingOf(shop)).toEqual([]);
    expect(shop.given.map(({ reminder }) => reminder.kind)).toEqual(['last_lead']);
  });

  it('is over once it was seen to, answered, done or put off; the next lead comes all the same', async () => {
    const shop = await openRemindingShop({ now: night, settings: leads });
    const [seen, answered, done] = [await shop.hear('Ana'), await shop.hear('Bob'), await shop.hear('Cleo')];
    await shop.advanceTo('2026-11-24T16:00:30Z');
    expect(await pendingOf(shop)).toHaveLength(3);
    await see(shop);
    await shop.answer(answered);
    await shop.client.inbox.setDone({ thread: done, done: true });
    expect(await pendingOf(shop)).toEqual([]);
    await shop.client.inbox.setDone({ thread: done, done: false });
    expect(await pendingOf(shop)).toEqual([['lead', [done]]]);
    await shop.client.inbox.snooze({ thread: done, until: '2026-11-24T16:30:00Z' });
    expect(await pendingOf(shop)).toEqual([]);
    await shop.client.inbox.snooze({ thread: done, until: null });
    expect(await pendingOf(shop)).toEqual([['lead', [done]]]);
    await shop.advanceTo('2026-11-24T17:30:30Z');
    expect(await pendingOf(shop)).toEqual([
      ['last_lead', [seen]],
      ['last_lead', [done]],
    ]);
  });

  it('stands while the next is held back by quiet hours or a pause, as what it was', async () => {
    const shop = await openRemindingShop({ now: night, settings: leads });
    const ana = await shop.hear('Ana');
    await shop.advanceTo('2026-11-24T17:00:00Z');
    await shop.client.reminders.pause({ until: 'hour' });
    await shop.advanceTo('2026-11-24T17:45:00Z');
    expect(shop.given.map(({ reminder }) => reminder.kind)).toEqual(['lead']);
    const { pending } = await shop.client.reminders.pending();
    expect(pending).toMatchObject([{ reminder: { kind: 'lead', is_last: false, threads: [ana] } }]);
  });

  it('is one reminder while it is about many, and seen to as one', async () => {
    const shop = await openRemindingShop({ now: night, settings: leads });
    const threads: string[] = [];
    for (let index = 0; index < 5; index += 1) threads.push(await shop.hear(`Customer ${String(index)}`));
    await shop.advanceTo('2026-11-24T16:00:30Z');
    const [before] = (await shop.client.reminders.pending()).pending;
    expect(before?.reminder).toEqual({ ...shop.given[0]?.reminder, sound: 'none' });
    await shop.answer(threads[0] ?? '');
    const [left] = (await shop.client.reminders.pending()).pending;
    expect(left?.reminder).toMatchObject({ id: before?.reminder.id, threads: threads.slice(1) });
    expect(left?.reminder.title).toBe('4 customers wait for an answer');
    await shop.answer(threads[1] ?? '');
    expect(await pendingOf(shop)).toEqual(threads.slice(2).map((thread) => ['lead', [thread]]));
    await shop.client.reminders.seen({ id: left?.reminder.id ?? '', threads });
    expect(await pendingOf(shop)).toEqual([]);
  });

  it('shows of a customer what the owner chose since', async () => {
    const shop = await openRemindingShop({ now: night, settings: leads });
    await shop.hear('Ana', 'Is it ready?');
    await shop.advanceTo('2026-11-24T16:00:30Z');
    const textOf = async (): Promise<string> =>
      JSON.stringify((await shop.client.reminders.pending()).pending[0]?.reminder);
    expect(await textOf()).toContain('Is it ready');
    await shop.client.settings.set({ key: 'reminder_text', value: 'nothing' });
    expect(await textOf()).not.toMatch(/Ana|ready/);
  });

  it('is still seen to when a backup from before that is put back', async () => {
    const shop = await openRemindingShop({ now: night, settings: leads });
    await shop.hear('Ana');
    const bob = await shop.hear('Bob');
    await shop.advanceTo('2026-11-24T16:00:30Z');
    const file = path.join(shop.folder, '..', 'given.vitrine');
    await shop.client.care.backup({ file });
    await see(shop);
    await shop.close();
    await restoreBackup(prepareDataFolder(shop.folder), file, true, shop.now());
    const restored = await openRemindingShop({ now: '2026-11-24T16:01:00Z', folder: shop.folder });
    expect(await pendingOf(restored)).toEqual([['lead', [bob]]]);
    expect(restored.given).toEqual([]);
  });

  it('stands with the thread that shows the messages, where two were made one', async () => {
    const shop = await openRemindingShop({ now: night, settings: leads });
    const ana = await shop.hear('Ana');
    await shop.advanceTo('2026-11-24T16:00:30Z');
    const other = await shop.hear('Ana at work');
    await shop.client.inbox.setCustomerNumber({ thread: other, e164: null });
    await shop.client.inbox.merge({ from: ana, into: other });
    await shop.context.write(['inbox'], (db) => {
      const closes = Date.parse(night) + 86_400_000;
      db.prepare('UPDATE thread SET window_closes_at = ? WHERE id = ?').run(closes, Number(other));
    });
    expect(await pendingOf(shop)).toEqual([['lead', [other]]]);
    // A page that has not looked since knows it by the other id.
    await shop.client.reminders.seen({ id: 'lead:1', threads: [ana] });
    expect(await pendingOf(shop)).toEqual([]);
    await expect(shop.client.reminders.seen({ id: 'lead:1', threads: ['', 'x', '99'] })).resolves.toEqual({});
  });
});

describe('a digest', () => {
  const settings = { opening_hours, reminder_leads: '[]' };

  it('stands until the next one’s time with those who waited, not with whoever wrote since', async () => {
    const shop = await openRemindingShop({ now: night, settings });
    const [ana, bob] = [await shop.hear('Ana'), await shop.hear('Bob')];
    await shop.advanceTo('2026-11-24T08:31:00Z');
    await shop.hear('Cleo');
    await shop.hear('Bob', 'Hello?');
    expect(await pendingOf(shop)).toEqual([['digest_opening', [ana, bob]]]);
    await shop.answer(ana);
    expect(await pendingOf(shop)).toEqual([['digest_opening', [bob]]]);
    await shop.answer(bob);
    await shop.hear('Ana', 'One more thing');
    expect(await pendingOf(shop)).toEqual([]);
    await shop.advanceTo('2026-11-24T17:00:30Z');
    expect((await pendingOf(shop)).map(([kind]) => kind)).toEqual(['digest_closing']);
    await see(shop);
    expect(await pendingOf(shop)).toEqual([]);
    expect(shop.given.map(({ reminder }) => reminder.kind)).toEqual(['digest_opening', 'digest_closing']);
  });
});

it('notifications that wait for a choice are one reminder until it was seen to, and then only those that came since', async () => {
  const shop = await openRemindingShop({ now: '2026-11-24T10:00:00Z', settings: leads });
  const threads = [await shop.hear('Ana'), await shop.hear('Bob'), await shop.hear('Cleo')];
  const [ana, bob, cleo] = threads;
  const wait = async (thread: string | undefined): Promise<void> => {
    await shop.context.write(['notifications'], (db) =>
      insertNotification(db, waitingNotification(Number(thread), shop.now())),
    );
    await shop.settle();
    await shop.advanceTo(shop.now() + 60_000);
  };
  await wait(ana);
  await wait(bob);
  expect(shop.given).toHaveLength(2);
  expect(await pendingOf(shop)).toEqual([['notification', [ana, bob]]]);
  await see(shop);
  expect(await pendingOf(shop)).toEqual([]);
  await wait(cleo);
  expect(await pendingOf(shop)).toEqual([['notification', [cleo]]]);
});

function waitingNotification(thread: number, at: number): Omit<NotificationRow, 'id'> {
  return {
    ...{
      thread_id: thread,
      customer: '+33610000000',
      kind: 'appointment',
      template_id: null,
      parameters: '{}',
    },
    ...{ at, event_at: null, expires_at: at + 86_400_000, in_window: 'ask', state: 'waiting' },
    ...{ reason: 'reply_cheaper', agreed_max: null, agreed_currency: null, is_insisted: 0 },
    ...{ next_at: at + 1_800_000, outbox_id: null, message_id: null, source: 'hand', source_key: null },
    ...{ written_at: at, changed_at: at, settled_at: null },
  };
}
