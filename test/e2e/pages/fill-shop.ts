import { createCore, type Core } from '../../../src-main/core/create-core.ts';
import { firstIdAt } from '../../../src-main/database/message-id.ts';
import { insertMessage } from '../../../src-main/database/messages.ts';
import { insertThread, updateThreadSummary } from '../../../src-main/database/thread-writes.ts';
import type { Channel } from '../../../shared/contract/shapes.ts';

const dayMs = 86_400_000;

/** Sets a French shop up in a data folder, lets `fill` write into it, and closes it again. */
export async function fillShop(
  dataFolder: string,
  answers: { channel?: Channel; shop_name?: string; language?: 'en' | 'fr'; time_zone?: string } = {},
  fill: (core: Core) => Promise<void> | void = () => undefined,
): Promise<void> {
  const core = createCore({ dataFolder, host: 'test' });
  try {
    await core.client.settings.setUp({
      channel: 'phone',
      country: 'FR',
      currency: 'EUR',
      time_zone: 'Europe/Paris',
      shop_name: 'Salon Éclat',
      language: 'en',
      ...answers,
    });
    await fill(core);
  } finally {
    core.close();
  }
}

/** A chat of one message that the customer wrote at `at` (ms UTC). */
export interface ShortThread {
  name: string;
  at: number;
  text: string;
}

/** Writes chats of one message each straight into the database, which no import could do as fast. */
export function addThreads({ context: { db } }: Core, threads: readonly ShortThread[]): void {
  db.transaction(() => {
    threads.forEach((thread, index) => {
      const id = insertThread(db, {
        number_id: 'main',
        kind: 'customer',
        name: thread.name,
        customer: null,
        is_demo: 0,
      });
      const message = firstIdAt(thread.at) + (index % 2048);
      insertMessage(db, {
        id: message,
        thread_id: id,
        at: thread.at,
        direction: 'in',
        kind: 'text',
        sent_from: 'phone',
        source: 'phone',
        author: thread.name,
        text: thread.text,
        attachment: null,
        category: null,
        template: null,
        status: null,
        failure: null,
        delivered_at: null,
        read_at: null,
        key: null,
        import_file_id: null,
      });
      updateThreadSummary(db, {
        id,
        last_message_id: message,
        last_message_at: thread.at,
        last_inbound_at: thread.at,
        window_closes_at: thread.at + dayMs,
        entry_state_at: null,
        entry_answered_at: null,
        entry_expires_at: null,
        needs_reply: 1,
        unread: 1,
        done_at: null,
      });
    });
    db.exec("INSERT INTO message_search (message_search) VALUES ('rebuild')");
  })();
}
