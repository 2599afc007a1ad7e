import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CoreContext } from '../context.ts';
import type { LivePart } from '../live/live.ts';
import { machineTools, type SenderTools } from '../outbox/tools.ts';
import type { Job } from './job.ts';

/** Run once no write has come for so many ms… */
const quiet = 1_000;
/** …but while they keep coming, so many ms after the first at the latest. */
const longest = 10_000;
/** A machine that slept, or a clock that was set, is noticed within so many ms, by looking at the clock alone. */
const longestSleep = 30_000;
/** A clock that goes back by less is being adjusted, not set. */
const adjusted = 2_000;
/** What failed is tried again after so many ms. */
const retry = 60_000;
/** What says that it is due at once is run again no sooner, in ms. */
const breath = 1_000;

/** A job with its instants in ms UTC; Infinity: none. */
interface Kept {
  job: Job;
  dueAt: number;
  /** When the writes that it heard of since it ran count as over, and when the first of them came. */
  settledAt: number;
  heardSince: number | null;
  running: Promise<void> | null;
}

/** Runs every job at its instant with one timer; while none is due and nothing is written it looks at the clock and at nothing else. */
export function keepSchedule(
  context: CoreContext,
  jobs: readonly Job[],
  tools: SenderTools = machineTools,
): LivePart {
  const stopping = new AbortController();
  const { signal } = stopping;
  const settledAt = context.clock() + quiet;
  const all = jobs.map((job): Kept => ({ job, dueAt: Infinity, settledAt, heardSince: null, running: null }));
  let callOff = (): void => undefined;
  let seenAt = context.clock();

  const plan = (): void => {
    callOff();
    const idle = all.filter(({ running }) => running === null);
    if (signal.aborted || idle.length === 0) return;
    const wait = Math.min(...idle.map(instantOf)) - context.clock();
    callOff = tools.after(Math.min(longestSleep, Math.max(0, wait)), look);
  };
  const look = (): void => {
    const now = context.clock();
    if (now < seenAt - adjusted) lookAgain(all, now);
    seenAt = now;
    for (const kept of all) if (kept.running === null && instantOf(kept) <= now) start(kept, now);
    plan();
  };
  const start = (kept: Kept, now: number): void => {
    kept.settledAt = Infinity;
    kept.heardSince = null;
    kept.running = runOnce(kept.job, now).then((dueAt) => {
      kept.dueAt = dueAt;
      kept.running = null;
      plan();
    });
  };
  const runOnce = async (job: Job, now: number): Promise<number> => {
    try {
      const next = (await job.run(signal)) ?? Infinity;
      return next > now ? next : now + breath;
    } catch (error) {
      // A full disk is told of by what fills it; the next run tries again.
      if (!(error instanceof Refusal) && !signal.aborted) context.log(error);
      return now + retry;
    }
  };
  const follow = async (): Promise<void> => {
    for await (const { areas } of context.changes.watch(signal)) {
      const heard = all.filter(({ job }) => areas.some((area) => job.areas.includes(area)));
      const now = context.clock();
      for (const kept of heard) {
        kept.heardSince ??= now;
        kept.settledAt = Math.min(now + quiet, kept.heardSince + longest);
      }
      if (heard.length > 0) plan();
    }
  };
  // Ended by the signal, which is no mistake.
  void follow().catch(() => undefined);
  const hearNoMore = context.bells.onRing('clock', () => {
    lookAgain(all, context.clock());
    plan();
  });
  plan();

  return {
    async stop() {
      stopping.abort();
      hearNoMore();
      callOff();
      await Promise.all(all.flatMap(({ running }) => running ?? []));
    },
  };
}

// Instants that were found by another clock are worth nothing.
function lookAgain(all: readonly Kept[], now: number): void {
  for (const kept of all) kept.settledAt = now;
}

function instantOf({ dueAt, settledAt }: Kept): number {
  return Math.min(dueAt, settledAt);
}
