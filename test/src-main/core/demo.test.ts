import { readdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, expect, describe, test } from 'vitest';
import { createContext, type CoreContext } from '../../../src-main/core/context.ts';
import { enterDemo, hasOwnData, leaveDemo } from '../../../src-main/core/demo/demo-shop.ts';
import { rebuildLedger } from '../../../src-main/core/ledger.ts';
import { presentThread } from '../../../src-main/core/present-thread.ts';
import { plainSealer } from '../../../src-main/core/sealer.ts';
import { prepareDataFolder } from '../../../src-main/database/data-folder.ts';
import { migrate } from '../../../src-main/database/migrate.ts';
import { updateNumber } from '../../../src-main/database/numbers.ts';
import { openConnection, type Connection } from '../../../src-main/database/open.ts';
import { searchMessages } from '../../../src-main/database/search-messages.ts';
import { everywhere } from '../../../src-main/database/search-scope.ts';
import { writeSetting } from '../../../src-main/database/settings.ts';
import { countStatusGaps } from '../../../src-main/database/statuses.ts';
import { putUsedElsewhere } from '../../../src-main/database/usage-elsewhere.ts';
import { insertThread } from '../../../src-main/database/thread-writes.ts';
import { findThreadsNamed } from '../../../src-main/database/threads.ts';
import type { MessageShape } from '../../../shared/contract/inbox.ts';
import { openCore } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const hour = 3_600_000;
const clocks = [
  ['a Sunday noon in November', '2026-11-22T12:00:00Z'],
  ['the night the clocks go back', '2026-10-25T01:30:00Z'],
  ['the night the clocks go forward', '2027-03-28T01:00:00Z'],
  ['the first instant of a month', '2026-10-31T23:00:00Z'],
  ['the first morning of a month', '2026-12-01T08:15:00Z'],
  ['a summer before replies were billed', '2026-08-14T16:40:00Z'],
] as const;

describe.each(clocks)('the demo shop on %s', (_, instant) => {
  const now = Date.parse(instant);

  test('is a busy shop of sixty days with nothing in the future', async () => {
    const { db, made } = await enteredShop(now);
    expect(made.threads).toBe(29);
    expect(made.messages).toBe(count(db, 'SELECT count(*) FROM message'));
    expect(made.messages).toBeGreaterThanOrEqual(1200);
    expect(made.messages).toBeLessThanOrEqual(2000);
    const latest = 'SELECT max(max(at, coalesce(delivered_at, 0), coalesce(read_at, 0))) FROM message';
    expect(count(db, latest)).toBeLessThanOrEqual(now);
    expect(count(db, 'SELECT min(at) FROM message')).toBeGreaterThan(now - 60 * 24 * hour);
    expect(count(db, 'SELECT min(at) FROM message')).toBeLessThan(now - 56 * 24 * hour);
    expect(count(db, 'SELECT max(coalesce(done_at, 0)) FROM thread')).toBeLessThanOrEqual(now);
    expect(count(db, `SELECT count(*) FROM message WHERE text LIKE '%{%'`)).toBe(0);
  });

  test('refuses none of its own replies when priced', async () => {
    const { db } = await enteredShop(now);
    expect(count(db, `${charges} WHERE l.outcome = 'refused'`)).toBe(0);
    expect(count(db, `${charges} WHERE l.category = 'marketing' AND l.outcome = 'charged'`)).toBeGreaterThan(
      5,
    );
    expect(count(db, `${charges} WHERE l.through_api = 1`)).toBeGreaterThan(50);
    expect(count(db, `${charges} WHERE l.reason = 'free_entry_point'`)).toBeGreaterThanOrEqual(3);
  });

  test('has replies due in 20 minutes, 1 h 30, 5 h, 20 h and 22 h, one closed, and no others', async () => {
    const { db } = await enteredShop(now);
    const left = db
      .prepare('SELECT window_closes_at - ? FROM thread WHERE needs_reply = 1 ORDER BY window_closes_at')
      .pluck()
      .all(now);
    expect(left).toEqual([-7 * hour, hour / 3, 1.5 * hour, 5 * hour, 20 * hour + 2 * 60_000, 22 * hour]);
    expect(count(db, `SELECT count(*) FROM message WHERE source = 'automatic'`)).toBe(1);
    expect(count(db, 'SELECT count(*) FROM thread WHERE needs_reply = 1 AND unread = 0')).toBe(0);
    expect(count(db, 'SELECT count(*) FROM thread WHERE done_at IS NOT NULL')).toBeGreaterThanOrEqual(4);
    expect(count(db, 'SELECT count(DISTINCT thread_id) FROM thread_tag')).toBeGreaterThanOrEqual(5);
  });

  test('has one ad lead inside its free days and one that waits for its answer', async () => {
    const { db, context } = await enteredShop(now);
    const entryOf = (name: string): object => {
      const thread = findThreadsNamed(db, name, 1)[0]!;
      return presentThread(thread, context.settings(), context.zone(), now).free_entry_point;
    };
    const closesAt = context.zone().toIso(now + 46.5 * hour);
    expect(entryOf('Inès Benali')).toMatchObject({ state: 'open', closes_at: closesAt });
    expect(entryOf('Thomas Girard')).toMatchObject({ state: 'possible' });
  });

  test('has a paid utility template outside a window and one inside it this month', async () => {
    const { db, context } = await enteredShop(now);
    const template = db.prepare(
      `SELECT m.at, m.status, m.delivered_at, m.sent_from, l.outcome, l.amount_max,
         m.at - (SELECT max(i.at) FROM message i WHERE i.thread_id = m.thread_id AND i.direction = 'in' AND i.at < m.at) AS age
       FROM message m JOIN thread t ON t.id = m.thread_id JOIN charge c ON c.message_id = m.id JOIN charge_line l ON l.id = c.line_id
       WHERE t.name = ? AND m.template = 'commande_prete' ORDER BY m.id DESC LIMIT 1`,
    );
    const outside = template.get('Nathalie Perrin') as Record<string, number>;
    expect(outside).toMatchObject({ status: 'read', sent_from: 'api', outcome: 'charged' });
    expect(outside['amount_max']).toBeGreaterThan(0);
    expect(outside['age']).toBeGreaterThan(24 * hour);
    const inside = template.get('Julien Moreau') as Record<string, number>;
    expect(inside['age']).toBeLessThan(24 * hour);
    expect(context.zone().monthOf(inside['at']!)).toBe(context.zone().monthOf(now));
    expect(inside['outcome']).toBe(now < Date.parse('2026-10-01') ? 'free' : 'charged');
  });

  test('has failed, sent, delivered and read messages, and replies from the phone', async () => {
    const { db } = await enteredShop(now);
    const failed = db
      .prepare(`SELECT failure, delivered_at FROM message WHERE status = 'failed' ORDER BY id`)
      .all();
    expect(failed).toEqual([
      { failure: expect.stringContaining('United States') as string, delivered_at: null },
      { failure: expect.stringContaining('no longer has WhatsApp') as string, delivered_at: null },
    ]);
    expect(count(db, `SELECT count(*) FROM message WHERE status = 'sent' AND delivered_at IS NULL`)).toBe(1);
    expect(
      count(db, `SELECT count(*) FROM message WHERE status = 'delivered' AND read_at IS NULL`),
    ).toBeGreaterThan(20);
    expect(
      count(db, `SELECT count(*) FROM message WHERE status = 'read' AND read_at >= delivered_at`),
    ).toBeGreaterThan(300);
    expect(
      count(db, `SELECT count(*) FROM message WHERE source = 'phone' AND sent_from = 'phone'`),
    ).toBeGreaterThan(60);
    expect(
      count(db, `SELECT count(*) FROM message WHERE attachment GLOB 'IMG-20[0-9]*-WA00[0-9][0-9].jpg'`),
    ).toBeGreaterThan(30);
  });
});

test('three weeks into a month several hundred replies of the allowance are used', async () => {
  const { db } = await enteredShop(Date.parse('2026-11-22T12:00:00Z'));
  const used = count(
    db,
    `${charges} WHERE l.reason = 'service_allowance' AND l.through_api = 0 AND c.month = 202611`,
  );
  expect(used).toBeGreaterThanOrEqual(300);
  expect(used).toBeLessThanOrEqual(450);
});

test('Meta has had its word on most of what went through the API: mostly as expected, sometimes otherwise', async () => {
  const { db } = await enteredShop(Date.parse('2026-11-22T12:00:00Z'));
  const api = `${charges} WHERE l.through_api = 0 AND l.outcome IN ('charged', 'free') AND l.reason <> 'reaction'`;
  const all = count(db, api);
  const confirmed = count(db, `${api} AND l.certainty = 'confirmed'`);
  const isCorrected = '(l.reason IS NOT l.estimate_reason OR l.category IS NOT l.estimate_category)';
  const corrected = count(db, `${api} AND l.estimate_outcome IS NOT NULL AND ${isCorrected}`);
  expect(confirmed / all).toBeGreaterThan(0.75);
  expect(confirmed / all).toBeLessThan(0.95);
  expect(corrected).toBeGreaterThan(3);
  expect(corrected / confirmed).toBeLessThan(0.06);
  expect(countStatusGaps(db)).toBe(0);
});

test('the same clock makes the same shop', async () => {
  const dump = async (): Promise<unknown[]> => {
    const { db } = await enteredShop(Date.parse('2026-11-22T12:00:00Z'));
    return db.prepare('SELECT * FROM message ORDER BY id').all();
  };
  expect(await dump()).toEqual(await dump());
});

test('its words are found, and its failures follow the owner’s language', async () => {
  const { db, context } = await emptyFolder(Date.parse('2026-11-22T12:00:00Z'));
  writeSetting(db, 'language', '"fr"');
  db.transaction(() => enterDemo(db, context))();
  expect(searchMessages(db, '"entretien" "lundi"', everywhere, 5).map((hit) => hit.thread_name)).toEqual([
    'Camille Laurent',
  ]);
  expect(count(db, `SELECT count(*) FROM message WHERE failure LIKE 'Ce numéro%'`)).toBe(1);
  expect(context.settings().values.language).toBe('fr');
});

test('has what an owner adds and customers do, and takes it away again', async () => {
  const { client, folder } = await openCore({ now: Date.parse('2026-11-22T12:00:00Z') });
  await client.care.demo({});
  const find = async (name: string): Promise<string> =>
    (await client.inbox.threads({ limit: 100 })).threads.find((thread) => thread.name === name)?.id ?? '';
  const read = async (name: string): Promise<MessageShape[]> =>
    (await client.inbox.messages({ thread: await find(name) })).messages;
  const { drafts } = await client.drafts.list();
  expect(drafts.map(({ thread }) => thread)).toEqual([await find('Sophie Marchand')]);
  expect((await client.quickReplies.list()).replies.map(({ shortcut }) => shortcut)).toEqual([
    'adresse',
    'horaires',
    'pret',
  ]);
  expect((await read('Camille Laurent')).at(-1)?.quotes).toMatchObject({
    text: expect.stringContaining('Bonjour Camille') as string,
  });
  expect((await read('ليلى بنعلي')).at(-1)?.text).toContain('السبت');
  const photo = (await read('Inès Benali')).find(({ text }) => text === 'La voici portée');
  expect(photo?.media).toMatchObject({ kind: 'image', type: 'image/jpeg', width: 480, height: 600 });
  await client.care.demo({ leave: true });
  expect((await client.quickReplies.list()).replies).toEqual([]);
  expect((await client.drafts.list()).drafts).toEqual([]);
  expect(
    readdirSync(path.join(folder, 'media'), { recursive: true }).filter((name) => String(name).length > 3),
  ).toEqual([]);
  expect(await client.care.check()).toEqual({ ok: true, findings: [] });
});

test('leaving makes the folder as it was, and entering again works', async () => {
  const { db, context } = await emptyFolder(Date.parse('2026-11-22T12:00:00Z'));
  writeSetting(db, 'currency', '"USD"');
  updateNumber(db, { id: 'main', name: 'Mine', e164: '+33199000001', channel: 'phone' });
  putUsedElsewhere(db, { number_id: 'main', month: 202_611, replies: 77, entered_at: 5 });
  await rebuildLedger(db, context);
  const before = everything(db);
  for (const round of [1, 2]) {
    db.exec('BEGIN');
    expect(enterDemo(db, context).threads, `round ${round}`).toBe(29);
    await rebuildLedger(db, context);
    db.exec('COMMIT');
    putUsedElsewhere(db, { number_id: 'main', month: 202_611, replies: 12, entered_at: 0 });
    expect(everything(db)).not.toEqual(before);
    expect(hasOwnData(db)).toBe(false);
    db.transaction(() => {
      leaveDemo(db);
    })();
    await rebuildLedger(db, context);
    expect(everything(db)).toEqual(before);
    db.exec(`INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)`);
    expect(count(db, `SELECT count(*) FROM message_search WHERE message_search MATCH 'bonjour'`)).toBe(0);
  }
});

test('an imported chat is the owner’s own and outlives the demo shop, even inside a demo thread', async () => {
  const { db } = await enteredShop(Date.parse('2026-11-22T12:00:00Z'));
  const thread = findThreadsNamed(db, 'Camille Laurent', 1)[0]!;
  db.exec(`
    INSERT INTO import_run (id, started_at) VALUES (1, 0);
    INSERT INTO import_file (id, run_id, file, zone, date_order, via) VALUES (1, 1, 'chat.txt', 'Europe/Paris', 'dmy', 'phone');
    INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text, import_file_id)
      VALUES (2048000, ${thread.id}, 1000, 'in', 'text', 'phone', 'import', 'à moi', 1);
    INSERT INTO message_search (rowid, text) VALUES (2048000, 'à moi');`);
  expect(hasOwnData(db)).toBe(true);
  leaveDemo(db);
  expect(db.prepare('SELECT text FROM message').pluck().all()).toEqual(['à moi']);
  expect(findThreadsNamed(db, 'Camille', 1)[0]).toMatchObject({
    last_text: 'à moi',
    customer: null,
    tags: null,
  });
  expect(hasOwnData(db)).toBe(true);
});

test('a thread of the owner’s makes the folder his own', async () => {
  const { db } = await emptyFolder(0);
  expect(hasOwnData(db)).toBe(false);
  insertThread(db, { number_id: 'main', kind: 'customer', name: 'Zoé', customer: null, is_demo: 0 });
  expect(hasOwnData(db)).toBe(true);
});

const charges = 'SELECT count(*) FROM charge c JOIN charge_line l ON l.id = c.line_id';

async function emptyFolder(now: number): Promise<{ db: Connection; context: CoreContext }> {
  const folder = prepareDataFolder(await temporaryFolder());
  const db = openConnection(folder.database);
  onTestFinished(() => void db.close());
  migrate(db, null);
  const environment = {
    timeZone: 'America/New_York',
    country: 'US',
    currency: 'USD',
    graph: 'http://127.0.0.1:1',
  };
  const log = (error: unknown): never => {
    throw error;
  };
  const context = createContext({
    folder,
    db,
    clock: () => now,
    environment,
    sealer: plainSealer,
    language: null,
    readonly: null,
    log,
  });
  return { db, context };
}

async function enteredShop(now: number): Promise<{
  db: Connection;
  context: CoreContext;
  made: { threads: number; messages: number };
}> {
  const { db, context } = await emptyFolder(now);
  db.exec('BEGIN');
  const made = enterDemo(db, context);
  await rebuildLedger(db, context);
  db.exec('COMMIT');
  return { db, context, made };
}

function count(db: Connection, sql: string): number {
  return Number(db.prepare(sql).pluck().get());
}

/** Every row of every table, the search index's inner ones left out. */
function everything(db: Connection): Record<string, unknown[]> {
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'message_search%' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(tables.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]));
}
