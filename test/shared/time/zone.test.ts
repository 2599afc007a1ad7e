import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createZone, isTimeZone, nextMonth } from '../../../shared/time/zone.ts';

const zones = [
  'Europe/Paris',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
];
const instants = fc.integer({ min: Date.UTC(2009, 0, 1) / 1000, max: Date.UTC(2028, 0, 1) / 1000 });

function wallClockByIntl(timeZone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

test.each(zones)('%s shows the same wall clock as Intl, at any second', (timeZone) => {
  const zone = createZone(timeZone);
  fc.assert(
    fc.property(
      instants,
      (seconds) => zone.toLocal(seconds * 1000) === wallClockByIntl(timeZone, seconds * 1000),
    ),
    { seed: 2, numRuns: 300 },
  );
});

test.each(zones)('%s agrees with Intl in every hour around every change of the clocks', (timeZone) => {
  const zone = createZone(timeZone);
  const hour = 3_600_000;
  let before = zone.toIso(Date.UTC(2010, 0, 1)).slice(-6);
  for (let instant = Date.UTC(2010, 0, 1); instant < Date.UTC(2013, 0, 1); instant += hour) {
    const offset = zone.toIso(instant).slice(-6);
    if (offset !== before) {
      for (const near of [instant - hour - 1000, instant - hour, instant - 1000, instant, instant + 1000]) {
        expect(zone.toLocal(near)).toBe(wallClockByIntl(timeZone, near));
      }
    }
    before = offset;
  }
});

test.each(zones)(
  '%s finds the instant of its own wall clock again, the second pass when told what came before',
  (timeZone) => {
    const zone = createZone(timeZone);
    fc.assert(
      fc.property(
        instants,
        (seconds) => zone.toInstant(zone.toLocal(seconds * 1000), seconds * 1000) === seconds * 1000,
      ),
      { seed: 3, numRuns: 300 },
    );
  },
);

test.each(zones)('%s writes ISO texts that name the same instant', (timeZone) => {
  const zone = createZone(timeZone);
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2035, 0) }), (instant) => {
      expect(Date.parse(zone.toIso(instant))).toBe(instant);
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('a repeated hour is its first pass unless that lies before what came before', () => {
  const paris = createZone('Europe/Paris');
  const first = Date.parse('2026-10-25T02:30:00+02:00');
  const second = Date.parse('2026-10-25T02:30:00+01:00');
  expect(paris.toInstant('2026-10-25T02:30:00')).toBe(first);
  expect(paris.toInstant('2026-10-25T02:30:00', first)).toBe(first);
  expect(paris.toInstant('2026-10-25T02:30:00', first + 1)).toBe(second);
});

test('a skipped hour moves forward by the gap', () => {
  expect(createZone('Europe/Paris').toInstant('2026-03-29T02:30:00')).toBe(
    Date.parse('2026-03-29T03:30:00+02:00'),
  );
  expect(createZone('Australia/Lord_Howe').toInstant('2026-10-04T02:10:00')).toBe(
    Date.parse('2026-10-04T02:40:00+11:00'),
  );
});

test('a whole day that a zone skipped moves to the day after', () => {
  expect(
    createZone('Pacific/Apia').toLocal(createZone('Pacific/Apia').toInstant('2011-12-30T12:00:00')),
  ).toBe('2011-12-31T12:00:00');
});

test('days, months and month starts are local', () => {
  const paris = createZone('Europe/Paris');
  const newYear = Date.parse('2026-12-31T23:30:00Z');
  expect(paris.dayOf(newYear)).toBe('2027-01-01');
  expect(paris.monthOf(newYear)).toBe('2027-01');
  expect(paris.monthOf(newYear - 3_600_000)).toBe('2026-12');
  expect(paris.toIso(paris.monthStart('2026-10'))).toBe('2026-10-01T00:00:00+02:00');
  expect(paris.monthsBetween(Date.parse('2026-11-15T00:00:00Z'), newYear)).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
  ]);
  expect(nextMonth('2026-12')).toBe('2027-01');
});

test('milliseconds are written only where there are any', () => {
  expect(createZone('Europe/Paris').toIso(Date.parse('2026-10-20T10:01:00Z'))).toBe(
    '2026-10-20T12:01:00+02:00',
  );
  expect(createZone('UTC').toIso(5)).toBe('1970-01-01T00:00:00.005+00:00');
});

test('unknown zones and impossible times are refused', () => {
  expect([isTimeZone('Europe/Paris'), isTimeZone('Mars/Olympus'), isTimeZone('')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(() => createZone('Mars/Olympus')).toThrow(expect.objectContaining({ code: 'unknown_time_zone' }));
  for (const text of [
    '2026-02-30T00:00:00',
    '2026-01-01',
    'yesterday',
    '2026-01-01T24:00:00',
    '2026-01-01T10:00:00Z',
  ]) {
    expect(() => createZone('UTC').toInstant(text)).toThrow(
      expect.objectContaining({ code: 'not_a_local_time' }),
    );
  }
});

test('a local time that the clocks skipped names the change, every other one nothing', () => {
  const paris = createZone('Europe/Paris');
  const change = Date.parse('2025-03-30T01:00:00Z');
  for (const local of ['2025-03-30T02:00:00', '2025-03-30T02:15:00', '2025-03-30T02:59:59'])
    expect(paris.skippedAt(local)).toBe(change);
  for (const local of [
    '2025-03-30T01:59:59',
    '2025-03-30T03:00:00',
    '2025-10-26T02:30:00',
    '2025-06-01T12:00:00',
  ])
    expect(paris.skippedAt(local)).toBeNull();
  expect(createZone('Australia/Lord_Howe').skippedAt('2025-10-05T02:10:00')).toBe(
    Date.parse('2025-10-04T15:30:00Z'),
  );
  expect(createZone('America/Sao_Paulo').skippedAt('2018-11-04T00:30:00')).toBe(
    Date.parse('2018-11-04T03:00:00Z'),
  );
});

test('a repeated hour is not moved to its second pass by what came long after both', () => {
  const paris = createZone('Europe/Paris');
  const first = Date.parse('2024-10-27T00:30:00Z');
  expect(paris.toInstant('2024-10-27T02:30:00', Date.parse('2024-10-27T15:13:00Z'))).toBe(first);
  expect(paris.toInstant('2024-10-27T02:30:00', first + 60_000)).toBe(first + 3_600_000);
});
