import type { World } from './world.ts';

const pairBurst = 45;
const pairEvery = 6_000;

/** Meta's limits, by the stand-in's clock: one message every 6 s to a person with 45 in advance; 80 a second from a number, 20 with the phone app. */
export interface Limits {
  /** The code of the limit that a sending now would break, or null; then it counts. */
  take(phoneNumberId: string, userId: string): 130429 | 131056 | null;
}

export function createLimits(world: World): Limits {
  const pairs = new Map<string, { left: number; at: number }>();
  const seconds = new Map<string, { second: number; count: number }>();
  return {
    take(phoneNumberId, userId) {
      const now = world.now();
      const second = Math.floor(now / 1000);
      const seen = seconds.get(phoneNumberId);
      const count = seen?.second === second ? seen.count : 0;
      if (count >= (world.numbers.get(phoneNumberId)?.isOnPhone === true ? 20 : 80)) return 130429;

      const key = `${phoneNumberId}/${userId}`;
      const pair = pairs.get(key) ?? { left: pairBurst, at: now };
      const left = Math.min(pairBurst, pair.left + Math.max(0, now - pair.at) / pairEvery);
      if (left < 1) return 131056;
      pairs.set(key, { left: left - 1, at: now });
      seconds.set(phoneNumberId, { second, count: count + 1 });
      return null;
    },
  };
}
