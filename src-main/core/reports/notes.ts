import * as z from 'zod';
import { reportFormats, type ReportFormat } from '../../../shared/contract/reports.ts';
import type { Connection } from '../../database/open.ts';
import { readSettings } from '../../database/settings.ts';
import { openMachineNotes, writeMachineNote } from '../folders/machine-notes.ts';

/** What is remembered of the reports of each 1st. */
export interface ReportNotes {
  /** Null where none are written. */
  folder: string | null;
  /** Whether the owner chose the folder outside the page. */
  isOwnersWord: boolean;
  formats: ReportFormat[];
  /** Since when they are written, in ms UTC: months that were over before are not. */
  since: number;
}

/** For reading, and for the accountant. */
const usualFormats: readonly ReportFormat[] = ['pdf', 'xlsx'];

/** Reads what is remembered. */
export function readReportNotes(db: Connection): ReportNotes {
  const read = openMachineNotes(db);
  const folder = read('report_folder', z.string());
  return {
    folder,
    isOwnersWord: folder !== null && read('report_folder_chosen', z.string()) === folder,
    formats: readFormats(db),
    since: read('report_since', z.int()) ?? 0,
  };
}

/** Remembers the folder, or that there is none; another folder goes on where the one before ended. Inside the caller's transaction. */
export function noteReportFolder(
  db: Connection,
  folder: string | null,
  isOwnersWord: boolean,
  now: number,
): void {
  const before = readReportNotes(db);
  writeMachineNote(db, 'report_folder', folder);
  writeMachineNote(db, 'report_folder_chosen', isOwnersWord ? folder : null);
  if (folder === null) writeMachineNote(db, 'report_since', null);
  else if (before.folder === null) writeMachineNote(db, 'report_since', now);
}

function readFormats(db: Connection): ReportFormat[] {
  const schema = z.array(z.enum(reportFormats)).min(1);
  const stored = schema.safeParse(JSON.parse(readSettings(db).get('report_formats') ?? 'null'));
  const chosen = new Set(stored.success ? stored.data : usualFormats);
  return reportFormats.filter((format) => chosen.has(format));
}
