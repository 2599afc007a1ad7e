import path from 'node:path';
import type { Core } from '../../../src-main/core/create-core.ts';
import { openBenchCore } from '../core.ts';
import { compareCalls } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';
import { makeShop } from '../shop.ts';

const end = Date.parse('2026-11-30T22:00:00Z');

/** A month's spend with twenty months of history beside the same month and the one before, from which it forecasts. */
export async function measureMonths(bench: Bench): Promise<Row[]> {
  const short = await openShopOf(bench, 'short', 2);
  const long = await openShopOf(bench, 'long', 20);
  try {
    const found = await compareCalls(
      bench.rounds * 3,
      () => long.client.spend.month({}),
      () => short.client.spend.month({}),
    );
    return [
      {
        work: 'A month’s spend, with twenty months of history beside two',
        at: `${grouped(bench.messages)} messages`,
        measured: found.ratio,
        limit: 1.2,
        unit: '×',
        note: `${milliseconds(found.ours)} beside ${milliseconds(found.bare)}, ${grouped(bench.messages / 20)} messages in the month`,
      },
    ];
  } finally {
    short.close();
    long.close();
  }
}

async function openShopOf(bench: Bench, name: string, months: number): Promise<Core> {
  const dataFolder = path.join(bench.folder, name);
  const messages = (bench.messages / 20) * months;
  await makeShop(dataFolder, { messages, threads: 500, longest: messages, end, days: 30 * months });
  return openBenchCore(dataFolder, 'api', end);
}
