import { Refusal } from '../../../shared/contract/refusal.ts';
import {
  deleteImportedMessages,
  deleteThreadIfEmpty,
  findImportRun,
  handOverSightedMessages,
  listImportFiles,
  markRunUndone,
  readImportSpan,
} from '../../database/imports.ts';
import type { CoreContext } from '../context.ts';
import { listPartyThreads } from '../ledger-update.ts';
import { rebuildLedger } from '../ledger.ts';
import { refreshThread } from '../thread-summary.ts';

/** Takes an import back: its messages go, except those that another import has also brought. */
export async function undoImport(
  context: CoreContext,
  importId: string,
): Promise<{ import_id: string; removed: number; threads_removed: number }> {
  const run = /^\d{1,15}$/.test(importId) ? findImportRun(context.db, Number(importId)) : undefined;
  if (run === undefined) {
    throw new Refusal(
      'unknown_import',
      `There is no import "${importId.slice(0, 40)}"; "vitrine imports" lists them.`,
    );
  }
  if (run.undone_at !== null)
    throw new Refusal('already_undone', `Import ${importId} has already been taken back.`);

  return context.writeLong(['inbox', 'imports', 'spend'], async (db) => {
    let removed = 0;
    let threadsRemoved = 0;
    const reached = { from: Infinity, to: -Infinity };
    const threads: number[] = [];
    for (const file of listImportFiles(db, run.id)) {
      handOverSightedMessages(db, file.id);
      const span = readImportSpan(db, file.id);
      const partyThreads = file.thread_id === null ? [] : listPartyThreads(db, [file.thread_id]);
      removed += deleteImportedMessages(db, file.id);
      if (file.thread_id === null) continue;
      if (deleteThreadIfEmpty(db, file.thread_id)) threadsRemoved += 1;
      else refreshThread(db, file.thread_id);
      if (span.first !== null && span.last !== null) {
        reached.from = Math.min(reached.from, span.first);
        reached.to = Math.max(reached.to, span.last);
        threads.push(...partyThreads);
      }
    }
    if (threads.length > 0) await rebuildLedger(db, context, { ...reached, threads });
    markRunUndone(db, run.id, context.clock());
    return { import_id: importId, removed, threads_removed: threadsRemoved };
  });
}
