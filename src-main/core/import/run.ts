import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ImportEvent, ImportedFile, ImportResult } from '../../../shared/contract/imports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Zone } from '../../../shared/time/zone.ts';
import { deleteEmptyRun, insertImportRun } from '../../database/imports.ts';
import type { Connection } from '../../database/open.ts';
import { noteWatchedImport } from '../../database/watched-files.ts';
import { openExportSource, type ExportFile } from '../../imports/open-sources.ts';
import { surveyExport } from '../../imports/survey.ts';
import type { ExportSource } from '../../imports/types.ts';
import type { CoreContext } from '../context.ts';
import { settleMedia } from '../media/settle.ts';
import { heedOptOuts } from '../notifications/opt-out/hear.ts';
import { ownNames, requireNumber } from '../settings.ts';
import { identifyChat } from './chat-identity.ts';
import { chooseThread } from './choose-thread.ts';
import { answerFor, requireDateOrder, requireZone, type ImportOrder } from './order.ts';
import { listOrderedFiles } from './ordered-files.ts';
import { priceImport, Reach } from './reach.ts';
import { ProblemBudget } from './problem-budget.ts';
import { refusedFile, summarise } from './result.ts';
import { whileUnchanged } from './unchanged.ts';
import { warningsOf } from './warnings.ts';
import { writeChat } from './write-chat.ts';

/** What all files of one run have in common. */
interface Run {
  context: CoreContext;
  order: ImportOrder;
  id: number;
  numberId: string;
  via: 'phone' | 'api';
  zone: Zone;
  names: readonly string[];
  reach: Reach;
  signal: AbortSignal;
}

type Progress = (stage: 'reading' | 'writing' | 'indexing', done: number, messages: number) => void;

/** Imports everything in one transaction: cancelled or killed, nothing of it remains. */
export async function runImport(
  context: CoreContext,
  order: ImportOrder,
  signal: AbortSignal,
  emit: (event: ImportEvent) => void,
): Promise<ImportResult> {
  const number = requireNumber(context.db, order.number ?? 'main');
  const via = order.via ?? (number.channel === 'api' ? 'api' : 'phone');
  const zone = requireZone(context, order.zone);
  const files = await listOrderedFiles(context, order.sources);
  const names = ownNames(context);
  const tell = (
    file: string,
    index: number,
    rest: { stage: Stage; done: number; messages: number },
  ): void => {
    emit({ type: 'progress', file, file_index: index, files: files.length, ...rest });
  };
  try {
    return await context.writeLong(
      ['inbox', 'imports', 'spend', 'settings', 'notifications'],
      async (db) => {
        const id = insertImportRun(db, context.clock());
        const reach = new Reach();
        const run = { context, order, id, numberId: number.id, via, zone, names, reach, signal };
        const results: ImportedFile[] = [];
        const budget = new ProblemBudget();
        for (const [index, file] of files.entries()) {
          const progress: Progress = (stage, done, messages) => {
            tell(basename(file.path), index, { stage, done: Math.min(1, done), messages });
          };
          results.push(budget.shorten(await importOne(db, run, file, progress)));
          signal.throwIfAborted();
        }
        deleteEmptyRun(db, id);
        heedOptOuts(db, context);
        await priceImport(db, context, reach, signal, (done) => {
          tell('', files.length, { stage: 'pricing', done, messages: 0 });
        });
        // A cancel that came while the last was priced is here now.
        await setImmediate();
        signal.throwIfAborted();
        return summarise(results, id);
      },
      signal,
    );
  } finally {
    const settled = settleMedia(context);
    // Whoever cancelled need not wait for those who write next.
    if (!signal.aborted) await settled;
  }
}

type Stage = Extract<ImportEvent, { type: 'progress' }>['stage'];

/** Imports one file inside a savepoint: a refusal takes back this file only. */
async function importOne(
  db: Connection,
  run: Run,
  file: ExportFile,
  progress: Progress,
): Promise<ImportedFile> {
  let shown = basename(file.path);
  db.exec('SAVEPOINT import_file');
  try {
    if (file.refusal !== null) throw file.refusal;
    const source = await openExportSource(file.path);
    shown = source.file;
    try {
      return await whileUnchanged(file.path, shown, () => importSource(db, run, file.path, source, progress));
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    db.exec('ROLLBACK TO import_file');
    return refusedFile(shown, error);
  } finally {
    if (db.inTransaction) db.exec('RELEASE import_file');
  }
}

async function importSource(
  db: Connection,
  run: Run,
  path: string,
  source: ExportSource,
  progress: Progress,
): Promise<ImportedFile> {
  const { context, order, signal, zone } = run;
  const survey = await surveyExport(source, {
    now: context.clock(),
    dateOrder: order.date_order,
    signal,
    onProgress: (bytes) => {
      progress('reading', source.size === 0 ? 0 : bytes / source.size, 0);
    },
  });
  const dateOrder = requireDateOrder(source.file, survey, order.date_order);
  const identity = identifyChat(source, survey, answerFor(order.me, path), run.names);
  const chat = { source, survey, dateOrder, zone, identity };
  const answer = { thread: answerFor(order.threads, path), mayGuess: order.mayGuess ?? true };
  const thread = await chooseThread(db, run.numberId, chat, answer);
  const { folder } = context;
  const job = { chat, thread, folder, runId: run.id, via: run.via, signal, onProgress: progress };
  const written = await writeChat(db, job);
  noteWatchedImport(db, path, run.id);
  run.reach.add(db, thread, written);
  return {
    file: source.file,
    thread: String(thread.id),
    name: identity.name,
    new: written.added,
    already_there: written.alreadyThere,
    skipped: survey.skipped,
    problems: survey.problems,
    warnings: warningsOf(survey, written.skippedHours, written.media),
    match: thread.match,
    media: written.media,
    refused: null,
  };
}
