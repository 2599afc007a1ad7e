import fc from 'fast-check';
import type { OpeningHours } from '../../../shared/window/opening-hours.ts';
import { clockWeeks } from './wall-clock.ts';

const minute = 60_000;
const quarter = fc.integer({ min: 0, max: 95 }).map((count) => timeText(count * 15));
const closing = fc.oneof(quarter, fc.constant('24:00'));
// Those around which clocks change come often.
const opening = fc.oneof(
  quarter,
  fc.constantFrom('00:00', '01:30', '02:00', '02:15', '02:30', '23:00', '23:30'),
);
const stretch = fc.tuple(opening, closing).filter(([opens, closes]) => opens !== closes);
const dayHours = fc.oneof(
  { weight: 2, arbitrary: fc.constant<[string, string][]>([]) },
  { weight: 4, arbitrary: fc.array(stretch, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant<[string, string][]>([['00:00', '24:00']]) },
);

/** A week around a change of clocks, a shop with any hours (past midnight, around the clock, touching, with days off), a window's end and a now. */
export const anyShopWeek = fc
  .record({
    week: fc.constantFrom(...clockWeeks),
    hours: fc.record({
      mon: dayHours,
      tue: dayHours,
      wed: dayHours,
      thu: dayHours,
      fri: dayHours,
      sat: dayHours,
      sun: dayHours,
    }),
    daysOff: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 9 }),
    endMinute: fc.integer({ min: 1440, max: 7 * 1440 }),
    left: fc.integer({ min: -10, max: 1440 }),
  })
  .map(({ week, hours, daysOff, endMinute, left }) => {
    const holidays = daysOff.map((day) =>
      new Date(week.starts + day * 1440 * minute).toISOString().slice(0, 10),
    );
    const windowEnd = week.starts + endMinute * minute;
    return {
      week,
      hours: { ...hours, holidays } satisfies OpeningHours,
      windowEnd,
      now: windowEnd - left * minute,
    };
  });

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
