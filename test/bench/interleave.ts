/** Medians of both sides in ms, and of the ratios of their rounds. */
export interface Comparison {
  ratio: number;
  ours: number;
  bare: number;
}

/** Something that does its work once and says how long that took, in ms. */
export type Measured = () => number | Promise<number>;

/** Runs every side once a round, forwards and backwards in turns, so that a busy machine slows all of them; the times of each round. */
export async function takeTurns<Side extends string>(
  rounds: number,
  sides: Readonly<Record<Side, Measured>>,
): Promise<Record<Side, number>[]> {
  const names = Object.keys(sides) as Side[];
  const times: Record<Side, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const time = {} as Record<Side, number>;
    for (const name of round % 2 === 0 ? names : names.toReversed()) time[name] = await sides[name]();
    times.push(time);
  }
  return times;
}

/** What one side took against another: the median round decides. */
export function comparisonOf<Side extends string>(
  times: readonly Record<Side, number>[],
  ours: Side,
  bare: Side,
): Comparison {
  return {
    ratio: median(times.map((time) => time[ours] / time[bare])),
    ours: median(times.map((time) => time[ours])),
    bare: median(times.map((time) => time[bare])),
  };
}

/** Runs both sides in turns, whichever first, and compares them. */
export async function compare(rounds: number, ours: Measured, bare: Measured): Promise<Comparison> {
  return comparisonOf(await takeTurns(rounds, { ours, bare }), 'ours', 'bare');
}

/** Compares two short calls: each round takes the mean of several, after a warm-up of both. */
export async function compareCalls(
  rounds: number,
  ours: () => unknown,
  bare: () => unknown,
): Promise<Comparison> {
  const calls = await howManyFit(bare);
  const timed = (work: () => unknown) => async (): Promise<number> => {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) await work();
    return (performance.now() - start) / calls;
  };
  await timed(ours)();
  return compare(rounds, timed(ours), timed(bare));
}

// About 40 ms of calls, warmed up, but never fewer than three.
async function howManyFit(work: () => unknown): Promise<number> {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < 40) {
    await work();
    calls += 1;
  }
  return Math.max(3, calls);
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
