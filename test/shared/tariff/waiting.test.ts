import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWaiting } from '../../../shared/tariff/waiting.ts';

test('what waits comes out by delivery, equal deliveries in the order added', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (deliveries) => {
      const waiting = createWaiting<[number, number]>();
      deliveries.forEach((deliveredAt, order) => waiting.add(deliveredAt, [deliveredAt, order]));
      const taken = deliveries.map(() => waiting.take());
      const expected = deliveries.map((deliveredAt, order): [number, number] => [deliveredAt, order]);
      expect(taken).toEqual(expected.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      expect([waiting.nextAt(), waiting.take()]).toEqual([Infinity, undefined]);
    }),
    { seed: 7 },
  );
});
