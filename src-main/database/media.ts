import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A stored file: `hash` is the SHA-256 of its bytes, `type` the media type of its content, lengths in pixels. */
export interface MediaRow {
  id: number;
  hash: Uint8Array;
  size: number;
  type: string;
  width: number | null;
  height: number | null;
}

/** What a message's attachment became: null columns where it was in the export and could not be stored. */
export type MessageMediaRow = { message_id: number; has_thumbnail: 0 | 1 } & (
  Omit<MediaRow, 'hash'> | { id: null; size: null; type: null; width: null; height: null }
);

/** The id of a stored file, if its content is known. */
export function findMediaId(db: Connection, hash: Uint8Array): number | undefined {
  return statement<[Uint8Array], { id: number }>(db, 'SELECT id FROM media WHERE hash = ?').get(hash)?.id;
}

/** Adds a file whose content was not known and returns its id. */
export function insertMedia(db: Connection, row: Omit<MediaRow, 'id'>): number {
  return Number(
    statement<[object]>(
      db,
      `INSERT INTO media (hash, size, type, width, height) VALUES (@hash, @size, @type, @width, @height)`,
    ).run(row).lastInsertRowid,
  );
}

/** Gives a message the file that an import brought, null for one that could not be stored; once per message and import. */
export function linkMedia(
  db: Connection,
  messageId: number,
  mediaId: number | null,
  importFileId: number | null,
): void {
  statement<[number, number | null, number | null]>(
    db,
    'INSERT INTO message_media (message_id, media_id, import_file_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(messageId, mediaId, importFileId);
}

/** Takes the files that one import brought from its messages. */
export function unlinkImportedMedia(db: Connection, importFileId: number): void {
  statement<[number]>(db, 'DELETE FROM message_media WHERE import_file_id = ?').run(importFileId);
}

/** Forgets every file that neither a message, the outbox nor a draft has any more and returns their hashes. */
export function deleteUnusedMedia(db: Connection): Uint8Array[] {
  return statement<[], { hash: Uint8Array }>(
    db,
    `DELETE FROM media WHERE NOT EXISTS (SELECT 1 FROM message_media WHERE media_id = media.id)
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE media_id = media.id)
       AND NOT EXISTS (SELECT 1 FROM draft WHERE media_id = media.id) RETURNING hash`,
  )
    .all()
    .map(({ hash }) => hash);
}

/** The files of these messages; one that was stored goes before one that could not be. */
export function readMessageMedia(
  db: Connection,
  messageIds: readonly number[],
): ReadonlyMap<number, MessageMediaRow> {
  const rows = statement<[string], MessageMediaRow>(
    db,
    `SELECT l.message_id, m.id, m.size, m.type, m.width, m.height,
       EXISTS (SELECT 1 FROM thumbnail t WHERE t.media_id = m.id) AS has_thumbnail
     FROM message_media l LEFT JOIN media m ON m.id = l.media_id
     WHERE l.message_id IN (SELECT value FROM json_each(?)) ORDER BY l.media_id IS NOT NULL, l.id DESC`,
  ).all(JSON.stringify(messageIds));
  return new Map(rows.map((row) => [row.message_id, row]));
}

/** One stored file. */
export function findMedia(db: Connection, id: number): MediaRow | undefined {
  return statement<[number], MediaRow>(
    db,
    'SELECT id, hash, size, type, width, height FROM media WHERE id = ?',
  ).get(id);
}

/** A message's stored file with the name that the message gives it; undefined when it has none. */
export function findMediaOfMessage(
  db: Connection,
  messageId: number,
): (MediaRow & { name: string }) | undefined {
  return statement<[number], MediaRow & { name: string }>(
    db,
    `SELECT m.id, m.hash, m.size, m.type, m.width, m.height, coalesce(o.attachment, '') AS name
     FROM message_media l JOIN media m ON m.id = l.media_id JOIN message o ON o.id = l.message_id
     WHERE l.message_id = ? ORDER BY l.id LIMIT 1`,
  ).get(messageId);
}

/** Every stored file, by hash and size. */
export function listMedia(db: Connection): Pick<MediaRow, 'hash' | 'size'>[] {
  return statement<[], Pick<MediaRow, 'hash' | 'size'>>(db, 'SELECT hash, size FROM media ORDER BY id').all();
}

/** The thumbnail of a file. */
export function findThumbnail(
  db: Connection,
  mediaId: number,
): { type: string; bytes: Uint8Array } | undefined {
  return statement<[number], { type: string; bytes: Uint8Array }>(
    db,
    'SELECT type, bytes FROM thumbnail WHERE media_id = ?',
  ).get(mediaId);
}

/** Keeps the thumbnail of a file, the first one that comes; false when there is one. */
export function insertThumbnail(db: Connection, mediaId: number, type: string, bytes: Uint8Array): boolean {
  return (
    statement<[number, string, Uint8Array]>(
      db,
      'INSERT INTO thumbnail (media_id, type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(mediaId, type, bytes).changes === 1
  );
}
