import fc from 'fast-check';
import type { Theme } from './themes.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const nudge = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(-second, 0, 0, second) },
  { weight: 4, arbitrary: fc.integer({ min: -20, max: 180 }).map((minutes) => minutes * minute) },
  { weight: 2, arbitrary: fc.integer({ min: -10, max: 40 }).map((hours) => hours * hour) },
);

/** Draws one message: of whom, what, and how long after (or before) which of the instants that matter. */
export const stepOf = ({ kinds, categories }: Theme) =>
  fc.record({
    customer: fc.constantFrom(0, 0, 0, 0, 0, 1),
    number: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
    anchor: fc.constantFrom(
      'turn',
      'turn',
      'last',
      'last',
      'last',
      'inbound',
      'delivery',
      'delivery',
      'sent',
      'opening',
      'expiry',
    ),
    length: fc.constantFrom(0, 0, day, day, 3 * day, 7 * day),
    nudge,
    kind: fc.constantFrom(...kinds),
    category: fc.constantFrom(...categories),
    lag: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.constantFrom(second, minute, hour, 23 * hour, day, 3 * day, 8 * day) },
      { weight: 1, arbitrary: fc.constantFrom(30 * day - second, 30 * day, 30 * day + second, 33 * day) },
    ),
    receipt: fc.constantFrom('delivered', 'delivered', 'delivered', 'delivered', 'both', 'read', 'none'),
    isTyped: fc.constantFrom(...Array.from({ length: 11 }, () => false), true),
    isBare: fc.boolean(),
    expiry: fc.constantFrom(-hour, 0, 2 * hour, 2 * hour, 6 * hour, day, 2 * day, 5 * day, 8 * day),
    isUnix: fc.boolean(),
  });

/** One message as it was drawn. */
export type Step = ReturnType<ReturnType<typeof stepOf>['generate']>['value'];
