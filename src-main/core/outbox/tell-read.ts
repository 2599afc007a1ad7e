import { findConnection } from '../../database/connections.ts';
import { findNewestHeard } from '../../database/message-ties.ts';
import type { Connection } from '../../database/open.ts';
import { deleteOutbox, findOutbox, findWaitingRead, insertOutbox } from '../../database/outbox.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { Graph } from '../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../context.ts';
import { fresh, newCallback } from './add-entry.ts';
import type { Consequence } from './settle-answer.ts';

/** After so many ms nobody cares any more whether a message was read. */
const newsFor = 86_400_000;

const nothing: Consequence = { kind: 'none' };

/** Writes down that the owner has read a thread, where Meta can be told; what waits already says as much. In the caller's transaction. */
export function noteRead(db: Connection, thread: ThreadRow, now: number): void {
  if (thread.channel === 'phone' || findConnection(db, thread.number_id)?.phone_number_id == null) return;
  const heard = findNewestHeard(db, thread.id);
  if (heard === undefined || heard.at < now - newsFor) return;
  const waiting = findWaitingRead(db, thread.id);
  if (waiting?.refers_to === heard.meta_id) return;
  if (waiting !== undefined) deleteOutbox(db, waiting.id);
  insertOutbox(db, {
    ...fresh,
    kind: 'read',
    text: '',
    template_id: null,
    parameters: null,
    media_id: null,
    file_name: null,
    quoted_outcome: null,
    quoted_category: null,
    quoted_max: null,
    quoted_currency: null,
    callback: newCallback(),
    thread_id: thread.id,
    refers_to: heard.meta_id,
    written_at: now,
  });
}

/** Tells Meta that a thread was read, if that is still news; whatever Meta answers, it is not told again. */
export async function tellRead(context: CoreContext, graph: Graph, id: number): Promise<Consequence> {
  const row = findOutbox(context.db, id);
  const thread = row === undefined ? undefined : findThread(context.db, row.thread_id);
  const connection = thread === undefined ? undefined : findConnection(context.db, thread.number_id);
  const isNews = row !== undefined && row.written_at > context.clock() - newsFor;
  if (
    isNews &&
    row.refers_to !== null &&
    connection?.phone_number_id != null &&
    connection.stopped_code === null
  ) {
    const result = await graph.markRead(connection.phone_number_id, row.refers_to);
    if (!result.ok && result.failure.kind === 'unreached') return { kind: 'offline' };
  }
  await context.write([], (db) => {
    deleteOutbox(db, id);
  });
  return nothing;
}
