import { Refusal } from '../../shared/contract/refusal.ts';
import { firstIdAt, startSlot } from '../database/message-id.ts';
import { insertMessage } from '../database/messages.ts';
import { deleteNotedSend, findNotedSend } from '../database/noted-sends.ts';
import { indexMessage } from '../database/search.ts';
import type { ThreadRow } from '../database/threads.ts';
import type { CoreContext } from './context.ts';
import { listPartyThreads, updateLedger } from './ledger-update.ts';
import { rebuildLedger } from './ledger.ts';
import { refreshThread } from './thread-summary.ts';

/**
 * Notes a reply that the owner handed to WhatsApp on the phone (`wa.me`), as waiting: nobody tells us that it was sent. An export that
 * shows these words, or what Meta tells of the number, confirms it.
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

/**
 * Takes such a note back, with its words. Both are null when it is not there: it was taken back already, or Meta has told of the message
 * since, which stands in its place. Refused with `phone_send_confirmed` once an export has shown it.
 */
export async function forgetPhoneSend(
  context: CoreContext,
  id: number,
): Promise<{ thread: string | null; text: string | null }> {
  if (findNotedSend(context.db, id) === undefined) return { thread: null, text: null };
  return context.writeLong(['inbox', 'spend'], async (db) => {
    const note = findNotedSend(db, id);
    if (note === undefined) return { thread: null, text: null };
    if (note.status !== 'queued') {
      throw new Refusal(
        'phone_send_confirmed',
        'An export has shown this message: it was sent, and stays in the chat.',
      );
    }
    deleteNotedSend(db, id);
    refreshThread(db, note.thread_id);
    const threads = listPartyThreads(db, [note.thread_id]);
    if (threads.length > 0) await rebuildLedger(db, context, { from: note.at, to: note.at, threads });
    return { thread: String(note.thread_id), text: note.text };
  });
}
