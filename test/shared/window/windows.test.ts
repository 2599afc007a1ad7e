import { expect, test } from 'vitest';
import { createZone } from '../../../shared/time/zone.ts';
import { customerServiceWindow } from '../../../shared/window/customer-service-window.ts';
import { freeEntryPeriod, freeEntryPoint } from '../../../shared/window/free-entry-point.ts';

const hour = 3_600_000;
const start = Date.parse('2026-10-20T10:00:00Z');
const zone = createZone('Europe/Paris');

test('the customer service window lasts 24 hours and is closed at its end', () => {
  expect(customerServiceWindow(start, start + 24 * hour - 1)).toEqual({
    state: 'open',
    closesAt: start + 24 * hour,
  });
  expect(customerServiceWindow(start, start + 24 * hour).state).toBe('closed');
  expect(customerServiceWindow(null, start)).toEqual({ state: 'none', closesAt: null });
});

test('an ad lead that nobody answered is possible for 24 hours, then closed', () => {
  const lead = { adAt: start, expiresAt: null, repliedAt: null };
  expect(freeEntryPoint(lead, start + hour, zone)).toEqual({
    state: 'possible',
    closesAt: start + 24 * hour,
    atLatest: null,
  });
  expect(freeEntryPoint(lead, start + 24 * hour, zone).state).toBe('closed');
  expect(freeEntryPoint({ ...lead, repliedAt: start + 24 * hour }, start + 25 * hour, zone).state).toBe(
    'closed',
  );
  expect(freeEntryPoint(null, start, zone).state).toBe('none');
});

test('an answered ad lead is free for 72 hours and possibly until day 7', () => {
  const lead = { adAt: start, expiresAt: null, repliedAt: start + hour };
  const atLatest = start + 169 * hour;
  expect(freeEntryPoint(lead, start + 2 * hour, zone)).toEqual({
    state: 'open',
    closesAt: start + 73 * hour,
    atLatest,
  });
  expect(freeEntryPoint(lead, start + 73 * hour, zone)).toEqual({
    state: 'possible',
    closesAt: atLatest,
    atLatest,
  });
  expect(freeEntryPoint(lead, atLatest, zone).state).toBe('closed');
});

test('the expiry that Meta gives decides', () => {
  const expiresAt = start + 100 * hour;
  const lead = { adAt: start, expiresAt, repliedAt: start + hour };
  expect(freeEntryPoint(lead, expiresAt - 1, zone)).toEqual({
    state: 'open',
    closesAt: expiresAt,
    atLatest: expiresAt,
  });
  expect(freeEntryPoint(lead, expiresAt, zone).state).toBe('closed');
});

test.each([
  ['2021-12-31T12:00:00', null],
  ['2022-02-01T00:00:00', [24, 24]],
  ['2023-03-01T00:00:00', [72, 72]],
  ['2026-09-27T23:59:59', [72, 72]],
  ['2026-09-28T00:00:00', [72, 168]],
])('a free entry point opened at %s local lasts %j hours', (local, hours) => {
  const openedAt = zone.toInstant(local);
  const period = freeEntryPeriod(openedAt, null, zone);
  const lengths =
    period === null
      ? null
      : [period.guaranteedUntil, period.possibleUntil].map((end) => (end - openedAt) / hour);
  expect(lengths).toEqual(hours);
});
