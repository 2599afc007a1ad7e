import { statSync } from 'node:fs';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CoreContext } from '../context.ts';
import { refuseWatchedFolder } from './check-folder.ts';
import { lookOver } from './look.ts';
import { createStanding } from './standing.ts';
import { machineTools, type WatchTools } from './tools.ts';

/** How long a file must have stood still, how long a burst of changes is waited out, and how often is looked unasked; in ms. */
export const watchTimes = { still: 4_000, burst: 500, poll: 30_000 };

/** A look at a large folder may take this part of the time at most. */
const leisure = 20;

/** Whoever watches. */
export interface Watcher {
  /** Whether the folder is being looked at right now. */
  readonly isLooking: boolean;
  /** Gives up what it is importing, and waits until that is over. */
  stop(): Promise<void>;
}

/** Watches the folder of the setting `watched_folder`, whatever it is at the time, until it is stopped. */
export function startWatching(context: CoreContext, tools: WatchTools = machineTools): Watcher {
  const stopping = new AbortController();
  const { signal } = stopping;
  let standing = createStanding(watchTimes.still);
  let heard: { place: string; stop: () => void } | null = null;
  let callOff = (): void => undefined;
  let looking: Promise<void> | null = null;
  let isAskedAgain = false;
  let folder: string | null = null;

  const lookIn = (ms: number): void => {
    callOff();
    if (!signal.aborted) callOff = tools.after(ms, look);
  };
  const look = (): void => {
    if (looking !== null) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    looking = lookOnce()
      .catch((error: unknown) => {
        if (!signal.aborted) context.log(error);
        return watchTimes.poll;
      })
      .then((pause) => {
        looking = null;
        if (isAskedAgain) lookIn(watchTimes.burst);
        else if (pause !== null) lookIn(pause);
      });
  };
  // What happens during a look may have come too late for it.
  const askFor = (ms: number): void => {
    if (looking === null) lookIn(ms);
    else isAskedAgain = true;
  };

  /** One look; returns in how many ms the next is due, null when no folder is watched. */
  const lookOnce = async (): Promise<number | null> => {
    folder = watchedFolder(context);
    if (folder === null) {
      hearNothing();
      tell(context, false, null);
      return null;
    }
    const refusal = refuseWatchedFolder(folder, context.folder.path);
    if (refusal !== null) {
      hearNothing();
      tell(context, true, refusal);
      return watchTimes.poll;
    }
    hearOf(folder);
    const began = tools.now();
    try {
      const { isMoving, problem } = await lookOver(context, folder, standing, () => tools.now(), signal);
      tell(context, true, problem);
      if (isMoving) return watchTimes.still;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell(context, true, error);
    }
    return Math.max(watchTimes.poll, (tools.now() - began) * leisure);
  };

  // The same path may be another folder by now: its drive was taken out and put in again.
  const hearOf = (path: string): void => {
    const { dev, ino } = statSync(path);
    const place = `${path}\0${String(dev)}\0${String(ino)}`;
    if (heard?.place === place) return;
    hearNothing();
    standing = createStanding(watchTimes.still);
    const stop = tools.hear(path, () => {
      askFor(watchTimes.burst);
    });
    heard = { place, stop };
  };
  const hearNothing = (): void => {
    heard?.stop();
    heard = null;
  };

  const follow = async (): Promise<void> => {
    for await (const { areas } of context.changes.watch(signal)) {
      if (areas.includes('settings') && watchedFolder(context) !== folder) askFor(0);
    }
  };
  // Ended by the signal, which is no mistake.
  void follow().catch(() => undefined);
  look();

  return {
    get isLooking() {
      return looking !== null;
    },
    async stop() {
      stopping.abort();
      callOff();
      hearNothing();
      await looking;
    },
  };
}

/** The folder to watch; none in the demo shop, whose threads are nobody's. */
function watchedFolder(context: CoreContext): string | null {
  const { values, marks } = context.settings();
  return typeof values.watched_folder === 'string' && !marks.has('demo') ? values.watched_folder : null;
}

function tell({ watch, changes }: CoreContext, isRunning: boolean, problem: Refusal | null): void {
  const isNews = watch.isRunning !== isRunning || watch.problem?.message !== problem?.message;
  watch.isRunning = isRunning;
  watch.problem = problem;
  if (isNews) changes.announce(['imports']);
}
