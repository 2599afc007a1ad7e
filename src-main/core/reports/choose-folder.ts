import type { ReportFormat } from '../../../shared/contract/reports.ts';
import { writeSetting } from '../../database/settings.ts';
import type { CoreContext } from '../context.ts';
import { readChosenFolder } from '../folders/choose-folder.ts';
import { noteReportFolder } from './notes.ts';
import { reportsInHand } from './standing.ts';

/** Chooses where the reports of each 1st go, or nowhere, and in which formats. Returns the folder as it is stored. */
export async function chooseReportFolder(
  context: CoreContext,
  typed: string | null,
  formats?: readonly ReportFormat[],
): Promise<string | null> {
  const { folder, isOwnersWord } = await readChosenFolder(context, 'report', typed);
  await context.write(['settings', 'reports'], (db) => {
    noteReportFolder(db, folder, isOwnersWord, context.clock());
    if (formats !== undefined) writeSetting(db, 'report_formats', JSON.stringify([...new Set(formats)]));
  });
  reportsInHand(context.folder).problem = null;
  return folder;
}
