import { setImmediate } from 'node:timers/promises';
import type { DataFolder } from '../../database/data-folder.ts';
import { finishImportFile, insertImportFile } from '../../database/imports.ts';
import type { Connection } from '../../database/open.ts';
import { indexMessages } from '../../database/search.ts';
import { openMediaIntake } from '../media/intake.ts';
import { refreshThread } from '../thread-summary.ts';
import { ChatWriter } from './chat-writer.ts';
import type { ThreadChoice } from './choose-thread.ts';
import { readChat, type Chat } from './read-chat.ts';
import { takeName } from './thread-name.ts';

/** Everything that decides how one export is written into its thread. */
export interface WriteJob {
  chat: Chat;
  thread: ThreadChoice;
  folder: DataFolder;
  runId: number;
  via: 'phone' | 'api';
  signal: AbortSignal;
  onProgress(stage: 'writing' | 'indexing', done: number, messages: number): void;
}

/** What came of it; `first` and `last` are the instants of the new messages, `skippedHours` counts times that the clocks never showed. */
export interface WrittenChat {
  added: number;
  alreadyThere: number;
  first: number | null;
  last: number | null;
  skippedHours: number;
  media: { found: number; missing: number; failed: number; bytes: number };
}

const indexChunk = 10_000;

/** Writes one export inside the caller's transaction: messages, media, search index, summary. Stops with the signal's reason. */
export async function writeChat(db: Connection, job: WriteJob): Promise<WrittenChat> {
  const { chat, thread, signal } = job;
  const fileId = insertImportFile(db, {
    run_id: job.runId,
    thread_id: thread.id,
    thread_name: chat.identity.name,
    file: chat.source.file,
    zone: chat.zone.timeZone,
    date_order: chat.dateOrder,
    me: chat.identity.me,
    via: job.via,
    matched: thread.matched,
    gave_customer: thread.gaveCustomer,
  });
  const writer = new ChatWriter(db, thread, fileId, job.via);
  const intake = openMediaIntake(db, job.folder, chat.source);
  const storeMedia = async (): Promise<void> => {
    for (const { message, name } of writer.takeAttachments()) {
      const media = await intake.store(name, signal);
      if (media !== null) intake.link(message, media, fileId);
    }
  };

  let read = 0;
  for await (const batch of readChat(chat, signal)) {
    for (const message of batch) writer.take(message);
    await storeMedia();
    read += batch.length;
    job.onProgress('writing', read / Math.max(1, chat.survey.messages), read);
    signal.throwIfAborted();
  }
  writer.flush();
  await storeMedia();
  await indexNewMessages(db, fileId, writer.added, job);
  refreshThread(db, thread.id);
  finishImportFile(db, {
    id: fileId,
    added: writer.added,
    already_there: writer.alreadyThere,
    last_at: writer.newest,
    name_before: thread.isNew ? null : takeName(db, thread.id, fileId, chat.identity.name, writer.newest),
  });
  const { added, alreadyThere, first, last, skippedHours } = writer;
  return { added, alreadyThere, first, last, skippedHours, media: intake.counts };
}

async function indexNewMessages(db: Connection, fileId: number, added: number, job: WriteJob): Promise<void> {
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
