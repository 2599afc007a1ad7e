import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../helpers/browser.ts';
import { compare } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';
import { makeShop } from '../shop.ts';
import { shopEnd, shopThreads } from './shop.ts';

const server = path.join(import.meta.dirname, '..', 'children', 'serve.ts');

/** From starting the program to the first thread painted in a real browser, beside the same page with a single thread: an empty one would show the first questions instead. */
export async function measureStart(bench: Bench, dataFolder: string): Promise<Row> {
  const small = path.join(bench.folder, 'small');
  await makeShop(small, { messages: 10, threads: 1, longest: 10, end: shopEnd, days: 2 });
  const browser = await launchBrowser();
  try {
    await startAndPaint(browser, small);
    const found = await compare(
      bench.rounds + 2,
      () => startAndPaint(browser, dataFolder),
      () => startAndPaint(browser, small),
    );
    return {
      work: 'Start of the program to the first thread painted in Chromium, beside a shop with one thread of 10 messages (an empty one has no thread to paint)',
      at: `${grouped(shopThreads)} threads, ${grouped(bench.messages)} messages`,
      measured: found.ratio,
      limit: 2,
      unit: '×',
      note: `${milliseconds(found.ours)} beside ${milliseconds(found.bare)}`,
    };
  } finally {
    await browser.close();
  }
}

async function startAndPaint(browser: Browser, dataFolder: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const start = performance.now();
  const child = spawn(process.execPath, [server, dataFolder, String(shopEnd)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [address] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    await page.goto(address.trim());
    await page.locator('[data-thread]').first().waitFor();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return performance.now() - start;
  } finally {
    await context.close();
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}
