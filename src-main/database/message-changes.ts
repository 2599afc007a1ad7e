import type { Connection } from './open.ts';
import { indexMessage, unindexMessage } from './search.ts';
import { statement } from './statement.ts';

/** What an import may change in a message that was there before it. */
export interface MessageContent {
  text: string;
  attachment: string | null;
  edited: 0 | 1;
  instead: 'omitted' | 'deleted' | null;
  status: string | null;
}

/** Why: its file came, its words were changed or taken back by their author, or an export showed that it was sent. */
export type ChangeReason = 'media' | 'edited' | 'deleted' | 'sent';

interface ChangeRow extends MessageContent {
  id: number;
  message_id: number;
  at: number;
}

const content = 'text, attachment, edited, instead, status';

/** Changes a message for an import and keeps what stood there before; `confirmedAt`: when the export says that a noted one was sent. */
export function changeMessage(
  db: Connection,
  messageId: number,
  why: { importFileId: number; reason: ChangeReason; confirmedAt: number | null },
  to: MessageContent,
): void {
  statement<[object]>(
    db,
    `INSERT INTO message_change (message_id, import_file_id, reason, confirmed_at, ${content})
     SELECT id, @importFileId, @reason, @confirmedAt, ${content} FROM message WHERE id = @messageId`,
  ).run({ ...why, messageId });
  writeContent(db, messageId, to);
}

/** Takes an import's changes back; where a later import changed the same message again, that one keeps the older words instead. Returns the instants of those messages. */
export function undoChanges(db: Connection, importFileId: number): number[] {
  const changes = statement<[number], ChangeRow>(
    db,
    `SELECT c.id, c.message_id, m.at, c.text, c.attachment, c.edited, c.instead, c.status
     FROM message_change c JOIN message m ON m.id = c.message_id WHERE c.import_file_id = ? ORDER BY c.id DESC`,
  ).all(importFileId);
  for (const change of changes) {
    const later = statement<[number, number], { id: number }>(
      db,
      'SELECT id FROM message_change WHERE message_id = ? AND id > ? ORDER BY id LIMIT 1',
    ).get(change.message_id, change.id);
    if (later === undefined) writeContent(db, change.message_id, change);
    else {
      statement<[object]>(
        db,
        `UPDATE message_change SET text = @text, attachment = @attachment, edited = @edited, instead = @instead,
         status = @status WHERE id = @later`,
      ).run({ ...change, later: later.id });
    }
    statement<[number]>(db, 'DELETE FROM message_change WHERE id = ?').run(change.id);
  }
  return changes.map((change) => change.at);
}

/** Gives what an import confirmed of the owner's notes to another one that showed it too. */
export function handOverConfirmations(db: Connection, importFileId: number): void {
  statement<[number]>(
    db,
    `UPDATE message_change SET import_file_id = (SELECT min(s.import_file_id) FROM sighting s WHERE s.message_id = message_change.message_id)
     WHERE import_file_id = ? AND reason = 'sent'
       AND EXISTS (SELECT 1 FROM sighting s WHERE s.message_id = message_change.message_id)`,
  ).run(importFileId);
}

/** Forgets changes that an import's heirs made to messages which are their own now: nothing stands before them any more. */
export function forgetOwnChanges(db: Connection): void {
  statement<[]>(
    db,
    'DELETE FROM message_change WHERE import_file_id = (SELECT import_file_id FROM message WHERE id = message_id)',
  ).run();
}

/** The earlier words of edited and deleted messages of a thread, in an id range: oldest first. */
export function listEarlierContents(
  db: Connection,
  threadId: number,
  firstId: number,
  lastId: number,
): { message_id: number; text: string; attachment: string | null }[] {
  return statement<[number, number, number], { message_id: number; text: string; attachment: string | null }>(
    db,
    `SELECT c.message_id, c.text, c.attachment FROM message_change c CROSS JOIN message m ON m.id = c.message_id
     WHERE c.message_id >= ? AND c.message_id <= ? AND c.reason IN ('edited', 'deleted') AND m.thread_id = ?
     ORDER BY c.id`,
  ).all(firstId, lastId, threadId);
}

function writeContent(db: Connection, messageId: number, to: MessageContent): void {
  unindexMessage(db, messageId);
  statement<[object]>(
    db,
    `UPDATE message SET text = @text, attachment = @attachment, edited = @edited, instead = @instead, status = @status
     WHERE id = @id`,
  ).run({ ...to, id: messageId });
  indexMessage(db, messageId);
}
