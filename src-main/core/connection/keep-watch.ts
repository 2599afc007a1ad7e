import { Refusal } from '../../../shared/contract/refusal.ts';
import { listConnections } from '../../database/connections.ts';
import type { CoreContext } from '../context.ts';
import type { LivePart } from '../live/live.ts';
import { checkNumber, isTied } from './look-at-number.ts';
import { checkStoredToken } from './save-token.ts';
import { isTokenStored } from './shop-token.ts';

/** How long to wait, in ms: before a look that a bell asks for, between two looks at the least, and until it is looked anyway. */
export interface WatchPace {
  afterBell: number;
  between: number;
  daily: number;
}

const pace: WatchPace = { afterBell: 3000, between: 10 * 60_000, daily: 24 * 3_600_000 };

/**
 * Looks by itself whether the token is still good and Meta lets the numbers send: at start, once a day, and when a message was stopped. Only
 * the daily look lets a stopped number send again: what Meta has just refused is not tried at once.
 */
export function keepWatch(context: CoreContext, { afterBell, between, daily }: WatchPace = pace): LivePart {
  let timer: NodeJS.Timeout | null = null;
  let dueAt = Infinity;
  let lastAt = -Infinity;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;

  const plan = (wait: number, mayResume: boolean): void => {
    const now = performance.now();
    const at = Math.max(now + wait, lastAt + between);
    if (isStopped || at >= dueAt) return;
    if (timer !== null) clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => {
      timer = null;
      dueAt = Infinity;
      lastAt = performance.now();
      running = look(context, mayResume).then(() => {
        plan(daily, true);
      });
    }, at - now);
    timer.unref();
  };
  const silence = context.bells.onRing('connection', () => {
    plan(afterBell, false);
  });
  plan(0, true);
  return {
    async stop() {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      silence();
      await running;
    },
  };
}

/** One look at everything; what cannot be had just now waits for the next. */
async function look(context: CoreContext, mayResume: boolean): Promise<void> {
  const rows = listConnections(context.db).filter(isTied);
  if (rows.length === 0 || context.readonly !== null) return;
  try {
    if (!(await isTokenStored(context))) return;
    await checkStoredToken(context);
    for (const row of rows) await checkNumber(context, row, mayResume);
  } catch (error) {
    if (!(error instanceof Refusal)) context.log(error);
  }
}
