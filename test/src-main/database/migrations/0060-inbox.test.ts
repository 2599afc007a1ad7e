import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate, readVersion } from '../../../../src-main/database/migrate.ts';
import { migrations } from '../../../../src-main/database/migrations/index.ts';
import { openConnection, type Connection } from '../../../../src-main/database/open.ts';
import {
  countThreads,
  findNextTurn,
  listThreadsClosingFirst,
} from '../../../../src-main/database/thread-list.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-22T12:00:00Z');

/** A shop as version 50 left it: two numbers, a tag, an ad click, threads that wait, are done, hidden and merged. */
async function shopAt50(): Promise<{ db: Connection; backups: string }> {
  const folder = await temporaryFolder();
  const db = openConnection(path.join(folder, 'vitrine.db'));
  onTestFinished(() => void db.close());
  const backups = path.join(folder, 'backups');
  migrate(
    db,
    backups,
    migrations.filter(({ version }) => version <= 50),
  );
  db.exec(`
    INSERT INTO number (id, name, channel, position) VALUES ('second', 'Atelier', 'api', 2);
    INSERT INTO thread (id, number_id, kind, name, window_closes_at, last_message_at, needs_reply, done_at, hidden_at)
      VALUES (1, 'main', 'customer', 'Nadia', ${String(now + hour)}, 1, 1, NULL, NULL),
             (2, 'second', 'customer', 'Bruno', ${String(now + 9 * hour)}, 2, 0, NULL, NULL),
             (3, 'main', 'customer', 'Chloé', ${String(now - hour)}, 3, 0, 4, NULL),
             (4, 'main', 'customer', 'Maman', ${String(now + 2 * hour)}, 5, 1, NULL, 6);
    INSERT INTO thread (id, number_id, kind, name, merged_into) VALUES (5, 'main', 'customer', 'Nadia B.', 1);
    INSERT INTO thread_tag VALUES (1, 'robe'), (2, 'robe'), (2, 'fidèle'), (4, 'famille');
    INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text)
      VALUES (4096, 1, 2, 'in', 'text', 'phone', 'import', 'Une robe');
    INSERT INTO referral (message_id, source_type) VALUES (4096, 'ad');
  `);
  return { db, backups };
}

it('carries threads, tags and ad clicks over; nothing is put off, noted or begun, and every filter counts as before', async () => {
  const { db, backups } = await shopAt50();
  const threads = db.prepare('SELECT id, number_id, name, done_at, hidden_at, merged_into FROM thread').all();
  migrate(
    db,
    backups,
    migrations.filter(({ version }) => version <= 60),
  );
  expect(readVersion(db)).toBe(60);
  expect(db.prepare('SELECT id, number_id, name, done_at, hidden_at, merged_into FROM thread').all()).toEqual(
    threads,
  );
  expect(
    db.prepare('SELECT DISTINCT snoozed_until, snoozed_at, snoozed_heard, note FROM thread').raw().all(),
  ).toEqual([[null, null, null, null]]);
  expect(db.prepare('SELECT tag, thread_id FROM thread_tag ORDER BY 1, 2').raw().all()).toEqual([
    ['famille', 4],
    ['fidèle', 2],
    ['robe', 1],
    ['robe', 2],
  ]);
  expect(
    db
      .prepare('SELECT message_id, source_type, headline, body, source_url, source_id FROM referral')
      .raw()
      .all(),
  ).toEqual([[4096, 'ad', null, null, null, null]]);
  for (const table of ['draft', 'quick_reply'])
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);

  const scope = { now, closingBefore: now + 2 * hour };
  expect(countThreads(db, scope)).toEqual({
    ...{ all: 3, needs_reply: 1, closing: 1, waiting: 1, done: 1, snoozed: 0, hidden: 1 },
  });
  const page = { ...scope, filter: 'all', offset: 0, limit: 50 } as const;
  const names = (more: { tag?: string; number?: string }): string[] =>
    listThreadsClosingFirst(db, { ...page, ...more }).map(({ name }) => name);
  expect(names({})).toEqual(['Nadia', 'Bruno', 'Chloé']);
  expect(names({ tag: 'robe' })).toEqual(['Nadia', 'Bruno']);
  expect(names({ number: 'main' })).toEqual(['Nadia', 'Chloé']);
  expect(findNextTurn(db, scope)).toBe(now + hour);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

it('lets drafts go with their thread, and keep their words when what they answer goes', async () => {
  const { db, backups } = await shopAt50();
  migrate(db, backups);
  db.exec(`INSERT INTO draft (thread_id, text, quoted_id, written_at) VALUES (1, 'Bonjour', 4096, 1)`);
  db.exec('DELETE FROM referral; DELETE FROM message');
  expect(db.prepare('SELECT text, quoted_id FROM draft').raw().all()).toEqual([['Bonjour', null]]);
  db.exec('DELETE FROM thread WHERE id = 5; DELETE FROM thread WHERE id = 1');
  expect(db.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(0);
});
