import { onTestFinished } from 'vitest';
import { serveGraph } from './server.ts';
import type { Taken, World } from './world.ts';

/** The instant at which a stand-in lives unless a test says otherwise: that of made shops. */
const someDay = Date.parse('2026-11-22T12:00:00Z');

/** A stand-in for Graph as a test sees it. */
export interface TestGraph {
  readonly address: string;
  readonly world: World;
  /** Sets the stand-in's clock, in ms UTC. */
  setNow(now: number): void;
  advance(ms: number): void;
  /** The messages that Meta took with this callback: more than one is a message sent twice. */
  sentAs(callback: string): Taken[];
  /** How often each callback was taken. */
  countSent(): Map<string, number>;
}

/**
 * Starts a stand-in and makes it the Graph of every core that is opened from now on (`VITRINE_GRAPH`), until the test is over. Its
 * clock stands still at `now` until the test moves it, or is `clock`.
 */
export async function startGraph(options: { now?: number; clock?: () => number } = {}): Promise<TestGraph> {
  let now = options.now ?? someDay;
  const server = await serveGraph(options.clock ?? (() => now));
  const before = process.env['VITRINE_GRAPH'];
  process.env['VITRINE_GRAPH'] = server.address;
  onTestFinished(async () => {
    if (before === undefined) delete process.env['VITRINE_GRAPH'];
    else process.env['VITRINE_GRAPH'] = before;
    await server.close();
  });
  const { address, world } = server;
  const countSent = (): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { callback } of world.taken)
      if (callback !== null) counts.set(callback, (counts.get(callback) ?? 0) + 1);
    return counts;
  };
  return {
    address,
    world,
    setNow: (at) => {
      now = at;
    },
    advance: (ms) => {
      now += ms;
    },
    sentAs: (callback) => world.taken.filter((taken) => taken.callback === callback),
    countSent,
  };
}
