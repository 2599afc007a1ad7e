import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/**
 * What a backup says is still to leave may have left after it was made: those that wait are asked about again, and `settleDoubts` decides on the
 * others.
 */
export function doubtNotifications(db: Connection): void {
  db.exec(`UPDATE notification SET reason = 'may_have_left', next_at = iif(state = 'waiting', expires_at, next_at)
    WHERE state IN ('planned', 'waiting')`);
}

/** After a restore: those whose moment has come since wait for the owner's word, the others are as they were. Returns how many were in doubt. */
export function settleDoubts(db: Connection, now: number): number {
  return statement<[object]>(
    db,
    `UPDATE notification SET state = iif(next_at <= @now, 'waiting', 'planned'),
       next_at = iif(next_at <= @now, expires_at, next_at), reason = iif(next_at <= @now, 'may_have_left', NULL)
     WHERE state = 'planned' AND reason = 'may_have_left'`,
  ).run({ now }).changes;
}

/** Whether any is in doubt. */
export function hasDoubts(db: Connection): boolean {
  return (
    statement<[], { found: number }>(
      db,
      "SELECT EXISTS (SELECT 1 FROM notification WHERE state = 'planned' AND reason = 'may_have_left') AS found",
    ).get()?.found === 1
  );
}
