import path from 'node:path';
import { rm } from 'node:fs/promises';
import { writeExportFile } from '../../helpers/make-export.ts';
import { runChild } from '../child.ts';
import type { CoreImport } from '../children/import-core.ts';
import { compare } from '../interleave.ts';
import { milliseconds, type Bench, type Row } from '../row.ts';

const messagesEach = 300;
const many = 300;
const few = 75;

/** Many chats in one import beside four times a quarter of them: what one file costs may not grow with their number. */
export async function measureFiles(bench: Bench): Promise<Row[]> {
  const files: string[] = [];
  for (let index = 0; index < many; index += 1) {
    const customer = `Customer ${String(index)}`;
    const file = path.join(bench.folder, `WhatsApp Chat with ${customer}.txt`);
    const start = `2026-${String(1 + (index % 9)).padStart(2, '0')}-02T09:00:00`;
    await writeExportFile(file, messagesEach, { customer, seed: index + 1, start });
    files.push(file);
  }
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
