const second = 1_000;
const longestPause = 60 * second;

/** Meta counts some calls by account, and which numbers share one it does not say. */
export const everyNumber = '*';

/** What the sender remembers of the way to Meta: whether it is out of reach, and which numbers Meta asked to slow down. */
export interface Line {
  /** From when on something may be sent from a number; 0 when at once. */
  freeAt(number: string): number;
  /** Meta was not reached: the next try is later each time, within a minute. */
  loseIt(now: number): void;
  haveIt(): void;
  /** Something happened that is worth a try. */
  tryAtOnce(): void;
  pause(number: string, until: number): void;
}

/** A line that is thought to be there. */
export function createLine(): Line {
  const pauses = new Map<string, number>();
  let failures = 0;
  let backAt = 0;
  return {
    freeAt: (number) => Math.max(backAt, pauses.get(number) ?? 0, pauses.get(everyNumber) ?? 0),
    loseIt(now) {
      // Several that were on their way together are lost once.
      if (now < backAt) return;
      backAt = now + Math.min(longestPause, second * 2 ** failures);
      failures += 1;
    },
    haveIt() {
      failures = 0;
      backAt = 0;
    },
    tryAtOnce() {
      backAt = 0;
    },
    pause: (number, until) => void pauses.set(number, until),
  };
}
