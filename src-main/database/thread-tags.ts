import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** The tags of threads that are shown, with how many have each: most used first. */
export function countTags(db: Connection): { tag: string; threads: number }[] {
  return statement<[], { tag: string; threads: number }>(
    db,
    `SELECT g.tag, count(*) AS threads FROM thread_tag g JOIN thread t ON t.id = g.thread_id WHERE t.is_shown = 1
     GROUP BY g.tag ORDER BY threads DESC, fold_text(g.tag), g.tag`,
  ).all();
}

/** A thread's tags, in order. */
export function listTags(db: Connection, threadId: number): string[] {
  return statement<[number], { tag: string }>(
    db,
    'SELECT tag FROM thread_tag WHERE thread_id = ? ORDER BY tag',
  )
    .all(threadId)
    .map(({ tag }) => tag);
}

/** How a tag is spelled on other threads already, if case and accents are all that differs; the most used spelling. */
export function findSpelling(db: Connection, tag: string, threadId: number): string | undefined {
  return statement<[string, number], { tag: string }>(
    db,
    `SELECT tag FROM thread_tag WHERE fold_text(tag) = fold_text(?) AND thread_id <> ?
     GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 1`,
  ).get(tag, threadId)?.tag;
}

/** Gives a thread these tags and no others. */
export function replaceTags(db: Connection, threadId: number, tags: readonly string[]): void {
  statement<[number]>(db, 'DELETE FROM thread_tag WHERE thread_id = ?').run(threadId);
  const add = statement<[number, string]>(db, 'INSERT INTO thread_tag (thread_id, tag) VALUES (?, ?)');
  for (const tag of tags) add.run(threadId, tag);
}
