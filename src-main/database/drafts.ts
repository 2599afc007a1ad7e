import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What the owner has begun to write in a thread; `quoted_id` and `media_id` are rows of their tables, `written_at` in ms UTC. */
export interface DraftRow {
  thread_id: number;
  text: string;
  quoted_id: number | null;
  media_id: number | null;
  file_name: string | null;
  written_at: number;
}

/** A draft with what is known of its file; `shown_id` is the thread that its own was merged into, else the same. */
export interface ShownDraftRow extends DraftRow {
  shown_id: number;
  size: number | null;
  type: string | null;
}

/** Drafts stay with the thread that they were begun in, so that taking a merge back parts them again; until then they are the other's. */
const select = `
  WITH RECURSIVE place (thread_id, at_id) AS (
    SELECT thread_id, thread_id FROM draft
    UNION SELECT p.thread_id, t.merged_into FROM place p JOIN thread t ON t.id = p.at_id WHERE t.merged_into IS NOT NULL)
  SELECT d.thread_id, d.text, d.quoted_id, d.media_id, d.file_name, d.written_at, t.id AS shown_id, m.size, m.type
  FROM draft d JOIN place p ON p.thread_id = d.thread_id JOIN thread t ON t.id = p.at_id AND t.merged_into IS NULL
    LEFT JOIN media m ON m.id = d.media_id`;

/** Every draft, newest first. */
export function listDrafts(db: Connection): ShownDraftRow[] {
  return statement<[], ShownDraftRow>(db, `${select} ORDER BY d.written_at DESC, d.thread_id`).all();
}

/** The drafts of a thread: its own first, then those of threads that were merged into it. */
export function listDraftsOf(db: Connection, threadId: number): ShownDraftRow[] {
  return statement<[number], ShownDraftRow>(
    db,
    `${select} WHERE t.id = ? ORDER BY d.thread_id <> t.id, d.written_at`,
  ).all(threadId);
}

/** Keeps a draft in the place of the one that its thread had. */
export function putDraft(db: Connection, row: DraftRow): void {
  statement<[DraftRow]>(
    db,
    `INSERT INTO draft (thread_id, text, quoted_id, media_id, file_name, written_at)
     VALUES (@thread_id, @text, @quoted_id, @media_id, @file_name, @written_at)
     ON CONFLICT (thread_id) DO UPDATE SET text = excluded.text, quoted_id = excluded.quoted_id,
       media_id = excluded.media_id, file_name = excluded.file_name, written_at = excluded.written_at`,
  ).run(row);
}

/** Forgets a thread's own draft. */
export function deleteDraft(db: Connection, threadId: number): void {
  statement<[number]>(db, 'DELETE FROM draft WHERE thread_id = ?').run(threadId);
}
