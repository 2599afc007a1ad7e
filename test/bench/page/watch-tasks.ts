import type { Page } from 'playwright-core';
import { traceTasks } from './trace-tasks.ts';

/** What held the page up, all in ms. */
export interface Tasks {
  /** The longest task of its main thread, on the processor alone: beside the clock it says what is ours of a long one. */
  processor: number;
  /** Its tasks over 50 ms by the clock, as a user waits. */
  long: number[];
  /** The slowest handling of one key. */
  key: number;
  /** The longest from a key to the paint that shows it. */
  paint: number;
}

type Seen = Omit<Tasks, 'processor'>;

interface Watched {
  watchedTasks?: Seen & { stop: () => void };
}

/** Watches the main thread of a page while something is done with it. */
export async function watchTasks(page: Page, work: () => Promise<void>): Promise<Tasks> {
  await page.evaluate(startWatching);
  const processor = await traceTasks(page, async () => {
    await work();
    // What the last key set off ends too.
    await page.waitForTimeout(800);
  });
  return { processor, ...(await page.evaluate(stopWatching)) };
}

/** The longest of it by the clock, in ms: a task over 50 ms, else the slowest handling of one key. */
export function longestOf(runs: readonly Tasks[]): number {
  return Math.max(...runs.flatMap(({ long, key }) => [key, ...long]));
}

/** What the long tasks were, for a note. */
export function longWords(runs: readonly Tasks[]): string {
  const long = runs.flatMap((run) => run.long);
  const processor = Math.max(...runs.map((run) => run.processor)).toFixed(0);
  return `${String(long.length)} tasks over 50 ms, at most ${processor} ms of one on the processor`;
}

function startWatching(): void {
  const seen: Seen = { long: [], key: 0, paint: 0 };
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.long.push(duration);
  });
  const keys = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (!/^key|^input$|^beforeinput$/.test(entry.name)) continue;
      seen.key = Math.max(seen.key, entry.processingEnd - entry.processingStart);
      seen.paint = Math.max(seen.paint, entry.duration);
    }
  });
  tasks.observe({ type: 'longtask' });
  keys.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const stop = (): void => {
    tasks.disconnect();
    keys.disconnect();
  };
  (window as Window & Watched).watchedTasks = Object.assign(seen, { stop });
}

function stopWatching(): Seen {
  const seen = (window as Window & Watched).watchedTasks;
  if (seen === undefined) throw new Error('Nobody watches the tasks of this page.');
  seen.stop();
  return { long: seen.long, key: seen.key, paint: seen.paint };
}
