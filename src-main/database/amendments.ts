import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What somebody changed in a message: an edit's words, a revoking, or the words that stood there first. Times in ms UTC. */
export interface AmendmentRow {
  meta_id: string;
  /** Meta's id of the message. */
  original: string;
  kind: 'original' | 'edit' | 'revoke';
  at: number;
  text: string | null;
  attachment: string | null;
}

const columns = 'meta_id, original, kind, at, text, attachment';

/** Keeps an amendment; false when it is known. */
export function insertAmendment(db: Connection, row: AmendmentRow): boolean {
  return (
    statement<[AmendmentRow]>(
      db,
      `INSERT INTO message_amendment (${columns}) VALUES (@meta_id, @original, @kind, @at, @text, @attachment)
       ON CONFLICT DO NOTHING`,
    ).run(row).changes === 1
  );
}

/** All of a message, its first words before any change, then by time. */
export function listAmendments(db: Connection, original: string): AmendmentRow[] {
  return statement<[string], AmendmentRow>(
    db,
    `SELECT ${columns} FROM message_amendment WHERE original = ? ORDER BY kind <> 'original', at, meta_id`,
  ).all(original);
}

/** Whether anything of Meta's was ever amended. */
export function hasAmendments(db: Connection): boolean {
  return statement<[]>(db, 'SELECT 1 FROM message_amendment LIMIT 1').get() !== undefined;
}

/** Replaces the first words of an amended message: its file came after its placeholder. */
export function updateOriginal(
  db: Connection,
  metaId: string,
  text: string,
  attachment: string | null,
): void {
  statement<[object]>(
    db,
    `UPDATE message_amendment SET text = @text, attachment = @attachment WHERE meta_id = @meta_id AND kind = 'original'`,
  ).run({ meta_id: metaId, text, attachment });
}

/** The earlier words of edited and revoked messages of a thread, in an id range: oldest first, what is shown now left out. */
export function listAmendedContents(
  db: Connection,
  threadId: number,
  firstId: number,
  lastId: number,
): { message_id: number; text: string; attachment: string | null }[] {
  return statement<[number, number, number], { message_id: number; text: string; attachment: string | null }>(
    db,
    `SELECT m.id AS message_id, a.text, a.attachment FROM message m CROSS JOIN message_amendment a ON a.original = m.meta_id
     WHERE m.thread_id = ? AND m.id >= ? AND m.id <= ? AND (m.edited = 1 OR m.instead = 'deleted')
       AND a.text IS NOT NULL AND (m.instead IS 'deleted' OR a.meta_id <> (
         SELECT b.meta_id FROM message_amendment b WHERE b.original = m.meta_id AND b.kind = 'edit'
         ORDER BY b.at DESC, b.meta_id DESC LIMIT 1))
     ORDER BY m.id, a.kind <> 'original', a.at, a.meta_id`,
  ).all(threadId, firstId, lastId);
}
