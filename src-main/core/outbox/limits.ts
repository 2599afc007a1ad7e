/** Meta takes one message per customer in 6 s, and 45 in advance. */
export const pairLimit = { burst: 45, every: 6_000 };

/** What a number may send in a second: fewer where the phone app shares it. */
export const numberLimit = { api: 80, both: 20 };

/** Meta counts by its own clock; so much later is surely in time, in ms. */
const slack = 50;

/** How far back sendings to a customer still count, in ms. */
export const pairMemory = (pairLimit.burst + 1) * pairLimit.every;

/** From when on a customer may be sent another message, by when those before were sent (ms, ascending). */
export function pairFreeAt(sendings: readonly number[], now: number): number {
  let left: number = pairLimit.burst;
  let last = sendings[0] ?? now;
  const refill = (at: number): void => {
    left = Math.min(pairLimit.burst, left + Math.max(0, at - last) / pairLimit.every);
    last = at;
  };
  for (const at of sendings) {
    refill(at);
    left -= 1;
  }
  refill(Math.max(now, last));
  return left >= 1 ? now : Math.ceil(Math.max(now, last) + (1 - left) * pairLimit.every) + slack;
}

/** From when on a number may send another one, by when it sent those before (ms, ascending). */
export function numberFreeAt(sendings: readonly number[], now: number, perSecond: number): number {
  const oldest = sendings.at(-perSecond);
  return oldest === undefined || oldest + 1_000 <= now ? now : oldest + 1_000;
}
