import { describe, expect, it } from 'vitest';
import { openRemindingShop, type RemindingShop } from '../../../helpers/reminders/reminding-shop.ts';

/** Tuesdays to Saturdays until seven; the tests take place on a Tuesday, in winter (UTC+1). */
const hours = JSON.stringify(
  Object.fromEntries(['tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, [['09:30', '19:00']]])),
);
/** Whoever writes now has until the next night: to be answered by seven. */
const night = '2026-11-24T01:10:00Z';
const settings = { opening_hours: hours, digests: '[]' };

function told({ given }: RemindingShop): [at: string, kind: string, threads: string[]][] {
  return given.map(({ at, reminder }) => [
    new Date(at).toISOString().slice(11, 16),
    reminder.kind,
    reminder.threads,
  ]);
}

describe('reminders that are taken', () => {
  it('come at each lead before the last good moment, and no more once the shop has answered', async () => {
    const shop = await openRemindingShop({ now: night, settings });
    const ana = await shop.hear('Ana');
    const bob = await shop.hear('Bob');
    await shop.advanceTo('2026-11-24T16:30:00Z');
    await shop.answer(bob);
    await shop.advanceTo('2026-11-26T12:00:00Z');
    expect(told(shop)).toEqual([
      ['16:00', 'lead', [ana]],
      ['16:00', 'lead', [bob]],
      ['17:30', 'last_lead', [ana]],
    ]);
    expect(shop.given[2]?.reminder).toMatchObject({
      is_last: true,
      sound: 'last',
      opens: { view: 'inbox', thread: ana },
    });
  });

  it('are none for a thread that is done, hidden or put off, and one more when the snooze is over', async () => {
    const shop = await openRemindingShop({ now: night, settings });
    const [done, hidden, snoozed] = [await shop.hear('Ana'), await shop.hear('Bob'), await shop.hear('Cleo')];
    await shop.client.inbox.setDone({ thread: done, done: true });
    await shop.client.inbox.setHidden({ thread: hidden, hidden: true });
    await shop.client.inbox.snooze({ thread: snoozed, until: '2026-11-24T16:45:00Z' });
    await shop.advanceTo('2026-11-26T12:00:00Z');
    expect(told(shop)).toEqual([
      ['16:45', 'snooze_over', [snoozed]],
      ['17:30', 'last_lead', [snoozed]],
    ]);
  });

  it('are each given to one of many who ask at once', async () => {
    const shop = await openRemindingShop({ now: night, settings, hosts: 0 });
    for (const name of ['Ana', 'Bob', 'Cleo']) await shop.hear(name);
    await shop.advanceTo('2026-11-24T16:00:00Z');
    const answers = await Promise.all(Array.from({ length: 10 }, () => shop.client.reminders.take()));
    expect(answers.flatMap(({ reminders }) => reminders.map(({ id }) => id))).toHaveLength(3);
    expect(new Set(answers.flatMap(({ reminders }) => reminders.map(({ id }) => id))).size).toBe(3);
  });

  it('are one where more than three threads are due, where most would be lost first', async () => {
    const shop = await openRemindingShop({
      now: night,
      settings: { ...settings, reminder_sound: 'all' },
    });
    const threads = [];
    for (const name of ['Ana', 'Bob', 'Cleo', 'Dan']) threads.push(await shop.hear(name));
    const early = await shop.hear('Eve');
    // Her window closes before the shop does.
    shop.context.db
      .prepare('UPDATE thread SET window_closes_at = ? WHERE id = ?')
      .run(Date.parse('2026-11-24T17:00:00Z'), Number(early));
    shop.setClock('2026-11-24T16:10:00Z');
    await shop.advanceTo('2026-11-24T16:10:30Z');
    expect(told(shop)).toEqual([['16:10', 'lead', [early, ...threads]]]);
    expect(shop.given[0]?.reminder).toMatchObject({
      opens: { view: 'inbox', thread: null },
      sound: 'usual',
      title: '5 customers wait for an answer',
    });
  });

  it('wait for the end of a pause and of the quiet hours, and are given then if they are still due', async () => {
    const shop = await openRemindingShop({
      now: night,
      settings: { ...settings, reminder_leads: '[120,50]', quiet_hours: '["18:00","18:20"]' },
    });
    const ana = await shop.hear('Ana');
    await shop.advanceTo('2026-11-24T15:30:00Z');
    await shop.client.reminders.pause({ until: 'hour' });
    await shop.advanceTo('2026-11-24T16:29:00Z');
    expect(await shop.client.reminders.standing()).toMatchObject({
      paused_until: '2026-11-24T17:30:00+01:00',
      next_at: '2026-11-24T17:30:00+01:00',
      needs_reply: 1,
    });
    expect(told(shop)).toEqual([]);
    await shop.advanceTo('2026-11-24T16:30:00Z');
    expect(told(shop)).toEqual([['16:30', 'lead', [ana]]]);
    await shop.advanceTo('2026-11-24T17:19:59Z');
    expect(told(shop)).toHaveLength(1);
    await shop.advanceTo('2026-11-24T17:20:00Z');
    expect(told(shop).slice(1)).toEqual([['17:20', 'last_lead', [ana]]]);
  });

  it('are paused until the shop opens tomorrow, or eight o’clock on a day off', async () => {
    const shop = await openRemindingShop({ now: '2026-11-27T15:00:00Z', settings });
    const until = async (): Promise<string | null> =>
      (await shop.client.reminders.pause({ until: 'tomorrow' })).paused_until;
    expect(await until()).toBe('2026-11-28T09:30:00+01:00');
    await shop.advanceTo('2026-11-28T15:00:00Z');
    expect(await until()).toBe('2026-11-29T08:00:00+01:00');
    expect((await shop.client.reminders.pause({ until: null })).paused_until).toBeNull();
  });
});
