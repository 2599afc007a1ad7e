import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** As much of a message as one that answers it shows. */
export interface QuotedRow {
  meta_id: string;
  id: number;
  direction: 'in' | 'out' | 'system';
  author: string | null;
  text: string;
  attachment: string | null;
}

const longestText = 200;

/** The messages of a thread that have these ids of Meta's, by them; those that are not in it are left out. */
export function readQuoted(
  db: Connection,
  threadId: number,
  metaIds: readonly string[],
): Map<string, QuotedRow> {
  if (metaIds.length === 0) return new Map();
  const rows = statement<[string, number], QuotedRow>(
    db,
    `SELECT meta_id, id, direction, author, substr(text, 1, ${String(longestText)}) AS text, attachment
     FROM message WHERE meta_id IN (SELECT value FROM json_each(?)) AND thread_id = ?`,
  ).all(JSON.stringify(metaIds), threadId);
  return new Map(rows.map((row) => [row.meta_id, row]));
}
