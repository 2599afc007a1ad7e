import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../steps.ts';

/** The parts of an erasing in their order, and which share of the whole each takes of somebody with a hundred thousand messages. */
const shares = {
  bodies: 0.1,
  usage: 0.15,
  emptying: 0.05,
  messages: 0.45,
  references: 0.05,
  ledger: 0.15,
  search: 0.05,
} as const;

type Part = keyof typeof shares;

/** How an erasing goes on beside everything else that the core has to do. */
export interface Pace {
  readonly signal: AbortSignal;
  /** Tells that so much of a part, 0 to 1, is done. */
  tell(part: Part, done: number): void;
  /** The same, and gives others their turn; throws the signal's reason where the erasing was given up. */
  rest(part: Part, done: number): Promise<void>;
  /** Does work that belongs to the beginning of a part, resting at each of its steps. */
  follow<Result>(part: Part, steps: Steps<Result>): Promise<Result>;
}

/** A pace that tells how much of the whole is done, 0 to 1. */
export function createPace(hear: (done: number) => void, signal: AbortSignal): Pace {
  const tell: Pace['tell'] = (part, done) => {
    hear(startOf(part) + shares[part] * Math.min(1, done));
  };
  const rest: Pace['rest'] = async (part, done) => {
    tell(part, done);
    await setImmediate();
    signal.throwIfAborted();
  };
  return {
    signal,
    tell,
    rest,
    async follow(part, steps) {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        await rest(part, 0);
      }
    },
  };
}

function startOf(part: Part): number {
  const names = Object.keys(shares) as Part[];
  return names.slice(0, names.indexOf(part)).reduce((sum, name) => sum + shares[name], 0);
}

/** A long list in parts, each small enough for one turn, with how much of the list lies before each part, 0 to 1. */
export function* inParts<Item>(
  items: readonly Item[],
  size: number,
): Generator<{ part: Item[]; before: number }> {
  for (let at = 0; at < items.length; at += size)
    yield { part: items.slice(at, at + size), before: at / items.length };
}
