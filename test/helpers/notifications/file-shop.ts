import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type {
  NotificationFile,
  NotificationFileRow,
  NotificationMap,
  NotificationsTaken,
} from '../../../shared/contract/notifications.ts';
import type { CoreClient } from '../core.ts';
import { temporaryFolder } from '../folder.ts';
import { openNotifyingShop, type NotifyingShop } from './notifying-shop.ts';

/** A shop to which Nadia Benali, Marc Dubois, Inès Moreau and others wrote, with a map that fills its template. */
export interface FileShop extends NotifyingShop {
  /** Ids of the threads by the last two digits of the numbers +336399800.. */
  readonly threads: Readonly<Record<string, string>>;
  readonly map: NotificationMap;
  /** Writes a file and returns its path. */
  put(name: string, content: string | Uint8Array): Promise<string>;
  /** Takes a file in: what came of it. */
  takeIn(input: Parameters<CoreClient['notifications']['takeIn']>[0]): Promise<NotificationsTaken>;
}

const people: Readonly<Record<string, string>> = {
  '01': 'Nadia Benali',
  '02': 'Marc Dubois',
  '03': 'Inès Moreau',
  '04': 'Paul Petit',
  '05': 'Zoé Garnier',
  '06': 'Claire Fontaine',
};

/** Opens it on a Sunday in November 2026. */
export async function openFileShop(now?: string): Promise<FileShop> {
  const shop = await openNotifyingShop(now);
  const folder = await temporaryFolder();
  const threads: Record<string, string> = {};
  for (const [digits, name] of Object.entries(people)) {
    const id = shop.hear(`+336399800${digits}`);
    shop.context.db.prepare('UPDATE thread SET name = ? WHERE id = ?').run(name, id);
    threads[digits] = id;
  }
  return {
    ...shop,
    threads,
    map: { columns: {}, template: shop.template, values: { 'body.client': 'name' } },
    async put(name, content) {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    },
    async takeIn(input) {
      for await (const event of await shop.client.notifications.takeIn(input)) {
        if (event.type === 'progress') continue;
        const { type: _, ...taken } = event;
        return taken;
      }
      throw new Error('It never ended.');
    },
  };
}

/** What becomes of each row, shortly: "2 moved 02". */
export function changesOf({ rows }: NotificationFile, { threads }: FileShop): string[] {
  const digits = new Map(Object.entries(threads).map(([key, id]) => [id, key]));
  return rows.map(({ line, change, thread }: NotificationFileRow) =>
    [line, change, thread === null ? '–' : digits.get(thread)].join(' '),
  );
}

/** A file of test/fixtures. */
export function fixture(...parts: readonly string[]): string {
  return path.join(import.meta.dirname, '../../fixtures', ...parts);
}
