import type { CoreContext } from '../context.ts';
import type { LivePart } from '../live/live.ts';
import { applyWaiting } from './apply-waiting.ts';

/** After trouble with the disk, when it is tried again, in ms. */
const pause = 30_000;

/** Applies what the receiver kept: what a kill left waiting at once, then whenever a body comes. */
export function keepApplying(context: CoreContext): LivePart {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let waits = false;
  let again: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    waits = false;
    try {
      await applyWaiting(context, stopping.signal);
    } catch (error) {
      context.log(error);
      again = setTimeout(start, pause);
      again.unref();
    }
  }
  function start(): void {
    if (waits || stopping.signal.aborted) return;
    waits = true;
    clearTimeout(again);
    running = running.then(run);
  }

  const deafen = context.bells.onRing('intake', start);
  start();
  return {
    async stop() {
      deafen();
      stopping.abort();
      clearTimeout(again);
      await running;
    },
  };
}
