import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** How long Meta keeps a customer's file after its message, in ms. */
export const mediaLife = 7 * 86_400_000;

/** A message's file at Meta; times in ms UTC, `sha256` as Meta wrote it. */
export interface MetaMediaRow {
  message_id: number;
  meta_id: string;
  type: string | null;
  sha256: string | null;
  expires_at: number;
  state: 'waiting' | 'stored' | 'expired' | 'too_large' | 'refused';
  problem: 'no_room' | null;
  tries: number;
  next_at: number;
  error_code: number | null;
}

/** A file that can be fetched now, and through which number. */
export type MetaMediaJob = Pick<
  MetaMediaRow,
  'message_id' | 'meta_id' | 'sha256' | 'expires_at' | 'tries'
> & {
  phone_number_id: string;
};

/** Notes that a message's file lies at Meta and is to be fetched; one that is here already stays as it is. */
export function putMetaMedia(
  db: Connection,
  row: Pick<MetaMediaRow, 'message_id' | 'meta_id' | 'type' | 'sha256' | 'expires_at'>,
): void {
  statement<[object]>(
    db,
    `INSERT INTO meta_media (message_id, meta_id, type, sha256, expires_at, state)
     VALUES (@message_id, @meta_id, @type, @sha256, @expires_at, 'waiting')
     ON CONFLICT (message_id) DO UPDATE SET meta_id = excluded.meta_id, type = excluded.type, sha256 = excluded.sha256,
       expires_at = excluded.expires_at
     WHERE state <> 'stored'`,
  ).run(row);
}

const fetchable = `FROM meta_media f JOIN message m ON m.id = f.message_id JOIN thread t ON t.id = m.thread_id
  JOIN connection c ON c.number_id = t.number_id WHERE f.state = 'waiting' AND c.phone_number_id IS NOT NULL`;

/** The file that is lost soonest, of those that may be fetched now. */
export function nextMetaMedia(db: Connection, now: number): MetaMediaJob | undefined {
  return statement<[number], MetaMediaJob>(
    db,
    `SELECT f.message_id, f.meta_id, f.sha256, f.expires_at, f.tries, c.phone_number_id ${fetchable}
       AND f.next_at <= ? ORDER BY f.expires_at, f.message_id LIMIT 1`,
  ).get(now);
}

/** When the next file may be fetched; null when none waits. */
export function nextMetaMediaAt(db: Connection): number | null {
  return (
    statement<[], { at: number | null }>(db, `SELECT min(f.next_at) AS at ${fetchable}`).get()?.at ?? null
  );
}

/** What has become of a message's file for good. */
export function endMetaMedia(
  db: Connection,
  messageId: number,
  state: Exclude<MetaMediaRow['state'], 'waiting'>,
  errorCode: number | null = null,
): void {
  statement<[string, number | null, number]>(
    db,
    'UPDATE meta_media SET state = ?, error_code = ?, problem = NULL WHERE message_id = ?',
  ).run(state, errorCode, messageId);
}

/** Lets a file wait for its next try. */
export function delayMetaMedia(
  db: Connection,
  row: Pick<MetaMediaRow, 'message_id' | 'tries' | 'next_at' | 'problem' | 'error_code'>,
): void {
  statement<[object]>(
    db,
    `UPDATE meta_media SET tries = @tries, next_at = @next_at, problem = @problem, error_code = @error_code
     WHERE message_id = @message_id AND state = 'waiting'`,
  ).run(row);
}

/** Lets a file that is not here be asked for at once; false when there is none such. */
export function askMetaMediaAgain(db: Connection, messageId: number): boolean {
  return (
    statement<[number]>(
      db,
      `UPDATE meta_media SET state = 'waiting', problem = NULL, tries = 0, next_at = 0, error_code = NULL
       WHERE message_id = ? AND state <> 'stored'`,
    ).run(messageId).changes === 1
  );
}

/** Meta's ids of the files that are still to be fetched. */
export function listWaitingMetaIds(db: Connection): string[] {
  return statement<[], { meta_id: string }>(
    db,
    `SELECT meta_id FROM meta_media WHERE state = 'waiting' ORDER BY expires_at`,
  )
    .all()
    .map((row) => row.meta_id);
}

/** How the files of these messages stand that lie, or lay, at Meta and are not here. */
export function readMetaMediaStates(
  db: Connection,
  messageIds: readonly number[],
): ReadonlyMap<number, Pick<MetaMediaRow, 'state' | 'problem'>> {
  const rows = statement<[string], Pick<MetaMediaRow, 'message_id' | 'state' | 'problem'>>(
    db,
    `SELECT message_id, state, problem FROM meta_media
     WHERE state <> 'stored' AND message_id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(messageIds));
  return new Map(rows.map((row) => [row.message_id, row]));
}

/** Whether a message's file is asked of Meta; no more once the message is gone. */
export function hasMetaMedia(db: Connection, messageId: number): boolean {
  return (
    statement<[number]>(db, 'SELECT 1 FROM meta_media WHERE message_id = ?').get(messageId) !== undefined
  );
}
