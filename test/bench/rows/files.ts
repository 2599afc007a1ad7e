import path from 'node:path';
import { rm } from 'node:fs/promises';
import { writeExportFile } from '../../helpers/make-export.ts';
import { runChild } from '../child.ts';
import type { CoreImport } from '../children/import-core.ts';
import { describeSides, measureSides } from '../import-sides.ts';
import { compare } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';

const messagesEach = 300;
const many = 300;
const few = 75;
const thousand = 1_000;

/** Exports of a thousand messages each, up to a thousand of them: the same budgets as one large export. */
export async function measureManyFiles(bench: Bench): Promise<Row[]> {
  const files = await writeChats(bench, bench.messages / thousand, thousand);
  const work = `One import of ${grouped(files.length)} exports`;
  const at = `${grouped(thousand)} messages each`;
  return describeSides(await measureSides(bench, files), work, at, bench);
}

/** Many chats in one import beside four times a quarter of them: what one file costs may not grow with their number. */
export async function measureFiles(bench: Bench): Promise<Row[]> {
  const files = await writeChats(bench, many, messagesEach);
  const importFirst = async (count: number): Promise<number> => {
    const data = path.join(bench.folder, 'data');
    await rm(data, { recursive: true, force: true });
    return (await runChild<CoreImport>('import-core.ts', [data, 'once', ...files.slice(0, count)])).imported;
  };
  const found = await compare(
    bench.rounds,
    () => importFirst(many),
    async () => (many / few) * (await importFirst(few)),
  );
  return [
    {
      work: `One import of ${String(many)} chats beside ${String(many / few)} × one of ${String(few)} chats`,
      at: `${String(messagesEach)} messages each`,
      measured: found.ratio,
      limit: 1.5,
      unit: '×',
      note: `${milliseconds(found.ours)} beside ${milliseconds(found.bare)}`,
    },
  ];
}

async function writeChats({ folder }: Bench, count: number, messages: number): Promise<string[]> {
  const files: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const customer = `Customer ${String(index)}`;
    const file = path.join(folder, `WhatsApp Chat with ${customer}.txt`);
    const start = `2026-${String(1 + (index % 9)).padStart(2, '0')}-02T09:00:00`;
    await writeExportFile(file, messages, { customer, seed: index + 1, start });
    files.push(file);
  }
  return files;
}
