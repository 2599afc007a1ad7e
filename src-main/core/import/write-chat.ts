import { setImmediate } from 'node:timers/promises';
import type { Zone } from '../../../shared/time/zone.ts';
import { finishImportFile, insertImportFile, insertSighting } from '../../database/imports.ts';
import { firstIdAt, startSlot } from '../../database/message-id.ts';
import { findMessageByKey, insertImportedMessage, type ImportedMessageRow } from '../../database/messages.ts';
import type { Connection } from '../../database/open.ts';
import { indexMessages } from '../../database/search.ts';
import { readMessages } from '../../imports/read-messages.ts';
import type { Survey } from '../../imports/survey.ts';
import type { DateOrder, ExportedMessage, ExportSource } from '../../imports/types.ts';
import type { ChatIdentity } from './chat-identity.ts';
import { findImportThread, sideOf } from './find-thread.ts';
import { messageKey } from './message-key.ts';
import { refreshThread } from '../thread-summary.ts';

/** Everything that decides how one export is written. */
export interface ImportFileJob {
  runId: number;
  numberId: string;
  via: 'phone' | 'api';
  zone: Zone;
  source: ExportSource;
  survey: Survey;
  dateOrder: DateOrder;
  identity: ChatIdentity;
  signal: AbortSignal;
  onProgress(stage: 'writing' | 'indexing', done: number, messages: number): void;
}

/** What came of it; `first` and `last` are the instants of the new messages. */
export interface ImportedChat {
  thread: number;
  added: number;
  alreadyThere: number;
  first: number | null;
  last: number | null;
}

const indexChunk = 10_000;

/** Writes one export inside the caller's transaction: thread, messages, search index, summary. Stops with the signal's reason. */
export async function writeImportFile(db: Connection, job: ImportFileJob): Promise<ImportedChat> {
  const { source, survey, dateOrder, identity, signal } = job;
  const thread = await findImportThread(db, job.numberId, identity, source, survey, dateOrder, job.zone);
  const fileId = insertImportFile(db, {
    run_id: job.runId,
    thread_id: thread.id,
    thread_name: identity.name,
    file: source.file,
    zone: job.zone.timeZone,
    date_order: dateOrder,
    me: identity.me,
    via: job.via,
  });
  const writer = createWriter(db, job, thread, fileId);
  let written = 0;
  for await (const batch of readMessages(source, survey, { dateOrder, signal })) {
    for (const message of batch) writer.write(message);
    written += batch.length;
    job.onProgress('writing', written / Math.max(1, survey.messages), written);
    signal.throwIfAborted();
  }
  await indexNewMessages(db, fileId, writer.result.added, job);
  finishImportFile(db, {
    id: fileId,
    thread_id: thread.id,
    thread_name: identity.name,
    added: writer.result.added,
    already_there: writer.result.alreadyThere,
  });
  refreshThread(db, thread.id);
  return writer.result;
}

function createWriter(
  db: Connection,
  job: ImportFileJob,
  thread: { id: number; isNew: boolean },
  fileId: number,
): { write(message: ExportedMessage): void; result: ImportedChat } {
  const { identity, zone } = job;
  const result: ImportedChat = { thread: thread.id, added: 0, alreadyThere: 0, first: null, last: null };
  const firstSlot = startSlot(thread.id);
  let previousAt = -Infinity;
  let nextId = 0;

  const write = (message: ExportedMessage): void => {
    const at = zone.toInstant(message.timeLocal, previousAt);
    const side = sideOf(message.author, identity);
    const row = toRow(message, thread.id, at, side, job.via, fileId);
    row.id = at === previousAt ? nextId : firstIdAt(at) + firstSlot;
    previousAt = at;
    for (let ordinal = 0; ;) {
      row.key = messageKey(message, side, ordinal);
      if (insertImportedMessage(db, row)) break;
      const known = findMessageByKey(db, thread.id, row.key);
      if (known === undefined) {
        row.id += 1;
        continue;
      }
      if (known.import_file_id !== fileId && insertSighting(db, known.id, fileId)) {
        nextId = known.id + 1;
        result.alreadyThere += 1;
        return;
      }
      ordinal += 1;
    }
    nextId = row.id + 1;
    result.added += 1;
    result.first = result.first === null ? at : Math.min(result.first, at);
    result.last = result.last === null ? at : Math.max(result.last, at);
  };
  return { write, result };
}

function toRow(
  message: ExportedMessage,
  threadId: number,
  at: number,
  side: string,
  via: 'phone' | 'api',
  fileId: number,
): ImportedMessageRow {
  return {
    id: 0,
    thread_id: threadId,
    at,
    direction: message.system ? 'system' : side === 'out' ? 'out' : 'in',
    kind: message.system ? 'system' : 'text',
    sent_from: via,
    author: message.author,
    text: message.text,
    attachment: message.attachment,
    key: null,
    import_file_id: fileId,
  };
}

async function indexNewMessages(
  db: Connection,
  fileId: number,
  added: number,
  job: ImportFileJob,
): Promise<void> {
  let indexed = 0;
  let last: number | null = 0;
  while (last !== null) {
    last = indexMessages(db, fileId, last, indexChunk);
    indexed += indexChunk;
    job.onProgress('indexing', Math.min(1, indexed / Math.max(1, added)), added);
    await setImmediate();
    job.signal.throwIfAborted();
  }
}
