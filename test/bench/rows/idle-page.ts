import { pendingTimers } from '../../e2e/pages/timers.ts';
import { openThread } from '../page/open-thread.ts';
import type { PageShop } from '../page/page-shop.ts';
import { grouped, type Bench, type Row } from '../row.ts';

const minute = 60_000;

interface Watched {
  changedRows?: Set<string>;
}

/** A minute in which nobody touches the page: a list in which every window counts down, and an open thread beside it. */
export async function measureIdlePage(bench: Bench, { shown, threads, longest }: PageShop): Promise<Row[]> {
  const { page, context } = shown;
  await openThread(page, longest);
  await page.waitForTimeout(3_000);
  await page.evaluate(watchRows);
  const session = await context.newCDPSession(page);
  // Time on the processor: what else the machine does is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const seconds = async (): Promise<Record<string, number>> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await seconds();
  await page.waitForTimeout(minute);
  const after = await seconds();
  await session.detach();
  const share = (name: string): number =>
    (100 * ((after[name] ?? NaN) - (before[name] ?? NaN)) * 1000) / minute;
  const { changed, laidOut } = await page.evaluate(readRows);
  const timers = await page.evaluate(pendingTimers);
  const at = `${grouped(threads)} open threads, ${grouped(bench.messages)} messages`;
  return [
    {
      work: 'Scripting in a minute in which nobody touches the page',
      at,
      measured: share('ScriptDuration'),
      limit: 1,
      unit: '% of a core',
      note: `${share('TaskDuration').toFixed(2)} % with layout, paint and all else of the page’s thread`,
    },
    {
      work: 'Chats of the list that change in that minute, each counting down',
      at,
      measured: changed,
      least: 5,
      limit: laidOut,
      unit: 'rows',
      note: `${String(laidOut)} are laid out`,
    },
    {
      work: 'Timers that run in such a page',
      at,
      measured: (timers.timeouts ?? NaN) + (timers.intervals ?? NaN),
      limit: 1,
      unit: 'timers',
      note: `${String(timers.timeouts)} that wait once, ${String(timers.intervals)} that come again and again`,
    },
  ];
}

function watchRows(): void {
  const changed = new Set<string>();
  const list = document.querySelector('#inbox-rows');
  if (list === null) throw new Error('There is no list to watch.');
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const row = element?.closest<HTMLElement>('[data-thread]')?.dataset['thread'];
      if (row !== undefined) changed.add(row);
    }
  }).observe(list, { subtree: true, childList: true, characterData: true, attributes: true });
  (window as Window & Watched).changedRows = changed;
}

function readRows(): { changed: number; laidOut: number } {
  return {
    changed: (window as Window & Watched).changedRows?.size ?? 0,
    laidOut: document.querySelectorAll('[data-thread]').length,
  };
}
