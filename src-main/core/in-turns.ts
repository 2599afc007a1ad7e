import { setImmediate } from 'node:timers/promises';

/** Works a generator off with others having their turn at each of its stops. */
export async function inTurns<Result>(work: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}
