import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CoreContext } from '../context.ts';
import type { LivePart } from '../live/live.ts';
import { connectedAccounts } from './accounts.ts';
import { syncTemplates } from './sync.ts';

/** How long to wait, in ms: after a bell, so that what rings together is fetched once; and between two lists at the least. */
export interface SyncPace {
  afterBell: number;
  between: number;
  daily: number;
}

const pace: SyncPace = { afterBell: 2000, between: 60_000, daily: 24 * 3_600_000 };

/** Fetches templates by itself: at start, when a number was connected, when webhooks told of one, and once a day. What Meta refuses waits for the next time. */
export function keepInSync(context: CoreContext, { afterBell, between, daily }: SyncPace = pace): LivePart {
  let timer: NodeJS.Timeout | null = null;
  let dueAt = Infinity;
  let lastAt = -Infinity;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  const plan = (wait: number): void => {
    const now = performance.now();
    const at = Math.max(now + wait, lastAt + between);
    if (isStopped || at >= dueAt) return;
    if (timer !== null) clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(run, at - now);
    timer.unref();
  };
  const run = (): void => {
    timer = null;
    dueAt = Infinity;
    lastAt = performance.now();
    running = fetchNow(context).then(() => {
      plan(daily);
    });
  };
  const silence = [
    context.bells.onRing('templates', () => {
      plan(afterBell);
    }),
    context.bells.onRing('connection', () => {
      plan(afterBell);
    }),
  ];
  plan(0);
  return {
    async stop() {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      for (const stop of silence) stop();
      await running;
    },
  };
}

async function fetchNow(context: CoreContext): Promise<void> {
  if (context.readonly !== null || connectedAccounts(context.db).length === 0) return;
  try {
    await syncTemplates(context);
  } catch (error) {
    // The page says what Meta refuses when the owner asks; here it is tried again later.
    if (!(error instanceof Refusal)) context.log(error);
  }
}
