import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '../../src-main/core/create-core.ts';
import type { CoreClient } from './core.ts';

/** A whole data folder, comparable. */
export interface FolderDump {
  tables: Record<string, string[]>;
  /** Each word with how often it is found, and where. */
  found: [word: string, total: number, messages: string[]][];
  /** Files by name, with the hash of their content. */
  files: Record<string, string>;
  health: unknown;
}

/** Every row of every table with its ids, what the search finds, and every file beside the database, by content: equal dumps are the same folder. */
export async function dumpFolder({
  context,
  client,
}: Pick<Core, 'context'> & { client: CoreClient }): Promise<FolderDump> {
  const { db, folder } = context;
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'message\\_search%' ESCAPE '\\' ORDER BY name",
    )
    .all();
  const rows = tables.map(({ name }): [string, string[]] => {
    const all = db.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().all();
    return [name, all.map((row) => JSON.stringify(row, hexed)).sort()];
  });
  const found: FolderDump['found'] = [];
  for (const text of ['bonjour', 'photo', 'samedi', 'merci', 'jpg']) {
    const { total, hits } = await client.inbox.search({ text });
    found.push([text, total, hits.map(({ message }) => message)]);
  }
  return {
    tables: Object.fromEntries(rows),
    found,
    files: Object.fromEntries(
      [folder.media, folder.incoming].flatMap((place) => listFiles(place, path.basename(place))),
    ),
    health: await client.care.check(),
  };
}

function listFiles(place: string, name: string): [string, string][] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(place, file)).isFile())
    .sort()
    .map((file) => [`${name}/${file}`, hash('sha256', readFileSync(path.join(place, file)))]);
}

function hexed(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
  return isBytes ? Buffer.from((value as unknown as { data: number[] }).data).toString('hex') : value;
}
