import type { Core } from '../../../src-main/core/create-core.ts';
import { readHeld } from '../../../src-main/database/outbox-held.ts';
import { listThreadsClosingFirst } from '../../../src-main/database/thread-list.ts';
import type { ThreadRow } from '../../../src-main/database/threads.ts';
import type { ThreadFilter } from '../../../shared/contract/inbox.ts';
import { compareCalls } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';

const page = 50;

/** The first page of threads, closing first, with what is held in them, against one indexed SELECT of the same columns: for every filter. */
export async function measureList(bench: Bench, core: Core): Promise<Row[]> {
  const { db } = core.context;
  const threads = Number(db.prepare('SELECT count(*) FROM thread').pluck().get());
  const bare = db.prepare<[number], ThreadRow>(
    `SELECT t.id, t.number_id, n.channel, t.kind, t.name, t.customer, t.last_message_at, t.last_inbound_at,
       t.window_closes_at, t.entry_state_at, t.entry_answered_at, t.entry_expires_at, t.needs_reply, t.unread,
       t.done_at, t.snoozed_until, t.hidden_at, t.is_shown, m.direction AS last_direction, m.author AS last_author, substr(m.text, 1, 200) AS last_text,
       m.attachment AS last_attachment,
       (SELECT group_concat(tag, char(31)) FROM thread_tag WHERE thread_id = t.id) AS tags
     FROM thread t JOIN number n ON n.id = t.number_id LEFT JOIN message m ON m.id = t.last_message_id
     WHERE t.window_closes_at > ? ORDER BY t.window_closes_at, t.id LIMIT ${String(page)}`,
  );
  const now = core.context.clock();
  const lead = core.context.settings().closing_lead;
  const rows: Row[] = [];
  const cases: { filter: ThreadFilter; now: number; when: string; tag?: string; number?: string }[] = [
    { filter: 'all', now, when: 'all' },
    { filter: 'all', now: fewOpen(core), when: 'all, 20 of them still open' },
    { filter: 'needs-reply', now, when: 'those that need a reply' },
    { filter: 'closing', now, when: 'those about to close' },
    { filter: 'waiting', now, when: 'those that wait for the customer' },
    { filter: 'done', now, when: 'those that are done' },
    { filter: 'snoozed', now, when: 'those that are put off' },
    { filter: 'all', now, when: 'those of one number', number: 'main' },
    { filter: 'all', now, when: 'those under a tag of every third', tag: 'third' },
    { filter: 'all', now, when: 'those under a tag of every twentieth', tag: 'twentieth' },
  ];
  // Taken back below: other rows measure the shop as it was made.
  db.exec(`BEGIN;
    INSERT INTO thread_tag SELECT id, 'third' FROM thread WHERE id % 3 = 0;
    INSERT INTO thread_tag SELECT id, 'twentieth' FROM thread WHERE id % 20 = 0;
    UPDATE thread SET snoozed_until = ${String(now + 1)}, snoozed_at = 0, snoozed_heard = 0 WHERE id % 40 = 1`);
  for (const { now: instant, when, ...scope } of cases) {
    const asked = { ...scope, now: instant, closingBefore: instant + lead, offset: 0, limit: page };
    const found = await compareCalls(
      bench.rounds * 3,
      () =>
        readHeld(
          db,
          listThreadsClosingFirst(db, asked).map(({ id }) => id),
        ),
      () => bare.all(now),
    );
    rows.push({
      work: `First page of threads, closing first: ${when}`,
      at: `${grouped(threads)} threads, ${grouped(bench.messages)} messages`,
      measured: found.ratio,
      limit: 3,
      unit: '×',
      note: `${milliseconds(found.ours)} in the core beside ${milliseconds(found.bare)} for one SELECT … LIMIT ${String(page)}`,
    });
  }
  db.exec('ROLLBACK');
  return rows;
}

/** An instant at which twenty windows are still open, so that a page reaches into the closed ones. */
function fewOpen(core: Core): number {
  return Number(
    core.context.db
      .prepare('SELECT window_closes_at FROM thread ORDER BY window_closes_at DESC LIMIT 1 OFFSET 20')
      .pluck()
      .get(),
  );
}
