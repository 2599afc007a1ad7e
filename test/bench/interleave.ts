/** Medians of both sides in ms, and of the ratios of their rounds. */
export interface Comparison {
  ratio: number;
  ours: number;
  bare: number;
}

/** Something that does its work once and says how long that took, in ms. */
export type Measured = () => number | Promise<number>;

/** Runs both sides in turns, whichever first, so that a busy machine slows both; the median round decides. */
export async function compare(rounds: number, ours: Measured, bare: Measured): Promise<Comparison> {
  const times: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await ours();
      times.push({ ours: first, bare: await bare() });
    } else {
      const first = await bare();
      times.push({ bare: first, ours: await ours() });
    }
  }
  return {
    ratio: median(times.map((time) => time.ours / time.bare)),
    ours: median(times.map((time) => time.ours)),
    bare: median(times.map((time) => time.bare)),
  };
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
