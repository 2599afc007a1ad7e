import { typeSentence, typeWords } from '../page/type-keys.ts';
import { longestOf, longWords, watchTasks, type Tasks } from '../page/watch-tasks.ts';
import { openThread } from '../page/open-thread.ts';
import type { PageShop } from '../page/page-shop.ts';
import { grouped, type Bench, type Row } from '../row.ts';

/** Typing 200 keys in the composer of the longest thread and in the search box, twice each, beside a bare box of another page. */
export async function measureTyping(bench: Bench, { shown, longest }: PageShop): Promise<Row[]> {
  const { page, context } = shown;
  await openThread(page, longest);
  const composer = page.locator('form textarea');
  const search = page.locator('#inbox-search');
  await composer.waitFor();
  const bare = await context.newPage();
  await bare.goto('about:blank');
  await bare.setContent('<textarea rows="6" cols="80"></textarea>');
  const blank = bare.locator('textarea');

  const rows: Row[] = [];
  for (const { where, box, type } of [
    { where: 'the composer of the longest chat', box: composer, type: typeSentence },
    { where: 'the search box', box: search, type: typeWords },
  ]) {
    const ours: Tasks[] = [];
    const beside: Tasks[] = [];
    for (let round = 0; round < 2; round += 1) {
      await bare.bringToFront();
      await blank.fill('');
      beside.push(await watchTasks(bare, () => type(bare, blank)));
      await page.bringToFront();
      ours.push(await watchTasks(page, () => type(page, box)));
    }
    await box.fill('');
    rows.push({
      work: `Longest task while 200 keys are typed into ${where}, twice`,
      at: `${grouped(bench.messages)} messages`,
      measured: longestOf(ours),
      limit: 50,
      unit: 'ms',
      note: `${wordsOf(ours)}; in a bare box of the same browser ${longestOf(beside).toFixed(0)} ms, ${wordsOf(beside)}`,
    });
  }
  await bare.close();
  return rows;
}

function wordsOf(runs: readonly Tasks[]): string {
  const key = Math.max(...runs.map((run) => run.key)).toFixed(1);
  const paint = Math.max(...runs.map((run) => run.paint)).toFixed(0);
  return `${longWords(runs)}, the slowest key handled in ${key} ms and painted after ${paint} ms`;
}
