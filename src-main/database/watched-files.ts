import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What became of a file of the watched folder: `queued` until its import is through, then one of the others. */
export type WatchedState = 'queued' | 'imported' | 'waiting' | 'refused' | 'left_out' | 'no_export';

/** One file of the watched folder as it was when it was last looked at; times in ms UTC. */
export interface WatchedFileRow {
  path: string;
  size: number;
  modified_at: number;
  state: WatchedState;
  /** Why it waits or was refused. */
  code: string | null;
  run_id: number | null;
  seen_at: number;
}

const columns = 'path, size, modified_at, state, code, run_id, seen_at';

/** Every file that was ever looked at and not forgotten, by path. */
export function listWatchedFiles(db: Connection): WatchedFileRow[] {
  return statement<[], WatchedFileRow>(db, `SELECT ${columns} FROM watched_file ORDER BY path`).all();
}

/** The files that wait for the owner, by path. */
export function listWaitingFiles(db: Connection): WatchedFileRow[] {
  return statement<[], WatchedFileRow>(
    db,
    `SELECT ${columns} FROM watched_file WHERE state IN ('waiting', 'refused') ORDER BY path`,
  ).all();
}

/** Notes how a file stands now, instead of what was noted before. */
export function writeWatchedFile(db: Connection, row: Omit<WatchedFileRow, 'run_id'>): void {
  statement<[object]>(
    db,
    `INSERT INTO watched_file (path, size, modified_at, state, code, seen_at)
     VALUES (@path, @size, @modified_at, @state, @code, @seen_at)
     ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified_at = excluded.modified_at, state = excluded.state,
       code = excluded.code, run_id = NULL, seen_at = excluded.seen_at`,
  ).run(row);
}

/** Notes inside an import's own transaction that it took a watched file in; any other file is none of its business. */
export function noteWatchedImport(db: Connection, path: string, runId: number): void {
  statement<[number, string]>(
    db,
    "UPDATE watched_file SET state = 'imported', code = NULL, run_id = ? WHERE path = ?",
  ).run(runId, path);
}

/** The owner does not want this file; false when it does not wait. */
export function leaveOutWatchedFile(db: Connection, path: string): boolean {
  return (
    statement<[string]>(
      db,
      "UPDATE watched_file SET state = 'left_out', code = NULL WHERE path = ? AND state IN ('waiting', 'refused')",
    ).run(path).changes === 1
  );
}

/** Forgets a file, so that it would be looked at again. */
export function deleteWatchedFile(db: Connection, path: string): void {
  statement<[string]>(db, 'DELETE FROM watched_file WHERE path = ?').run(path);
}

/** The newest import that took watched files in: when it began in ms UTC, how many files, and what was new in them. */
export function readLastWatchedImport(
  db: Connection,
): { run_id: number; started_at: number; files: number; added: number } | undefined {
  return statement<[], { run_id: number; started_at: number; files: number; added: number }>(
    db,
    `SELECT r.id AS run_id, r.started_at, count(*) AS files, coalesce(sum(f.added), 0) AS added
     FROM import_run r JOIN import_file f ON f.run_id = r.id
     WHERE r.id = (SELECT max(run_id) FROM watched_file) GROUP BY r.id`,
  ).get();
}
