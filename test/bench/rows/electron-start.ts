import path from 'node:path';
import { showInElectron } from '../../e2e/hosts/electron-host.ts';
import { electronBinary } from '../../e2e/hosts/which-host.ts';
import { compare, type Comparison } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';
import { makeShop } from '../shop.ts';
import { shopEnd, shopThreads } from './shop.ts';

/** From starting Electron to the first thread painted in its window, beside the same with a single thread. */
export async function measureElectronStart(bench: Bench): Promise<Row> {
  const found = electronBinary() === null ? null : await compareStarts(bench);
  return {
    work: 'Start of Electron to the first thread painted in its window, beside a shop with one thread of 10 messages',
    at: `${grouped(shopThreads)} threads, ${grouped(bench.messages)} messages`,
    measured: found?.ratio ?? null,
    limit: 2,
    unit: '×',
    note:
      found === null
        ? 'Electron’s binary is not on this machine'
        : `${milliseconds(found.ours)} beside ${milliseconds(found.bare)}`,
  };
}

async function compareStarts(bench: Bench): Promise<Comparison> {
  const [big, small] = [path.join(bench.folder, 'big'), path.join(bench.folder, 'small')];
  const common = { end: shopEnd, days: 90 };
  await makeShop(big, { ...common, messages: bench.messages, threads: shopThreads, longest: 50_000 });
  await makeShop(small, { ...common, messages: 10, threads: 1, longest: 10 });
  await startAndPaint(small);
  return compare(
    bench.rounds,
    () => startAndPaint(big),
    () => startAndPaint(small),
  );
}

async function startAndPaint(dataFolder: string): Promise<number> {
  const start = performance.now();
  const shown = await showInElectron({
    dataFolder,
    viewport: { width: 1280, height: 800 },
    onPage: () => undefined,
  });
  try {
    await shown.page.locator('[data-thread]').first().waitFor();
    await shown.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return performance.now() - start;
  } finally {
    await shown.end();
  }
}
