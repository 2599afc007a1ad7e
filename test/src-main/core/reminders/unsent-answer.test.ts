import { expect, it } from 'vitest';
import { fresh, newCallback } from '../../../../src-main/core/outbox/add-entry.ts';
import {
  findOutbox,
  insertOutbox,
  updateOutbox,
  type OutboxRow,
} from '../../../../src-main/database/outbox.ts';
import { openRemindingShop, type RemindingShop } from '../../../helpers/reminders/reminding-shop.ts';

/** Whoever writes at night is to be answered by seven: 17:00 and 18:30 in Paris are the leads. */
const night = '2026-11-24T01:10:00Z';
const opening_hours = '{"tue":[["09:30","19:00"]],"wed":[["09:30","19:00"]]}';

async function openShop(more: Record<string, string> = {}): Promise<RemindingShop> {
  return openRemindingShop({ now: night, settings: { opening_hours, digests: '[]', ...more } });
}

/** Writes an answer into the outbox, as it stands there: its id. */
async function put(shop: RemindingShop, thread: string, more: Partial<OutboxRow> = {}): Promise<number> {
  const id = await shop.context.write(['outbox'], (db) =>
    insertOutbox(db, {
      ...fresh,
      ...{ kind: 'text', text: 'Oui', template_id: null, parameters: null, media_id: null, file_name: null },
      ...{ refers_to: null, quoted_outcome: null, quoted_category: null, quoted_max: null },
      ...{ quoted_currency: null, callback: newCallback(), thread_id: Number(thread) },
      written_at: shop.now(),
      ...more,
    }),
  );
  await shop.settle();
  return id;
}

async function change(shop: RemindingShop, id: number, more: Partial<OutboxRow>): Promise<void> {
  await shop.context.write(['outbox'], (db) => {
    const row = findOutbox(db, id);
    if (row !== undefined) updateOutbox(db, { ...row, ...more });
  });
  await shop.settle();
}

function told({ given }: RemindingShop): [at: string, kind: string, threads: string[]][] {
  return given.map(({ at, reminder: { kind, threads } }) => [
    new Date(at).toISOString().slice(11, 19),
    kind,
    threads,
  ]);
}

it('reminds of nobody whose answer is on its way, and of whoever would not have it in time', async () => {
  const shop = await openShop();
  const names = [
    'ready',
    'sending',
    'soon',
    'late',
    'held',
    'failed',
    'uncertain',
    'notification',
    'reaction',
  ];
  const threads: Record<string, string> = {};
  for (const name of names) threads[name] = await shop.hear(name);
  await shop.advanceTo('2026-11-24T15:59:00Z');
  const now = shop.now();
  const state: Record<string, Partial<OutboxRow>> = {
    ready: {},
    sending: { state: 'sending', sending_since: now },
    soon: { next_at: now + 3_600_000 },
    late: { next_at: Date.parse('2026-11-25T01:10:00Z') },
    held: { state: 'held', reason: 'above_threshold' },
    failed: { state: 'failed', error_code: 131_026 },
    uncertain: { state: 'uncertain', sending_since: now },
    notification: { expires_at: now + 7_200_000 },
    reaction: { kind: 'reaction', text: '👍' },
  };
  for (const [name, more] of Object.entries(state)) await put(shop, threads[name] ?? '', more);
  await shop.advanceTo('2026-11-24T16:00:30Z');
  expect(shop.given).toHaveLength(1);
  const reminded = ['late', 'held', 'failed', 'uncertain', 'notification', 'reaction'];
  expect(shop.given[0]?.reminder.threads).toEqual(reminded.map((name) => threads[name]));

  const { due, not_due: notDue } = await shop.client.reminders.list();
  expect(notDue.map(({ name, why, explanation }) => [name, why, explanation])).toEqual(
    ['ready', 'sending', 'soon'].map((name) => [name, 'answer_leaving', 'Your answer is on its way.']),
  );
  const sentences = due.map(({ name, explanation }) => [
    name,
    /Your answer[^.]*\.|Nobody[^.]*\./.exec(explanation)?.[0],
  ]);
  expect(sentences).toEqual([
    ['late', 'Your answer would leave too late.'],
    ['held', 'Your answer is held: it waits for your choice.'],
    ['failed', 'Your answer could not be sent.'],
    ['uncertain', 'Nobody knows yet whether your answer arrived.'],
    ['notification', undefined],
    ['reaction', undefined],
  ]);
});

it('reminds once more when the answer is refused, held, given up or stuck', async () => {
  const shop = await openShop();
  const threads = [await shop.hear('Ana'), await shop.hear('Bob'), await shop.hear('Cleo')];
  const [ana = '', bob = '', cleo = ''] = threads;
  await shop.advanceTo('2026-11-24T15:59:00Z');
  const [first, second] = [await put(shop, ana), await put(shop, bob)];
  await put(shop, cleo);
  await shop.advanceTo('2026-11-24T16:02:00Z');
  expect(shop.given).toEqual([]);
  await change(shop, first, { state: 'failed' });
  await shop.advanceTo('2026-11-24T16:04:00Z');
  await change(shop, second, { state: 'discarded', discarded_from: 'ready', settled_at: shop.now() });
  await shop.advanceTo('2026-11-24T16:20:00Z');
  // The network was gone: ten minutes after it could have left nobody may rely on it any more.
  expect(told(shop)).toEqual([
    ['16:02:01', 'lead', [ana]],
    ['16:04:01', 'lead', [bob]],
    ['16:09:00', 'lead', [cleo]],
  ]);
  expect(shop.given[2]?.reminder.body).toContain('Your answer is written but has not left yet.');
  // It leaves after all.
  await shop.answer(cleo);
  await shop.advanceTo('2026-11-24T18:00:00Z');
  expect(told(shop).slice(3)).toEqual([
    ['17:30:00', 'last_lead', [ana]],
    ['17:30:00', 'last_lead', [bob]],
  ]);
});

it('names nobody in a digest whose answer is on its way, and wakes nobody at the end of a snooze', async () => {
  const shop = await openShop({ digests: '["closing"]', digest_lead: '60', reminder_leads: '[]' });
  const [ana, bob] = [await shop.hear('Ana'), await shop.hear('Bob')];
  await shop.client.inbox.snooze({ thread: bob, until: '2026-11-24T17:05:00Z' });
  await shop.advanceTo('2026-11-24T16:58:00Z');
  await put(shop, ana);
  const later = await put(shop, bob);
  await shop.advanceTo('2026-11-24T17:06:00Z');
  expect(shop.given).toEqual([]);
  await change(shop, later, { state: 'held', reason: 'number_stopped' });
  await shop.advanceTo('2026-11-24T17:07:00Z');
  expect(told(shop)).toEqual([['17:06:01', 'snooze_over', [bob]]]);
});

it('looks at the thread that shows the messages where two were made one', async () => {
  const shop = await openShop();
  const [ana, other] = [await shop.hear('Ana'), await shop.hear('Ana (old)')];
  await shop.advanceTo('2026-11-24T15:59:00Z');
  await put(shop, other);
  await shop.context.write(['inbox'], (db) => {
    db.prepare('UPDATE thread SET merged_into = ?, needs_reply = 0 WHERE id = ?').run(ana, other);
  });
  await shop.settle();
  await shop.advanceTo('2026-11-24T16:05:00Z');
  expect(shop.given).toEqual([]);
  expect((await shop.client.reminders.list()).not_due).toMatchObject([
    { thread: ana, why: 'answer_leaving' },
  ]);
});
