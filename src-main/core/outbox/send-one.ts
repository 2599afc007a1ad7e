import { findConnection } from '../../database/connections.ts';
import { findOutbox, updateOutbox, type OutboxRow } from '../../database/outbox.ts';
import { findThread } from '../../database/threads.ts';
import type { Graph, GraphFailure } from '../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../context.ts';
import { uploadToMeta } from '../media/upload/upload-to-meta.ts';
import { claim } from './claim.ts';
import { judgeRow } from './judge.ts';
import { settleAccepted, settleFailure, type Consequence } from './settle-answer.ts';

/** What sending needs beside the core: `answer` gives up waiting for Meta, `work` everything that can be done again. */
export interface Sending {
  context: CoreContext;
  graph: Graph;
  answer: AbortSignal;
  work: AbortSignal;
  /** Waits before a write is tried again that failed (a full disk): what Meta took must get into its thread. */
  rest(): Promise<void>;
}

const nothing: Consequence = { kind: 'none' };

/** An upload whose answer was lost hurts nobody: it is tried again like one that Meta had no time for. */
const busy: GraphFailure = {
  kind: 'refused',
  status: 503,
  code: 2,
  subcode: null,
  details: '',
  isTransient: true,
};

/**
 * Sends one ready message: its file first, then judged and marked as on its way, then handed to Meta, then settled by the answer.
 * Whatever ends the program in between, the mark says that Meta may have it.
 */
export async function sendOne(sending: Sending, id: number): Promise<Consequence> {
  const { context, graph, answer } = sending;
  const held = await uploadFirst(sending, id);
  if (held !== null) return held;
  const claimed = await context.write(['outbox', 'inbox'], (db) =>
    sending.work.aborted ? null : claim(db, context, id),
  );
  if (claimed === null) return { kind: 'idle' };
  const { row, phoneNumberId, to, content } = claimed;
  // A reaction and a template show no quotation.
  const isQuoting = row.refers_to !== null && (row.kind === 'text' || row.kind === 'media');
  const quotes = isQuoting && row.refers_to !== null ? { quotes: row.refers_to } : {};
  const message = { to, callback: row.callback, content, ...quotes };
  const result = await graph.send(phoneNumberId, message, answer);
  return persist(sending, async () => {
    if (!result.ok) return fail(context, id, result.failure);
    await settleAccepted(context, id, result.value.metaId);
    return nothing;
  });
}

async function fail(context: CoreContext, id: number, failure: GraphFailure): Promise<Consequence> {
  return context.write(['outbox', 'inbox'], (db) => settleFailure(db, context, id, failure));
}

/** What was learnt from Meta is written down, however long that takes. */
async function persist<T>({ context, rest, answer }: Sending, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      context.log(error);
      if (answer.aborted) throw error;
      await rest();
    }
  }
}

/** Puts a message's file where Meta can find it, if it would leave at all; null when it may go on. */
async function uploadFirst({ context, graph, work }: Sending, id: number): Promise<Consequence | null> {
  const { db } = context;
  const now = context.clock();
  const row = findOutbox(db, id);
  if (row?.media_id == null || row.state !== 'ready' || isUploaded(row, now)) return null;
  const thread = findThread(db, row.thread_id);
  const phoneNumberId = thread && findConnection(db, thread.number_id)?.phone_number_id;
  if (thread === undefined || phoneNumberId == null) return null;
  if (judgeRow(db, context, thread, row, now).hold !== null) return null;
  const name = row.file_name ?? '';
  const result = await uploadToMeta(context, graph, phoneNumberId, row.media_id, name, work);
  if (work.aborted) return { kind: 'idle' };
  return context.write(['outbox'], (tx) => {
    const current = findOutbox(tx, id);
    if (current?.state !== 'ready' || current.media_id !== row.media_id) return nothing;
    if (result.ok) {
      updateOutbox(tx, { ...current, upload: result.value.id, upload_expires_at: result.value.expiresAt });
      return null;
    }
    if (result.failure.kind === 'unreached') return { kind: 'offline' as const };
    updateOutbox(tx, { ...current, tries: current.tries + 1 });
    return settleFailure(tx, context, id, result.failure.kind === 'lost' ? busy : result.failure);
  });
}

/** Meta keeps a file for 30 days; one that is about to go is handed over again. */
function isUploaded({ upload, upload_expires_at: expiresAt }: OutboxRow, now: number): boolean {
  return upload !== null && expiresAt !== null && expiresAt > now + 3_600_000;
}
