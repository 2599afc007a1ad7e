import { basename } from 'node:path';
import type { ImportEvent, ImportedFile, ImportResult, ImportSource } from '../../../shared/contract/imports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { createZone, isTimeZone } from '../../../shared/time/zone.ts';
import { deleteEmptyRun, insertImportRun } from '../../database/imports.ts';
import type { Connection } from '../../database/open.ts';
import { openExportSource, type ExportFile } from '../../imports/open-sources.ts';
import { surveyExport } from '../../imports/survey.ts';
import type { DateOrder, ExportSource } from '../../imports/types.ts';
import type { CoreContext } from '../context.ts';
import { writeImportFile } from './write-chat.ts';
import { identifyChat } from './chat-identity.ts';
import { listPartyThreads } from '../ledger-update.ts';
import { rebuildLedger } from '../ledger.ts';
import { listOrderedFiles } from './ordered-files.ts';
import { ownNames, requireNumber } from '../settings.ts';

/** What an import was asked to do. */
export interface ImportOrder {
  sources: readonly ImportSource[];
  me?: string | Record<string, string> | undefined;
  number?: string | undefined;
  via?: 'phone' | 'api' | undefined;
  date_order?: DateOrder | undefined;
  zone?: string | undefined;
}

/** The zone in which the phone wrote its times, or the Refusal `bad_zone`. */
export function requireZone(context: CoreContext, zone: string | undefined): ReturnType<typeof createZone> {
  if (zone === undefined) return context.zone();
  if (isTimeZone(zone)) return createZone(zone);
  throw new Refusal('bad_zone', `"${zone}" is no time zone: write it like Europe/Paris.`, { zone });
}

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
  const known = ownNames(context);

  return context.writeLong(['inbox', 'imports', 'spend', 'settings'], async (db) => {
    const runId = insertImportRun(db, context.clock());
    const results: ImportedFile[] = [];
    const span = { from: Infinity, to: -Infinity };
    const threads = new Set<number>();
    for (const [index, file] of files.entries()) {
      const progress = (
        stage: 'reading' | 'writing' | 'indexing' | 'pricing',
        done: number,
        messages: number,
      ): void => {
        emit({
          type: 'progress',
          file: basename(file.path),
          file_index: index,
          files: files.length,
          stage,
          done: Math.min(1, done),
          messages,
        });
      };
      results.push(
        await importOne(db, file, async (source) => {
          const survey = await surveyExport(source, {
            now: context.clock(),
            dateOrder: order.date_order,
            signal,
            onProgress: (bytes) => {
              progress('reading', source.size === 0 ? 0 : bytes / source.size, 0);
            },
          });
          const dateOrder = requireDateOrder(source.file, survey, order.date_order);
          const named =
            typeof order.me === 'object' ? (order.me[file.path] ?? order.me[basename(file.path)]) : order.me;
          const identity = identifyChat(source, survey, named, known);
          const job = { runId, numberId: number.id, via, zone, source, survey, dateOrder, identity, signal };
          const written = await writeImportFile(db, { ...job, onProgress: progress });
          threads.add(written.thread);
          span.from = Math.min(span.from, written.first ?? Infinity);
          span.to = Math.max(span.to, written.last ?? -Infinity);
          const skipped = survey.problems.filter(({ code }) => code !== 'before_first_message').length;
          return {
            thread: String(written.thread),
            name: identity.name,
            new: written.added,
            already_there: written.alreadyThere,
            skipped,
            problems: survey.problems,
            warnings: [],
            match: null,
            media: { found: 0, missing: 0, bytes: 0 },
          };
        }),
      );
      signal.throwIfAborted();
    }
    deleteEmptyRun(db, runId);
    if (span.from <= span.to) {
      await rebuildLedger(db, context, {
        threads: listPartyThreads(db, [...threads]),
        from: span.from,
        to: span.to,
        signal,
        onProgress: (done) => {
          emit({
            type: 'progress',
            file: '',
            file_index: files.length,
            files: files.length,
            stage: 'pricing',
            done,
            messages: 0,
          });
        },
      });
    }
    return summarise(results, runId);
  });
}

/** Imports one file inside a savepoint: a refusal takes back this file only. */
async function importOne(
  db: Connection,
  file: ExportFile,
  work: (source: ExportSource) => Promise<Omit<ImportedFile, 'file' | 'refused'>>,
): Promise<ImportedFile> {
  let shown = basename(file.path);
  db.exec('SAVEPOINT import_file');
  try {
    if (file.refusal !== null) throw file.refusal;
    const source = await openExportSource(file.path);
    shown = source.file;
    try {
      return { file: shown, ...(await work(source)), refused: null };
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

/** A file of which nothing was imported. */
export function refusedFile(file: string, refusal: Refusal): ImportedFile {
  const { code, message, details } = refusal;
  return {
    file,
    thread: null,
    name: null,
    new: 0,
    already_there: 0,
    skipped: 0,
    problems: [],
    warnings: [],
    match: null,
    media: { found: 0, missing: 0, bytes: 0 },
    refused: { code, message, details },
  };
}

function requireDateOrder(
  file: string,
  survey: { ambiguous: boolean; dateOrder: DateOrder | null; ordersPossible: DateOrder[] },
  answer: DateOrder | undefined,
): DateOrder {
  if (answer !== undefined) return answer;
  if (!survey.ambiguous && survey.dateOrder !== null) return survey.dateOrder;
  throw new Refusal(
    'date_order_needed',
    `${file}: the dates can be read in more than one way; say which with --date-order ${survey.ordersPossible.join(' or --date-order ')}.`,
    { orders_possible: survey.ordersPossible },
  );
}

function summarise(files: ImportedFile[], runId: number): ImportResult {
  const sum = (key: 'new' | 'already_there' | 'skipped'): number =>
    files.reduce((total, file) => total + file[key], 0);
  const added = sum('new');
  const there = sum('already_there');
  const skipped = sum('skipped');
  const threads = new Set(files.flatMap((file) => (file.thread === null ? [] : [file.thread])));
  return {
    files,
    threads: threads.size,
    messages: added + there + skipped,
    new: added,
    already_there: there,
    skipped,
    import_id: threads.size === 0 ? null : String(runId),
    cancelled: false,
  };
}
