import { insertMessage } from '../database/messages.ts';
import { firstIdAt, startSlot } from '../database/message-id.ts';
import { indexMessage } from '../database/search.ts';
import type { ThreadRow } from '../database/threads.ts';
import type { CoreContext } from './context.ts';
import { updateLedger } from './ledger-update.ts';
import { refreshThread } from './thread-summary.ts';

/**
 * Notes a reply that the owner handed to WhatsApp on the phone (`wa.me`), as waiting: nobody tells us that it was sent. An export that
 * shows these words confirms it.
 */
export async function notePhoneSend(
  context: CoreContext,
  thread: ThreadRow,
  text: string,
): Promise<{ message: string }> {
  const at = context.clock();
  return context.writeLong(['inbox', 'spend'], async (db) => {
    const row = {
      id: firstIdAt(at) + startSlot(thread.id),
      thread_id: thread.id,
      at,
      direction: 'out' as const,
      kind: 'text' as const,
      sent_from: 'phone' as const,
      source: 'phone' as const,
      author: null,
      text,
      attachment: null,
      category: null,
      template: null,
      status: 'queued' as const,
      failure: null,
      delivered_at: null,
      read_at: null,
      key: null,
      import_file_id: null,
    };
    while (!insertMessage(db, row)) row.id += 1;
    indexMessage(db, row.id);
    refreshThread(db, thread.id);
    await updateLedger(db, context, [{ thread: thread.id, from: at }]);
    return { message: String(row.id) };
  });
}
