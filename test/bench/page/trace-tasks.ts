import type { CDPSession, Page } from 'playwright-core';

const mark = 'watched';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Its time on the processor, in µs. */
  tdur?: number;
}

/** Traces the tasks of a page's main thread while something is done with it; the longest of them in ms on the processor: what else the machine does meanwhile is not the page's. */
export async function traceTasks(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    transferMode: 'ReportEvents',
  });
  await page.evaluate((name) => performance.mark(name), mark);
  await work();
  await endTracing(session);
  await session.detach();
  const main = events.find(({ name }) => name === mark);
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === main?.pid && tid === main.tid,
  );
  const longest = Math.max(...tasks.map(({ tdur }) => tdur ?? NaN)) / 1000;
  if (!Number.isFinite(longest)) throw new Error('The browser told nothing of the tasks of this page.');
  return longest;
}

async function endTracing(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  await session.send('Tracing.end');
  await complete;
}
