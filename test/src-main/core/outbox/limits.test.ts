import { describe, expect, it } from 'vitest';
import { numberFreeAt, pairFreeAt, pairMemory } from '../../../../src-main/core/outbox/limits.ts';
import { createLimits } from '../../../helpers/graph/limits.ts';
import { createWorld, someNumber } from '../../../helpers/graph/world.ts';
import { createRandom } from '../../../helpers/random.ts';

const start = Date.parse('2026-11-23T12:00:00Z');

describe('Meta’s limits', () => {
  it('lets 45 messages to one customer go at once, then one every six seconds', () => {
    const sent: number[] = [];
    let now = start;
    for (let count = 0; count < 60; count += 1) {
      const freeAt = pairFreeAt(sent, now);
      if (count < 45) expect(freeAt).toBe(now);
      now = Math.max(now, freeAt);
      sent.push(now);
    }
    const gaps = sent.slice(44).map((at, index) => at - (sent[43 + index] ?? at));
    expect(gaps.slice(1).every((gap) => gap >= 6_000 && gap <= 6_100)).toBe(true);
  });

  it('is never refused by a Meta that counts the same, at any pace (seed 6)', () => {
    const random = createRandom(6);
    let now = start;
    const limits = createLimits(createWorld(() => now));
    const sent: number[] = [];
    for (let count = 0; count < 600; count += 1) {
      now += Math.floor(random.chance(0.8) ? random.between(0, 3_000) : random.between(0, 200_000));
      now = Math.max(
        now,
        pairFreeAt(
          sent.filter((at) => at >= now - pairMemory),
          now,
        ),
      );
      expect(limits.take(someNumber, 'FR.1'), `message ${String(count)}`).toBeNull();
      sent.push(now);
    }
  });

  it('lets a number send so many in any second and no more', () => {
    const full = Array.from({ length: 20 }, (_, index) => start + index * 10);
    expect(numberFreeAt(full.slice(1), start + 300, 20)).toBe(start + 300);
    expect(numberFreeAt(full, start + 300, 20)).toBe(start + 1_000);
    expect(numberFreeAt(full, start + 1_000, 20)).toBe(start + 1_000);
  });
});
