import { listMetaSlots } from './message-id.ts';
import type { MessageRow } from './messages.ts';
import type { Connection } from './open.ts';
import { moveOptOutWord } from './opt-outs.ts';
import { indexWords } from './search.ts';
import { statement } from './statement.ts';

/** A message as a webhook brings it. */
export type MetaMessageRow = Pick<
  MessageRow,
  | 'id'
  | 'thread_id'
  | 'at'
  | 'direction'
  | 'kind'
  | 'sent_from'
  | 'source'
  | 'author'
  | 'text'
  | 'attachment'
  | 'status'
> & {
  meta_id: string;
  party_id: number | null;
  refers_to: string | null;
  meta_type: string;
  instead: 'omitted' | null;
};

/** The first id that is free at a message's instant, from a place that Meta's id decides: arrivals in another order get the same. */
export function metaMessageId(db: Connection, at: number, metaId: string): number {
  const taken = statement<[number]>(db, 'SELECT 1 FROM message WHERE id = ?');
  for (const id of listMetaSlots(at, metaId)) if (taken.get(id) === undefined) return id;
  throw new Error('More messages came in one millisecond than it has places for.');
}

/** Adds a message of Meta's with its words to search for. */
export function insertMetaMessage(db: Connection, row: MetaMessageRow): void {
  statement<unknown[]>(
    db,
    `INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, author, text, attachment, status,
       meta_id, party_id, refers_to, meta_type, instead)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    row.id,
    row.thread_id,
    row.at,
    row.direction,
    row.kind,
    row.sent_from,
    row.source,
    row.author,
    row.text,
    row.attachment,
    row.status,
    row.meta_id,
    row.party_id,
    row.refers_to,
    row.meta_type,
    row.instead,
  );
  if (row.direction !== 'system') indexWords(db, row.id, row.text, row.attachment);
}

/** A message that is there under one of Meta's ids. */
export type KnownMetaMessage = Pick<
  MessageRow,
  'id' | 'thread_id' | 'at' | 'direction' | 'source' | 'status' | 'text' | 'attachment'
> & { instead: 'omitted' | 'deleted' | null; edited: 0 | 1; party_id: number | null };

/** The message that has one of Meta's ids. */
export function findMetaMessage(db: Connection, metaId: string): KnownMetaMessage | undefined {
  return statement<[string], KnownMetaMessage>(
    db,
    `SELECT id, thread_id, at, direction, source, status, text, attachment, instead, edited, party_id
     FROM message WHERE meta_id = ?`,
  ).get(metaId);
}

/** Says that what stood in the history came through the API after all. */
export function raiseToApi(db: Connection, id: number): void {
  statement<[number]>(db, `UPDATE message SET source = 'api', sent_from = 'api' WHERE id = ?`).run(id);
}

/** What the phone's history says became of a message, where no status said more. */
export function setHistoryStatus(db: Connection, id: number, status: MessageRow['status']): void {
  statement<[string | null, number]>(
    db,
    `UPDATE message SET status = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM message_status WHERE message_id = message.id)`,
  ).run(status, id);
}

/** Says what a message is of which only a placeholder came first. */
export function setMetaType(db: Connection, id: number, type: string): void {
  statement<[string, number]>(db, 'UPDATE message SET meta_type = ? WHERE id = ?').run(type, id);
}

/** What a message shows, for amendments and files that came late. */
export interface ShownContent {
  text: string;
  attachment: string | null;
  edited: 0 | 1;
  instead: 'omitted' | 'deleted' | null;
}

/** Replaces what a message shows, in the search index too. */
export function showContent(db: Connection, id: number, to: ShownContent): void {
  statement<[number]>(
    db,
    `INSERT INTO message_search (message_search, rowid, text, attachment)
     SELECT 'delete', id, text, attachment FROM message WHERE id = ?`,
  ).run(id);
  statement<[object]>(
    db,
    'UPDATE message SET text = @text, attachment = @attachment, edited = @edited, instead = @instead WHERE id = @id',
  ).run({ ...to, id });
  statement<[number]>(
    db,
    'INSERT INTO message_search (rowid, text, attachment) SELECT id, text, attachment FROM message WHERE id = ?',
  ).run(id);
}

/** Puts Meta's message in the place of one that an export or the owner told of before: files and sightings go over to it. */
export function replaceMessage(db: Connection, old: number, by: number): void {
  statement<[object]>(
    db,
    `INSERT OR IGNORE INTO sighting (message_id, import_file_id)
     SELECT @by, import_file_id FROM message WHERE id = @old AND import_file_id IS NOT NULL
     UNION SELECT @by, import_file_id FROM sighting WHERE message_id = @old`,
  ).run({ old, by });
  statement<[object]>(db, 'UPDATE OR IGNORE message_media SET message_id = @by WHERE message_id = @old').run({
    old,
    by,
  });
  moveOptOutWord(db, old, by);
  statement<[number]>(db, "DELETE FROM message_change WHERE message_id = ? AND reason = 'sent'").run(old);
  statement<[object]>(db, 'UPDATE message_change SET message_id = @by WHERE message_id = @old').run({
    old,
    by,
  });
  statement<[object]>(
    db,
    `UPDATE message SET attachment = coalesce(attachment, (SELECT attachment FROM message WHERE id = @old)) WHERE id = @by`,
  ).run({ old, by });
  statement<[number]>(
    db,
    `INSERT INTO message_search (message_search, rowid, text, attachment)
     SELECT 'delete', id, text, attachment FROM message WHERE id = ? AND direction <> 'system'`,
  ).run(old);
  statement<[number]>(db, 'DELETE FROM message WHERE id = ?').run(old);
}

/** Says that somebody whom Meta told more of sent or got a message, and in which thread it is; false when what was known tells as much. */
export function setBetterParty(db: Connection, id: number, party: number, thread: number): boolean {
  return (
    statement<[object]>(
      db,
      `UPDATE message SET party_id = @party, thread_id = @thread WHERE id = @id AND party_id IS NOT @party AND (
         SELECT 2 * (user_id IS NOT NULL) + (phone IS NOT NULL) FROM party WHERE id = @party) > coalesce((
         SELECT 2 * (user_id IS NOT NULL) + (phone IS NOT NULL) FROM party WHERE id = message.party_id), 0)`,
    ).run({ id, party, thread }).changes === 1
  );
}

/** Says who sent or got a message that has one of Meta's ids; it stays where it is. */
export function setParty(db: Connection, metaId: string, party: number): void {
  statement<[number, string]>(db, 'UPDATE message SET party_id = ? WHERE meta_id = ?').run(party, metaId);
}
