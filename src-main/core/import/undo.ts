import { Refusal } from '../../../shared/contract/refusal.ts';
import {
  deleteImportedMessages,
  deleteThreadIfEmpty,
  findImportRun,
  handOverSightedMessages,
  listImportFiles,
  markRunUndone,
  readImportSpan,
  type ImportFileRow,
} from '../../database/imports.ts';
import { forgetOwnChanges, handOverConfirmations, undoChanges } from '../../database/message-changes.ts';
import type { Connection } from '../../database/open.ts';
import { readThreadSpan } from '../../database/statuses.ts';
import { findThreadIdentity, listThreadsMergedInto } from '../../database/thread-identities.ts';
import { setThreadCustomer } from '../../database/thread-writes.ts';
import type { CoreContext } from '../context.ts';
import { listPartyThreads } from '../ledger-update.ts';
import { rebuildLedger } from '../ledger.ts';
import { forgetUnusedMedia, unlinkImportedMedia } from '../media/forget.ts';
import { settleMedia } from '../media/settle.ts';
import { heedOptOuts } from '../notifications/opt-out/hear.ts';
import { refreshThread } from '../thread-summary.ts';
import { Reach } from './reach.ts';
import { giveNameBack } from './thread-name.ts';

/** What taking an import back came to. */
interface Undone {
  import_id: string;
  removed: number;
  threads_removed: number;
}

/** Takes an import back: its messages, media and changes go, except what another import has also brought. */
export async function undoImport(context: CoreContext, importId: string): Promise<Undone> {
  const run = /^\d{1,15}$/.test(importId) ? findImportRun(context.db, Number(importId)) : undefined;
  if (run === undefined) {
    throw new Refusal(
      'unknown_import',
      `There is no import "${importId.slice(0, 40)}"; "vitrine imports" lists them.`,
    );
  }
  if (run.undone_at !== null)
    throw new Refusal('already_undone', `Import ${importId} has already been taken back.`);

  try {
    return await context.writeLong(['inbox', 'imports', 'spend', 'settings', 'notifications'], async (db) => {
      const undone: Undone = { import_id: importId, removed: 0, threads_removed: 0 };
      const reach = new Reach();
      const parties: number[] = [];
      for (const file of listImportFiles(db, run.id).toReversed()) {
        parties.push(...undoFile(db, file, reach, undone));
      }
      forgetUnusedMedia(db, context.folder);
      if (reach.span !== null)
        await rebuildLedger(db, context, { ...reach.span, threads: [...new Set(parties)] });
      heedOptOuts(db, context);
      markRunUndone(db, run.id, context.clock());
      return undone;
    });
  } finally {
    await settleMedia(context);
  }
}

/** Takes one file back and returns the threads whose prices that reaches. */
function undoFile(db: Connection, file: ImportFileRow, reach: Reach, undone: Undone): number[] {
  handOverSightedMessages(db, file.id);
  handOverConfirmations(db, file.id);
  forgetOwnChanges(db);
  const changed = undoChanges(db, file.id);
  unlinkImportedMedia(db, file.id);
  const thread = file.thread_id;
  if (thread === null) {
    undone.removed += deleteImportedMessages(db, file.id);
    return [];
  }
  const shown = findThreadIdentity(db, thread)?.id ?? thread;
  const touched = [...new Set([thread, shown, ...listThreadsMergedInto(db, thread)])];
  const parties = listPartyThreads(db, touched);
  reach.addSpan(thread, readImportSpan(db, file.id));
  for (const at of changed) reach.addSpan(thread, { first: at, last: at });
  if (file.gave_customer !== null) {
    const whole = readThreadSpan(db, shown);
    if (whole !== null) reach.addSpan(shown, { first: whole.from, last: whole.to });
    setThreadCustomer(db, thread, null);
  }
  undone.removed += deleteImportedMessages(db, file.id);
  giveNameBack(db, file);
  for (const id of touched) {
    if (deleteThreadIfEmpty(db, id)) undone.threads_removed += 1;
    else refreshThread(db, id);
  }
  return [...parties, ...listPartyThreads(db, touched)];
}
