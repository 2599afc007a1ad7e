import type { ReportStanding } from '../../../shared/contract/reports.ts';
import { findLastReported, listWrittenReports } from '../../database/written-reports.ts';
import type { CoreContext } from '../context.ts';
import { refusePlace } from '../folders/check-place.ts';
import { fromMonthNumber } from '../month-number.ts';
import { readReportNotes } from './notes.ts';
import { reportsInHand } from './standing.ts';

/** How the reports of each 1st stand, as `reports.standing` answers. */
export async function presentReportStanding(context: CoreContext): Promise<ReportStanding> {
  const { folder, isOwnersWord, formats } = readReportNotes(context.db);
  const last = readLast(context);
  const standing = { folder, formats, last };
  if (folder === null) return { ...standing, problem: null, is_waiting: false };
  const named = { folder, use: 'report', dataFolder: context.folder.path, isOwnersWord } as const;
  const waitsFor = reportsInHand(context.folder).problem;
  const problem = waitsFor ?? (await refusePlace(named, 'glance'));
  if (problem === null) return { ...standing, problem, is_waiting: false };
  const { code, message, details } = problem;
  return { ...standing, problem: { code, message, details }, is_waiting: waitsFor !== null };
}

function readLast(context: CoreContext): ReportStanding['last'] {
  const month = findLastReported(context.db);
  if (month === null) return null;
  const rows = listWrittenReports(context.db, month);
  return {
    month: fromMonthNumber(month),
    files: rows.map((row) => row.file),
    at: context.zone().toIso(Math.max(...rows.map((row) => row.written_at))),
  };
}
