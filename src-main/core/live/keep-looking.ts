import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CoreContext } from '../context.ts';
import type { LivePart } from './live.ts';

/** How long after the start the first look is, and how often is looked then, in ms. */
export interface LookingPace {
  first: number;
  every: number;
}

const usualPace: LookingPace = { first: 60_000, every: 5 * 60_000 };

/**
 * Looks again and again, one look after the other, whether there is something to do; what cannot be done now is tried again at the next
 * look. Stopping gives up what `look` is at, by its signal, and waits until it has.
 */
export function keepLooking(
  context: CoreContext,
  look: (signal: AbortSignal) => Promise<void>,
  { first, every }: LookingPace = usualPace,
): LivePart {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();
  const lookOnce = async (): Promise<void> => {
    try {
      await look(signal);
    } catch (error) {
      // Whoever opens the settings sees why; a place that is gone is no mistake of the program.
      if (!(error instanceof Refusal) && !signal.aborted) context.log(error);
    }
  };
  const plan = (wait: number): void => {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      looking = lookOnce().then(() => {
        plan(every);
      });
    }, wait).unref();
  };
  plan(first);
  return {
    async stop() {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
      await looking;
    },
  };
}
