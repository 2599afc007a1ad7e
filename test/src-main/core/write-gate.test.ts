import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createWriteGate } from '../../../src-main/core/write-gate.ts';

describe('the write gate', () => {
  it('lets one pass at a time, in order, also after one that failed', async () => {
    const gate = createWriteGate();
    const order: string[] = [];
    const pass = (name: string, ms: number): Promise<void> =>
      gate.pass(async () => {
        order.push(`${name} in`);
        await wait(ms);
        order.push(`${name} out`);
        if (name === 'b') throw new Error('b failed');
      });
    const all = await Promise.allSettled([pass('a', 20), pass('b', 5), pass('c', 0)]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
    expect(gate.isBusy).toBe(false);
  });

  it('tells whoever gives up waiting at once, never lets it in, and keeps the others in order', async () => {
    const gate = createWriteGate();
    const long = Promise.withResolvers<null>();
    const first = gate.pass(() => long.promise);
    const giving = new AbortController();
    let hasRun = false;
    const second = gate.pass(() => void (hasRun = true), giving.signal);
    const third = gate.pass(() => hasRun);
    giving.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await expect(gate.pass(() => 1, giving.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(gate.isBusy).toBe(true);
    long.resolve(null);
    await first;
    expect([await third, hasRun]).toEqual([false, false]);
    await wait(0);
    expect(gate.isBusy).toBe(false);
  });

  it('leaves what has begun to end by itself', async () => {
    const gate = createWriteGate();
    const giving = new AbortController();
    const begun = gate.pass(async () => {
      giving.abort();
      await wait(5);
      return 'whole';
    }, giving.signal);
    expect(await begun).toBe('whole');
  });
});
