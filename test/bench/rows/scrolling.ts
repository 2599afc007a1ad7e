import type { Locator, Page } from 'playwright-core';
import { openThread } from '../page/open-thread.ts';
import type { PageShop } from '../page/page-shop.ts';
import { longestOf, longWords, watchTasks, type Tasks } from '../page/watch-tasks.ts';
import { grouped, type Bench, type Row } from '../row.ts';

const turns = 60;
const turn = 700;

/** Scrolling the list down and the longest thread up: no task holds the page up, and the wheel is followed. */
export async function measureScrolling(bench: Bench, { shown, threads, longest }: PageShop): Promise<Row[]> {
  const { page } = shown;
  await openThread(page, longest);
  // For a moment after a thread was opened at its end it goes back there with every row that is measured.
  await page.waitForTimeout(1_000);
  const bare = await measureBare(shown.context.newPage());
  const rows: Row[] = [];
  for (const { what, frame, by } of [
    { what: 'the list is scrolled down', frame: page.locator('#inbox-rows > *'), by: turn },
    { what: 'the longest thread is scrolled up', frame: page.getByTestId('messages'), by: -turn },
  ]) {
    const ours = await scroll(page, frame, by);
    rows.push({
      work: `Longest task while ${what}, ${String(turns)} turns of the wheel`,
      at: `${grouped(threads)} threads, ${grouped(bench.messages)} messages`,
      measured: longestOf([ours]),
      limit: 50,
      unit: 'ms',
      note: `${longWords([ours])}; in a page of plain lines ${longestOf([bare]).toFixed(0)} ms, ${longWords([bare])}`,
    });
  }
  return rows;
}

async function measureBare(opening: Promise<Page>): Promise<Tasks> {
  const page = await opening;
  await page.goto('about:blank');
  await page.setContent(
    `<div id="frame" style="height: 700px; overflow: auto">${'<p>Bonjour</p>'.repeat(2_000)}</div>`,
  );
  const tasks = await scroll(page, page.locator('#frame'), turn);
  await page.close();
  return tasks;
}

async function scroll(page: Page, frame: Locator, by: number): Promise<Tasks> {
  await page.bringToFront();
  await frame.hover();
  const before = await frame.evaluate((element) => element.scrollHeight - element.scrollTop);
  const tasks = await watchTasks(page, async () => {
    for (let index = 0; index < turns; index += 1) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(50);
    }
  });
  const after = await frame.evaluate((element) => element.scrollHeight - element.scrollTop);
  if (Math.abs(after - before) < 10 * turn) throw new Error('The wheel was not followed.');
  return tasks;
}
