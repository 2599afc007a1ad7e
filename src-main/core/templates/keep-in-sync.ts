import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CoreContext } from '../context.ts';
import type { LivePart } from '../live/live.ts';
import { connectedAccounts } from './accounts.ts';
import { syncTemplates } from './sync.ts';

/** How long to wait, in ms: after a bell, so that what rings together is fetched once; between two lists at the least; after one that failed; after one that did not. */
export interface SyncPace {
  afterBell: number;
  between: number;
  afterFailure: number;
  daily: number;
}

const pace: SyncPace = {
  afterBell: 2000,
  between: 60_000,
  afterFailure: 3_600_000,
  daily: 24 * 3_600_000,
};

/**
 * Fetches templates by itself: at start, when another account was connected, when webhooks told of one, and once a day. What Meta
 * refuses waits for a later time.
 */
export function keepInSync(
  context: CoreContext,
  { afterBell, between, ...later }: SyncPace = pace,
): LivePart {
  let timer: NodeJS.Timeout | null = null;
  let dueAt = Infinity;
  let lastAt = -Infinity;
  let fetchedFor = '';
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
    fetchedFor = accountsOf(context);
    running = fetchNow(context).then((isDone) => {
      plan(isDone ? later.daily : later.afterFailure);
    });
  };
  const silence = [
    context.bells.onRing('templates', () => {
      plan(afterBell);
    }),
    // It rings for much else: each message that came tells how a number does.
    context.bells.onRing('connection', () => {
      if (accountsOf(context) !== fetchedFor) plan(afterBell);
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

function accountsOf({ db }: CoreContext): string {
  return connectedAccounts(db).join();
}

async function fetchNow(context: CoreContext): Promise<boolean> {
  if (context.readonly !== null || connectedAccounts(context.db).length === 0) return true;
  try {
    await syncTemplates(context);
    return true;
  } catch (error) {
    // The page says what Meta refuses when the owner asks; here it is tried again later.
    if (!(error instanceof Refusal)) context.log(error);
    return false;
  }
}
