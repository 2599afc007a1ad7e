import type { AlertRow } from './alerts.ts';
import { openConnection, type Connection } from './open.ts';
import { statement } from './statement.ts';

/**
 * A reminder that was given; `key` says of what, once for ever among its kind. `key` of one about a thread begins with the thread's id and
 * a colon. `is_shown` is 1 from when it was given until the owner has seen to it; 0 also where they had it before their eyes anyhow, or were
 * told something weightier. Instants in ms UTC.
 */
export interface ReminderRow {
  kind: 'lead' | 'snooze_over' | 'digest_opening' | 'digest_closing' | 'money' | 'notification';
  key: string;
  thread_id: number | null;
  due_at: number;
  told_at: number;
  is_shown: 0 | 1;
}

/** Writes down that a reminder was given; false: it was given before, to whomever. */
export function insertReminder(db: Connection, row: ReminderRow): boolean {
  return (
    statement<[ReminderRow]>(
      db,
      `INSERT INTO reminder (kind, key, thread_id, due_at, told_at, is_shown)
       VALUES (@kind, @key, @thread_id, @due_at, @told_at, @is_shown) ON CONFLICT (kind, key) DO NOTHING`,
    ).run(row).changes === 1
  );
}

/** When a reminder was given, and whether it is yet to be seen to; undefined: not given yet. */
export function findGiven(
  db: Connection,
  kind: ReminderRow['kind'],
  key: string,
): Pick<ReminderRow, 'told_at' | 'is_shown'> | undefined {
  return statement<[string, string], Pick<ReminderRow, 'told_at' | 'is_shown'>>(
    db,
    'SELECT told_at, is_shown FROM reminder WHERE kind = ? AND key = ?',
  ).get(kind, key);
}

/** When a reminder was given; null: not yet. */
export function findTold(db: Connection, kind: ReminderRow['kind'], key: string): number | null {
  return findGiven(db, kind, key)?.told_at ?? null;
}

/** What was given about threads and was due at `since` (ms UTC) or later: as `kind key` each. */
export function listGivenMarks(db: Connection, since: number): ReadonlySet<string> {
  const rows = statement<[number], { mark: string }>(
    db,
    `SELECT kind || ' ' || key AS mark FROM reminder WHERE due_at >= ? AND kind IN ('lead', 'snooze_over')`,
  ).all(since);
  return new Set(rows.map(({ mark }) => mark));
}

/** The owner has seen to a reminder. */
export function noteSeen(db: Connection, kind: ReminderRow['kind'], key: string): void {
  statement<[string, string]>(db, 'UPDATE reminder SET is_shown = 0 WHERE kind = ? AND key = ?').run(
    kind,
    key,
  );
}

/** The owner has seen to all that was given about a thread. */
export function noteThreadSeen(db: Connection, thread: number): void {
  statement<[number]>(db, 'UPDATE reminder SET is_shown = 0 WHERE thread_id = ? AND is_shown = 1').run(
    thread,
  );
}

/** The warnings raised since an instant that the owner has neither seen nor was reminded of, the oldest first. */
export function listUntoldAlerts(db: Connection, since: number): AlertRow[] {
  return statement<[number], AlertRow>(
    db,
    `SELECT id, kind, key, month, facts, raised_at, is_told, seen_at FROM alert a
     WHERE is_told = 1 AND seen_at IS NULL AND raised_at >= ?
       AND NOT EXISTS (SELECT 1 FROM reminder WHERE kind = 'money' AND key = a.kind || ' ' || a.key) ORDER BY id`,
  ).all(since);
}

/** What was given about a thread counts as given about another, which shows its messages from now on. */
export function carryReminders(db: Connection, from: number, into: number): void {
  statement<[object]>(
    db,
    `INSERT INTO reminder (kind, key, thread_id, due_at, told_at, is_shown)
     SELECT kind, CAST(@into AS INTEGER) || substr(key, instr(key, ':')), @into, due_at, told_at, is_shown FROM reminder
     WHERE thread_id = @from AND kind IN ('lead', 'snooze_over') ON CONFLICT (kind, key) DO NOTHING`,
  ).run({ from, into });
}

/** The latest end of any window: no customer wrote more than a day before it, or after it; null where none ever did. */
export function readLastWindow(db: Connection): number | null {
  return (
    statement<[], { at: number | null }>(db, 'SELECT max(window_closes_at) AS at FROM thread').get()?.at ??
    null
  );
}

/** Whether any reminder about threads or days was due before an instant that nothing brings back. */
export function hasOldReminders(db: Connection, before: number): boolean {
  return statement<[number]>(db, `SELECT 1 FROM reminder WHERE ${old} LIMIT 1`).get(before) !== undefined;
}

/** Forgets them. What is about money or a notification stays: nothing else says that it was told. */
export function deleteOldReminders(db: Connection, before: number): void {
  statement<[number]>(db, `DELETE FROM reminder WHERE ${old}`).run(before);
}

/** Forgets those about days, money and notifications: what the demo shop brought about goes with it, as its threads take theirs along. */
export function deleteShopReminders(db: Connection): void {
  statement<[]>(db, 'DELETE FROM reminder WHERE thread_id IS NULL').run();
}

/** Lets `db`, a backup, know what was given and seen to since it was made, by the database that it replaces, if there is one that can be read. */
export function keepReminders(db: Connection, replaced: string): void {
  const insert = db.prepare(
    `INSERT INTO reminder (kind, key, thread_id, due_at, told_at, is_shown)
     SELECT @kind, @key, @thread_id, @due_at, @told_at, @is_shown
     WHERE @thread_id IS NULL OR EXISTS (SELECT 1 FROM thread WHERE id = @thread_id)
     ON CONFLICT (kind, key) DO UPDATE SET is_shown = min(is_shown, excluded.is_shown)`,
  );
  const given = readGiven(replaced);
  db.transaction(() => {
    for (const row of given) insert.run(row);
  })();
}

const old = `due_at < ? AND kind IN ('lead', 'snooze_over', 'digest_opening', 'digest_closing')`;

function readGiven(database: string): ReminderRow[] {
  try {
    const db = openConnection(database, { readonly: true });
    try {
      return db
        .prepare<[], ReminderRow>(
          'SELECT kind, key, thread_id, due_at, told_at, is_shown FROM reminder ORDER BY id',
        )
        .all();
    } finally {
      db.close();
    }
  } catch {
    // There was nothing, it is damaged, or it is of a program that gave none.
    return [];
  }
}
