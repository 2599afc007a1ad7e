import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createCore } from '../../src-main/core/create-core.ts';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { openMediaIntake } from '../../src-main/core/media/intake.ts';
import { settleMedia } from '../../src-main/core/media/settle.ts';
import { refreshThread } from '../../src-main/core/thread-summary.ts';
import { indexMessages } from '../../src-main/database/search.ts';
import { openExportSource } from '../../src-main/imports/open-sources.ts';
import { someDay } from './core.ts';
import { makeExport, makeZip } from './make-export.ts';

/** An attachment of a message: its name, and its content unless it is missing. */
export interface MadeFile {
  name: string;
  data?: Uint8Array;
  text?: string;
}

/** Fills a data folder with one chat of messages that have these attachments, one each minute; returns their ids in this order. */
export async function fillMediaShop(folder: string, files: readonly MadeFile[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const zip = path.join(folder, 'WhatsApp Chat - Nadia.zip');
  const entries = files.flatMap(({ name, data }) =>
    data === undefined ? [] : [{ name: `Media/${name}`, data }],
  );
  await makeZip(zip, [{ name: '_chat.txt', data: makeExport({ messages: 3 }) }, ...entries]);
  const core = createCore({ dataFolder: folder, host: 'test', now: someDay });
  const source = await openExportSource(zip);
  const first = someDay - files.length * 60_000;
  await core.context.writeLong([], async (db) => {
    db.exec(`INSERT INTO thread (id, number_id, kind, name, last_message_at) VALUES (1, 'main', 'customer', 'Nadia', ${String(someDay)});
      INSERT INTO import_run (id, started_at) VALUES (1, 1);
      INSERT INTO import_file (id, run_id, thread_id, file, zone, date_order, via) VALUES (1, 1, 1, 'a', 'UTC', 'dmy', 'phone');`);
    const insert = db.prepare(
      `INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, import_file_id, text, attachment)
       VALUES (?, 1, ?, 'in', 'text', 'phone', 'import', 1, ?, ?)`,
    );
    const intake = openMediaIntake(db, core.context.folder, source);
    for (const [index, { name, text = '' }] of files.entries()) {
      insert.run(4096 * (index + 1), first + index * 60_000, text, name);
      const media = await intake.store(name);
      if (media !== null) intake.link(4096 * (index + 1), media, 1);
    }
  });
  await core.context.writeLong(['inbox'], async (db) => {
    indexMessages(db, 1, 0, files.length);
    refreshThread(db, 1);
    await rebuildLedger(db, core.context);
  });
  await source.close();
  await rm(zip);
  await settleMedia(core.context);
  core.close();
  return files.map((_, index) => String(4096 * (index + 1)));
}
