import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../../src-main/core/create-core.ts';
import type { ImportedFile, ImportResult } from '../../../../shared/contract/imports.ts';
import { dumpShop, importChat, openFrenchShop, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { buildCase, pairs } from './made/build-case.ts';

const CASES = 100;
const seed = Number(process.env['VITRINE_FUZZ_SEED'] ?? 1);
// Prime to the number of shapes and of damages: a hundred steps see most of both.
const STEP = 89;
const TABLES = [
  'thread',
  'message',
  'sighting',
  'charge',
  'month_total',
  'media',
  'message_media',
  'message_change',
];

/** Whatever an import may leave behind: rows of the owner's data, the shop as it is seen, files of the media store. */
async function remains({ context: { db } }: Core, folder: string): Promise<string> {
  const rows = TABLES.map((table) => [table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]);
  const media = await readdir(path.join(folder, 'media'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const files = media.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return JSON.stringify([rows, dumpShop(db), files]);
}

async function importOnce(client: CoreClient, file: string): Promise<ImportResult> {
  const sources = [{ path: file }];
  const { files } = await client.imports.review({ sources });
  const [found] = files;
  const me = found?.authors[0]?.name;
  const order = found?.ambiguous === true ? found.orders_possible[0] : undefined;
  const { result } = await importChat(client, {
    sources,
    ...(me === undefined ? {} : { me }),
    ...(order === undefined ? {} : { date_order: order }),
  });
  return result;
}

async function undoAll(client: CoreClient): Promise<void> {
  const { imports } = await client.imports.list();
  for (const { import_id, undone_at } of imports)
    if (undone_at === null) await client.imports.undo({ import_id });
}

test(`${CASES} damaged exports leave nothing after a refusal, nothing new the second time, and nothing when undone`, async () => {
  process.stdout.write(`Fuzz: ${CASES} imports, seed ${seed} (VITRINE_FUZZ_SEED)\n`);
  const core = await openFrenchShop();
  const folder = await temporaryFolder();
  const empty = await remains(core, core.folder);
  const ends: Record<'imported' | 'refused', ImportedFile[]> = { imported: [], refused: [] };
  for (let index = 0; index < CASES; index++) {
    const { number, fileName, bytes } = buildCase(seed, (index * STEP) % pairs);
    const file = path.join(await mkdtemp(path.join(folder, 'case-')), fileName);
    await writeFile(file, bytes);
    const first = await importOnce(core.client, file);
    const [imported] = first.files;
    expect([number, first.messages]).toEqual([number, first.new + first.already_there + first.skipped]);
    const shop = dumpShop(core.context.db);
    if (imported?.refused) expect([number, await remains(core, core.folder)]).toEqual([number, empty]);
    const second = await importOnce(core.client, file);
    expect([number, second.new, second.files[0]?.refused?.code]).toEqual([
      number,
      0,
      imported?.refused?.code,
    ]);
    expect([number, dumpShop(core.context.db)]).toEqual([number, shop]);
    await undoAll(core.client);
    expect([number, await remains(core, core.folder)]).toEqual([number, empty]);
    if (imported) ends[imported.refused ? 'refused' : 'imported'].push(imported);
  }
  // Both ways were gone, or the test has shown nothing.
  expect(Math.min(ends.imported.length, ends.refused.length)).toBeGreaterThan(10);
}, 120_000);
