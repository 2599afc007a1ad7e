import path from 'node:path';
import { runChild } from '../child.ts';
import { compare } from '../interleave.ts';
import { grouped, type Bench, type Row } from '../row.ts';
import { shopEnd } from './shop.ts';

/** The page cache that SQLite may fill, in MB (`cache_size` in database/open.ts). */
const cache = 32;

/** What a core holds at rest on a big shop beside one on an empty data folder. */
export async function measureIdleMemory(bench: Bench, dataFolder: string): Promise<Row> {
  const hold = async (folder: string): Promise<number> => {
    return (await runChild<{ held: number }>('idle-core.ts', [folder, String(shopEnd)])).held;
  };
  const found = await compare(
    bench.rounds,
    () => hold(dataFolder),
    () => hold(path.join(bench.folder, 'empty')),
  );
  return {
    work: 'Memory of an idle core beside one on an empty data folder, SQLite’s cache allowed for',
    at: `${grouped(bench.messages)} messages`,
    measured: found.ratio,
    limit: 1.5 + cache / found.bare,
    unit: '×',
    note: `${found.ours.toFixed(0)} MB beside ${found.bare.toFixed(0)} MB; 1.5 × and ${String(cache)} MB of cache are allowed`,
  };
}
