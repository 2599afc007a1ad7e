import { describe, expect, it, onTestFinished } from 'vitest';
import type { CoreContext } from '../../../../src-main/core/context.ts';
import type { Job } from '../../../../src-main/core/schedule/job.ts';
import { keepSchedule } from '../../../../src-main/core/schedule/keep-schedule.ts';
import { openCore, someDay } from '../../../helpers/core.ts';

/** A schedule with a clock and timers that only the test moves. */
async function open(jobs: readonly Job[]): Promise<{
  context: CoreContext;
  logged: unknown[];
  readonly now: number;
  readonly waits: number[];
  setClock(at: number): void;
  /** Lets the time of the one timer pass. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}> {
  let now = someDay;
  const logged: unknown[] = [];
  const core = await openCore();
  const context: CoreContext = { ...core.context, clock: () => now, log: (error) => logged.push(error) };
  const waits: number[] = [];
  const due = new Set<() => void>();
  const part = keepSchedule(context, jobs, {
    after(ms, call) {
      waits.push(ms);
      due.add(call);
      return () => void due.delete(call);
    },
  });
  onTestFinished(() => part.stop());
  return {
    context,
    logged,
    waits,
    get now() {
      return now;
    },
    setClock(at) {
      now = at;
    },
    async wake() {
      expect(due.size).toBe(1);
      now += waits.at(-1) ?? 0;
      for (const call of [...due]) {
        due.delete(call);
        call();
      }
      for (let turns = 0; turns < 5; turns += 1) await new Promise(setImmediate);
    },
    stop: () => part.stop(),
  };
}

/** A job that is due every so many ms, and notes when it was run. */
function every(ms: number, runs: number[], clock: () => number): Job {
  return {
    areas: [],
    run() {
      runs.push(clock());
      return clock() + ms;
    },
  };
}

describe('the schedule', () => {
  it('runs every job at its own instant by one timer, which sleeps half a minute at most', async () => {
    const runs: [number[], number[]] = [[], []];
    let clock = (): number => someDay;
    const schedule = await open([
      every(100_000, runs[0], () => clock()),
      every(45_000, runs[1], () => clock()),
    ]);
    clock = () => schedule.now;
    while (schedule.now < someDay + 201_000) await schedule.wake();
    const since = (all: number[]): number[] => all.map((at) => at - someDay);
    expect(since(runs[0])).toEqual([1_000, 101_000, 201_000]);
    expect(since(runs[1])).toEqual([1_000, 46_000, 91_000, 136_000, 181_000]);
    expect(Math.max(...schedule.waits)).toBe(30_000);
  });

  it('runs what is due after a sleep of thirty hours, and everything again when the clock was set back', async () => {
    const runs: number[] = [];
    let clock = (): number => someDay;
    const schedule = await open([every(40_000, runs, () => clock())]);
    clock = () => schedule.now;
    await schedule.wake();
    schedule.setClock(schedule.now + 30 * 3_600_000);
    await schedule.wake();
    expect(runs).toHaveLength(2);
    // A clock that is adjusted by a second is none that was set.
    schedule.setClock(schedule.now - 31_000);
    await schedule.wake();
    expect(runs).toHaveLength(2);
    schedule.setClock(someDay - 86_400_000);
    await schedule.wake();
    expect(runs).toHaveLength(3);
    schedule.context.bells.ring('clock');
    expect(schedule.waits.at(-1)).toBe(0);
    await schedule.wake();
    expect(runs).toHaveLength(4);
  });

  it('runs no job twice at once, again after what it heard meanwhile, and others beside it', async () => {
    let begun = 0;
    let end = (): void => undefined;
    const runs: number[] = [];
    const slow: Job = {
      areas: ['inbox'],
      run: () =>
        new Promise((resolve) => {
          begun += 1;
          end = () => {
            resolve(null);
          };
        }),
    };
    let clock = (): number => someDay;
    const schedule = await open([slow, every(10_000, runs, () => clock())]);
    clock = () => schedule.now;
    await schedule.wake();
    schedule.context.changes.announce(['inbox']);
    await schedule.wake();
    await schedule.wake();
    expect([begun, runs.length]).toEqual([1, 3]);
    end();
    await new Promise(setImmediate);
    await schedule.wake();
    expect(begun).toBe(2);
    end();
  });

  it('tries again in a minute what failed, logs it, and does not run one without a breath that always says at once', async () => {
    let failures = 0;
    let hasty = 0;
    const schedule = await open([
      {
        areas: [],
        run() {
          failures += 1;
          throw new Error('It went wrong.');
        },
      },
      {
        areas: [],
        run() {
          hasty += 1;
          return 0;
        },
      },
    ]);
    while (schedule.now < someDay + 61_000) await schedule.wake();
    expect([failures, schedule.logged.length, hasty]).toEqual([2, 2, 61]);
  });

  it('waits at the end for what it runs, and runs nothing afterwards', async () => {
    let isOver = false;
    const schedule = await open([
      {
        areas: [],
        async run(signal) {
          await new Promise((resolve) => {
            signal.addEventListener('abort', () => setTimeout(resolve, 20));
          });
          isOver = true;
          return 0;
        },
      },
    ]);
    await schedule.wake();
    const planned = schedule.waits.length;
    await schedule.stop();
    expect(isOver).toBe(true);
    schedule.context.bells.ring('clock');
    schedule.context.changes.announce(['inbox']);
    await new Promise(setImmediate);
    expect(schedule.waits).toHaveLength(planned);
  });
});
