import path from 'node:path';
import { openBenchCore } from '../core.ts';
import { makeShop } from '../shop.ts';
import type { Bench, Row } from '../row.ts';
import { measureIdleMemory } from './idle-memory.ts';
import { measureList } from './list.ts';
import { measureSearch } from './search.ts';
import { measureStart } from './start.ts';
import { measureThread } from './thread.ts';

/** The size of the shop on which everything but imports and months is measured. */
export const shopThreads = 10_000;
export const longestThread = 50_000;
export const shopEnd = Date.parse('2026-11-20T17:00:00Z');

/** Everything that is measured on one big shop: list, open, search, memory, start. */
export async function measureShop(bench: Bench): Promise<Row[]> {
  const dataFolder = path.join(bench.folder, 'shop');
  await makeShop(dataFolder, {
    messages: bench.messages,
    threads: shopThreads,
    longest: longestThread,
    end: shopEnd,
    days: 90,
  });
  const core = await openBenchCore(dataFolder, 'api', shopEnd);
  const rows: Row[] = [];
  try {
    rows.push(...(await measureList(bench, core)));
    rows.push(await measureThread(core));
    rows.push(...(await measureSearch(bench, core)));
  } finally {
    core.close();
  }
  rows.push(await measureIdleMemory(bench, dataFolder));
  rows.push(await measureStart(bench, dataFolder));
  return rows;
}
