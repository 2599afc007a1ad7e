import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Replies that a number had used in a month (a number like 202611) through another tool. */
export interface UsedElsewhereRow {
  number_id: string;
  month: number;
  replies: number;
  /** In ms UTC. */
  entered_at: number;
}

/** What was entered for the months from `first` to `last`. */
export function listUsedElsewhere(db: Connection, first: number, last: number): UsedElsewhereRow[] {
  return statement<[number, number], UsedElsewhereRow>(
    db,
    'SELECT number_id, month, replies, entered_at FROM usage_elsewhere WHERE month BETWEEN ? AND ? ORDER BY month, number_id',
  ).all(first, last);
}

/** Enters what a number had used in a month; 0 takes the entry back. */
export function putUsedElsewhere(db: Connection, row: UsedElsewhereRow): void {
  if (row.replies === 0) {
    statement<[string, number]>(db, 'DELETE FROM usage_elsewhere WHERE number_id = ? AND month = ?').run(
      row.number_id,
      row.month,
    );
    return;
  }
  statement<[object]>(
    db,
    `INSERT INTO usage_elsewhere (number_id, month, replies, entered_at)
     VALUES (@number_id, @month, @replies, @entered_at)
     ON CONFLICT (number_id, month) DO UPDATE SET replies = excluded.replies, entered_at = excluded.entered_at`,
  ).run(row);
}

/** Forgets every entry, and returns what there was. */
export function takeUsedElsewhere(db: Connection): UsedElsewhereRow[] {
  return statement<[], UsedElsewhereRow>(
    db,
    'DELETE FROM usage_elsewhere RETURNING number_id, month, replies, entered_at',
  ).all();
}
