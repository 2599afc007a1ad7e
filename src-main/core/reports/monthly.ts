import { join } from 'node:path';
import type { ReportFormat } from '../../../shared/contract/reports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { hasOwnData } from '../../database/demo-rows.ts';
import { listWrittenReports, noteWrittenReport } from '../../database/written-reports.ts';
import type { OpenStatement } from '../../reports/statement.ts';
import type { CoreContext } from '../context.ts';
import { refusePlace } from '../folders/check-place.ts';
import { freeName } from '../folders/free-name.ts';
import { keepLooking, type LookingPace } from '../live/keep-looking.ts';
import type { LivePart } from '../live/live.ts';
import { toMonthNumber } from '../month-number.ts';
import { previousMonth } from '../month-time.ts';
import { readReportNotes } from './notes.ts';
import { reportsInHand } from './standing.ts';
import { nameReport, withStatement, writeReport } from './write-report.ts';

/** Last month's reports that are still to be written, and where. */
interface Due {
  month: string;
  formats: readonly ReportFormat[];
  folder: string;
  isOwnersWord: boolean;
}

/**
 * Writes last month's report on each 1st, or at the first look after it: once, whatever becomes of the file. A month that was over before the
 * folder was chosen is not written, nor one before the last.
 */
export function keepReporting(context: CoreContext, pace?: LookingPace): LivePart {
  return keepLooking(context, (signal) => reportLastMonth(context, signal), pace);
}

/** How long nothing is tried after a mistake of our own, in ms. */
const afterMistake = 6 * 3_600_000;

async function reportLastMonth(context: CoreContext, signal: AbortSignal): Promise<void> {
  const inHand = reportsInHand(context.folder);
  // An import may bring what belongs into it.
  if (context.readonly !== null || context.gate.isBusy) return;
  const due = findDue(context);
  if (due === null) {
    tellProblem(context, null);
    return;
  }
  const what = JSON.stringify(due);
  if (inHand.mistake.what === what && performance.now() < inHand.mistake.until) return;
  try {
    await inHand.gate.pass(() => writeDue(context, due, signal), signal);
    tellProblem(context, null);
  } catch (error) {
    if (signal.aborted) return;
    const isOurs = !(error instanceof Refusal);
    if (isOurs) inHand.mistake = { what, until: performance.now() + afterMistake };
    tellProblem(context, isOurs ? mistake() : error);
    throw error;
  }
}

function findDue(context: CoreContext): Due | null {
  const { folder, isOwnersWord, formats, since } = readReportNotes(context.db);
  const zone = context.zone();
  const current = zone.monthOf(context.clock());
  if (folder === null || since >= zone.monthStart(current) || !hasOwnData(context.db)) return null;
  const month = previousMonth(current);
  const written = new Set(listWrittenReports(context.db, toMonthNumber(month)).map((row) => row.format));
  const missing = formats.filter((format) => !written.has(format));
  return missing.length === 0 ? null : { month, formats: missing, folder, isOwnersWord };
}

async function writeDue(context: CoreContext, due: Due, signal: AbortSignal): Promise<void> {
  const { month, folder, formats, isOwnersWord } = due;
  await withStatement(context, { month }, async (source) => {
    if (source.count === 0) return;
    const named = { folder, use: 'report', dataFolder: context.folder.path, isOwnersWord } as const;
    const refusal = await refusePlace(named);
    if (refusal !== null) throw refusal;
    const problems: unknown[] = [];
    for (const format of formats) {
      await writeOne(context, source, { month, format, folder }, signal).catch((error: unknown) => {
        problems.push(error);
      });
      signal.throwIfAborted();
    }
    if (problems.length > 0) throw problems[0];
  });
}

async function writeOne(
  context: CoreContext,
  source: OpenStatement,
  { month, format, folder }: { month: string; format: ReportFormat; folder: string },
  signal: AbortSignal,
): Promise<void> {
  const file = join(folder, freeName(folder, nameReport(month, format)));
  const wishes = { month, format, decimals: 'locale', bom: true } as const;
  await writeReport(context, source, wishes, file, { tell: () => undefined, signal });
  await context.write(['reports'], (db) => {
    noteWrittenReport(db, { month: toMonthNumber(month), format, file, written_at: context.clock() });
  });
}

function mistake(): Refusal {
  return new Refusal(
    'report_failed',
    'Vitrine made a mistake of its own, which is in its log. Try to export that report in Spend, in another format too.',
  );
}

function tellProblem(context: CoreContext, problem: Refusal | null): void {
  const inHand = reportsInHand(context.folder);
  const isNews = inHand.problem?.message !== problem?.message;
  inHand.problem = problem;
  if (isNews) context.changes.announce(['reports']);
}
