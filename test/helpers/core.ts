import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { onTestFinished } from 'vitest';
import type { Contract } from '../../shared/contract/contract.ts';
import type { ImportEvent, ImportResult } from '../../shared/contract/imports.ts';
import { createCore, type Core } from '../../src-main/core/create-core.ts';
import { startCore, type CoreThread } from '../../src-main/core/start-core.ts';
import type { Connection } from '../../src-main/database/open.ts';
import { temporaryFolder } from './folder.ts';
import { makeExport, type MadeMessage, type MakeOptions } from './make-export.ts';

/** Whatever speaks the contract: the core in this thread, or one behind a port. */
export type CoreClient = ContractRouterClient<Contract>;

/** The instant at which made shops live unless a test says otherwise. */
export const someDay = Date.parse('2026-11-22T12:00:00Z');

/** A core in this thread on a fresh data folder (or the one given), closed when the test is over. */
export async function openCore(
  options: { folder?: string; now?: number; log?: (error: unknown) => void } = {},
): Promise<Core & { client: CoreClient; folder: string }> {
  const folder = options.folder ?? path.join(await temporaryFolder(), 'data');
  const { now = someDay, log } = options;
  const core = createCore({ dataFolder: folder, host: 'test', now, ...(log === undefined ? {} : { log }) });
  let isOpen = true;
  const close = (): void => {
    if (isOpen) core.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...core, close, folder };
}

/** A core of a French shop on the euro: what most tests want. */
export async function openFrenchShop(
  options: { folder?: string; now?: number } = {},
): ReturnType<typeof openCore> {
  const core = await openCore(options);
  await setAll(core.client, { country: 'FR', currency: 'EUR', time_zone: 'Europe/Paris' });
  return core;
}

/** Writes several settings. */
export async function setAll(client: CoreClient, values: Record<string, string>): Promise<void> {
  for (const [key, value] of Object.entries(values))
    await client.settings.set({ key: key as 'country', value });
}

/** The core in its real worker thread. */
export async function openCoreThread(
  options: { folder?: string; log?: (text: string) => void } = {},
): Promise<CoreThread & { folder: string; client(user?: 'page' | 'host'): CoreClient }> {
  const folder = options.folder ?? path.join(await temporaryFolder(), 'data');
  const thread = await startCore({ dataFolder: folder, host: 'test', now: someDay, log: options.log });
  onTestFinished(() => thread.close());
  return {
    ...thread,
    folder,
    client(user = 'page') {
      const port = thread.connect(user);
      port.start();
      onTestFinished(() => {
        port.close();
      });
      return createORPCClient(new RPCLink({ port }));
    },
  };
}

/** Runs an import to its end and returns what it told. */
export async function importChat(
  client: CoreClient,
  order: Parameters<CoreClient['imports']['run']>[0],
): Promise<{ events: ImportEvent[]; result: ImportResult }> {
  const events: ImportEvent[] = [];
  for await (const event of await client.imports.run(order)) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'finished') throw new Error('The import ended without a result.');
  return { events, result: last.result };
}

/** Imports and returns only the result. */
export async function importFile(
  client: CoreClient,
  file: string,
  order: Omit<Parameters<CoreClient['imports']['run']>[0], 'sources'> = {},
): Promise<ImportResult> {
  return (await importChat(client, { sources: [{ path: file }], me: 'Salon', ...order })).result;
}

/** `['2026-11-20T10:00', 'Nadia', 'Bonjour']`: one line of a made chat. */
export type Line = readonly [time: string, author: string | null, text: string];

/** Writes an export (French, Android) of a chat with `customer` and returns its path. */
export async function writeChat(
  folder: string,
  customer: string,
  lines: readonly Line[],
  options: MakeOptions & { file?: string } = {},
): Promise<string> {
  const file = path.join(folder, options.file ?? `Discussion WhatsApp avec ${customer}.txt`);
  const messages = lines.map(([time, author, text]): MadeMessage => ({
    time: time.length === 16 ? `${time}:00` : time,
    author,
    text,
  }));
  await writeFile(file, makeExport({ shop: 'Salon', customer, ...options, messages }));
  return file;
}

/** Everything the owner can see of the data, in an order of its own: two equal dumps are the same shop. */
export function dumpShop(db: Connection): unknown {
  const all = (sql: string): unknown[] => db.prepare(sql).raw().all();
  return {
    numbers: all('SELECT id, name, e164, channel FROM number ORDER BY id'),
    threads: all(
      `SELECT number_id, kind, name, customer, last_message_at, last_inbound_at, window_closes_at, needs_reply, unread
       FROM thread ORDER BY number_id, name, last_message_at`,
    ),
    messages: all(
      `SELECT t.name, m.at, m.direction, m.author, m.text, m.attachment, m.sent_from, hex(m.key)
       FROM message m JOIN thread t ON t.id = m.thread_id ORDER BY t.name, m.at, m.key`,
    ),
    charges: all(
      `SELECT t.name, m.at, hex(m.key), c.month, c.allowance_index, l.signature FROM charge c JOIN message m ON m.id = c.message_id
       JOIN thread t ON t.id = m.thread_id JOIN charge_line l ON l.id = c.line_id ORDER BY t.name, m.at, m.key`,
    ),
    totals: all(
      `SELECT m.number_id, m.month, m.day, m.messages, l.signature
       FROM month_total m JOIN charge_line l ON l.id = m.line_id ORDER BY 1, 2, 3, 5`,
    ),
    indexed: all('SELECT count(*) FROM message_search_docsize'),
  };
}

/** The same in one line, for shops too large to show. */
export function digestShop(db: Connection): string {
  return hash('sha256', JSON.stringify(dumpShop(db)));
}

/** How many rows each table of the owner's data has. */
export function countRows(db: Connection): Record<string, number> {
  const tables = ['thread', 'message', 'import_run', 'import_file', 'sighting', 'charge', 'month_total'];
  return Object.fromEntries(
    tables.map((table) => [table, Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())]),
  );
}
