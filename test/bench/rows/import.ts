import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeExportFile } from '../../helpers/make-export.ts';
import { runChild } from '../child.ts';
import type { CoreImport } from '../children/import-core.ts';
import { benchStart } from '../core.ts';
import { describeSides, measureSides } from '../import-sides.ts';
import { median } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';

/** One export, parsed to searchable and priced, beside bare inserts and the npm parser; and what else follows from an import. */
export async function measureImport(bench: Bench): Promise<Row[]> {
  const file = path.join(bench.folder, 'WhatsApp Chat with Nadia Coiffure.txt');
  await writeExportFile(file, bench.messages, { start: benchStart });
  const data = path.join(bench.folder, 'imported');
  const sides = await measureSides(bench, [file]);

  const longer: CoreImport[] = [];
  for (let round = 0; round < 3; round += 1) {
    await rm(data, { recursive: true, force: true });
    longer.push(await runChild<CoreImport>('import-core.ts', [data, 'more', file]));
  }
  const middle = (key: keyof CoreImport): number => median(longer.map((result) => result[key]));
  const at = `${grouped(bench.messages)} messages`;
  const share = (key: keyof CoreImport): string =>
    `${milliseconds(middle(key))} beside ${milliseconds(middle('imported'))}`;
  const part = (key: keyof CoreImport): number =>
    median(longer.map((result) => result[key] / result.imported));
  return [
    ...describeSides(sides, 'Import of one export', at, bench),
    {
      work: 'Full rebuild of the ledger',
      at,
      measured: part('rebuilt') * 100,
      limit: 25,
      unit: '% of the import',
      note: share('rebuilt'),
    },
    {
      work: 'The same file once more',
      at,
      measured: part('again'),
      limit: 1.5,
      unit: '×',
      note: `${share('again')} for the first time`,
    },
    {
      work: 'Taking the import back',
      at,
      measured: part('undone'),
      limit: 1,
      unit: '×',
      note: `${share('undone')} for the import`,
    },
  ];
}
