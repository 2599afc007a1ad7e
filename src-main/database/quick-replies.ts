import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Words that the owner uses again; `folded` is the shortcut without case and accents, `used_at` in ms UTC. */
export interface QuickReplyRow {
  id: number;
  shortcut: string;
  folded: string;
  text: string;
  uses: number;
  used_at: number | null;
}

const select = 'SELECT id, shortcut, folded, text, uses, used_at FROM quick_reply';

/** All of them, the most used first, then those used last. */
export function listQuickReplies(db: Connection): QuickReplyRow[] {
  return statement<[], QuickReplyRow>(
    db,
    `${select} ORDER BY uses DESC, used_at DESC NULLS LAST, folded`,
  ).all();
}

/** One by its id. */
export function findQuickReply(db: Connection, id: number): QuickReplyRow | undefined {
  return statement<[number], QuickReplyRow>(db, `${select} WHERE id = ?`).get(id);
}

/** The one that has a shortcut, in whatever spelling. */
export function findQuickReplyBy(db: Connection, folded: string): QuickReplyRow | undefined {
  return statement<[string], QuickReplyRow>(db, `${select} WHERE folded = ?`).get(folded);
}

/** Writes one down, in the place of the one of its id; a new one (null) gets an id. Returns the id. */
export function putQuickReply(
  db: Connection,
  row: Omit<QuickReplyRow, 'id'> & { id: number | null },
): number {
  const { lastInsertRowid } = statement<[object]>(
    db,
    `INSERT INTO quick_reply (id, shortcut, folded, text, uses, used_at)
     VALUES (@id, @shortcut, @folded, @text, @uses, @used_at)
     ON CONFLICT (id) DO UPDATE SET shortcut = excluded.shortcut, folded = excluded.folded, text = excluded.text,
       uses = excluded.uses, used_at = excluded.used_at`,
  ).run(row);
  return row.id ?? Number(lastInsertRowid);
}

/** Takes one away. */
export function deleteQuickReply(db: Connection, id: number): void {
  statement<[number]>(db, 'DELETE FROM quick_reply WHERE id = ?').run(id);
}
