import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A report of a 1st that was written: its month as 202611, its format, where it was put, and when (ms UTC). */
export interface WrittenReportRow {
  month: number;
  format: string;
  file: string;
  written_at: number;
}

/** What was written of a month. */
export function listWrittenReports(db: Connection, month: number): WrittenReportRow[] {
  return statement<[number], WrittenReportRow>(
    db,
    'SELECT month, format, file, written_at FROM written_report WHERE month = ? ORDER BY format',
  ).all(month);
}

/** The newest month of which anything was written, or null. */
export function findLastReported(db: Connection): number | null {
  return (
    statement<[], { month: number | null }>(db, 'SELECT max(month) AS month FROM written_report').get()
      ?.month ?? null
  );
}

/** Notes that one was written; inside the caller's transaction. */
export function noteWrittenReport(db: Connection, row: WrittenReportRow): void {
  statement<[object]>(
    db,
    `INSERT INTO written_report (month, format, file, written_at) VALUES (@month, @format, @file, @written_at)
     ON CONFLICT (month, format) DO NOTHING`,
  ).run(row);
}
