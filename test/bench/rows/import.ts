import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeExportFile } from '../../helpers/make-export.ts';
import { runChild } from '../child.ts';
import type { CoreImport } from '../children/import-core.ts';
import { benchStart } from '../core.ts';
import { compare, median } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';

/** One export, parsed to searchable and priced, against bare inserts of the rows it leaves; and what else follows from an import. */
export async function measureImport(bench: Bench): Promise<Row[]> {
  const file = path.join(bench.folder, 'WhatsApp Chat with Nadia Coiffure.txt');
  await writeExportFile(file, bench.messages, { start: benchStart });
  const data = path.join(bench.folder, 'imported');
  const imports: CoreImport[] = [];

  const ours = async (): Promise<number> => {
    await rm(data, { recursive: true, force: true });
    const result = await runChild<CoreImport>('import-core.ts', [data, 'once', file]);
    imports.push(result);
    return result.imported;
  };
  const bare = async (): Promise<number> => {
    const place = path.join(bench.folder, 'bare');
    await rm(place, { recursive: true, force: true });
    await mkdir(place);
    const from = path.join(data, 'vitrine.db');
    const { inserted } = await runChild<{ inserted: number }>('import-bare.ts', [
      from,
      path.join(place, 'bare.db'),
    ]);
    return inserted;
  };
  const { ratio, ours: imported, bare: inserted } = await compare(bench.rounds, ours, bare);

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
    {
      work: 'Import of one export, parse to searchable and priced, against bare inserts of the same rows',
      at,
      measured: ratio,
      limit: 2,
      unit: '×',
      note: `${milliseconds(imported)} beside ${milliseconds(inserted)} bare, ${String(bench.rounds)} rounds in turns`,
    },
    {
      work: 'Peak memory of a process that does nothing but this import',
      at,
      measured: median([...imports, ...longer].map((result) => result.peak)),
      limit: 250,
      unit: 'MB',
      note: 'the whole process, Node included',
    },
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
