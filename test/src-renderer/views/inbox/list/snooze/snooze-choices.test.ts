import { expect, it } from 'vitest';
import { createZone } from '../../../../../../shared/time/zone.ts';
import type { OpeningHours } from '../../../../../../shared/window/opening-hours.ts';
import {
  closesBefore,
  snoozedUntil,
  snoozeChoices,
} from '../../../../../../src-renderer/views/inbox/list/snooze/snooze-choices.ts';

const paris = createZone('Europe/Paris');
const hours: OpeningHours = {
  mon: [
    ['14:00', '19:00'],
    ['09:30', '12:30'],
  ],
  tue: [['10:00', '18:30']],
  fri: [['18:00', '02:00']],
  holidays: ['2026-11-24'],
};

/** The choices at a local time of Paris, as local times. */
function choicesAt(local: string, open: OpeningHours | null, zone = paris): Record<string, string> {
  const choices = snoozeChoices(zone.toInstant(local), zone, open);
  return Object.fromEntries(choices.map(({ key, at }) => [key, zone.toLocal(at).slice(0, 16)]));
}

it('offers an hour, tonight and tomorrow by the shop’s hours, else at 18:00 and 09:00', () => {
  expect(choicesAt('2026-11-16T10:00', hours)).toEqual({
    hour: '2026-11-16T11:00',
    tonight: '2026-11-16T19:00',
    tomorrow: '2026-11-17T10:00',
  });
  expect(choicesAt('2026-11-16T10:00', null)).toEqual({
    hour: '2026-11-16T11:00',
    tonight: '2026-11-16T18:00',
    tomorrow: '2026-11-17T09:00',
  });
  // Closed today, and tomorrow a holiday.
  expect(choicesAt('2026-11-22T10:00', hours)).toMatchObject({ tonight: '2026-11-22T18:00' });
  expect(choicesAt('2026-11-23T10:00', hours)).toMatchObject({ tomorrow: '2026-11-24T09:00' });
});

it('offers tonight only while it is to come, past midnight too', () => {
  expect(choicesAt('2026-11-16T18:59', hours)).toHaveProperty('tonight');
  expect(choicesAt('2026-11-16T19:00', hours)).not.toHaveProperty('tonight');
  expect(choicesAt('2026-11-16T23:30', null)).toEqual({
    hour: '2026-11-17T00:30',
    tomorrow: '2026-11-17T09:00',
  });
  expect(choicesAt('2026-11-20T23:30', hours)).toMatchObject({ tonight: '2026-11-21T02:00' });
});

it('keeps the shop’s wall clock across a change of it, and in other zones', () => {
  expect(choicesAt('2026-10-24T20:00', null)).toMatchObject({ tomorrow: '2026-10-25T09:00' });
  expect(choicesAt('2026-03-28T20:00', null)).toMatchObject({ tomorrow: '2026-03-29T09:00' });
  expect(choicesAt('2026-10-25T01:30', null)).toMatchObject({ hour: '2026-10-25T02:30' });
  const auckland = createZone('Pacific/Auckland');
  expect(choicesAt('2026-12-31T23:30', null, auckland)).toMatchObject({ tomorrow: '2027-01-01T09:00' });
});

it('knows when a window closes before the chat comes back', () => {
  const now = Date.parse('2026-11-16T10:00:00Z');
  expect(closesBefore('2026-11-16T11:00:00Z', now, now + 3_600_000)).toBe(true);
  expect(closesBefore('2026-11-16T11:00:01Z', now, now + 3_600_000)).toBe(false);
  expect(closesBefore('2026-11-16T09:00:00Z', now, now + 3_600_000)).toBe(false);
  expect(closesBefore(null, now, now + 3_600_000)).toBe(false);
});

it('is over at its very instant', () => {
  const until = '2026-11-16T11:00:00+01:00';
  const at = Date.parse(until);
  expect(snoozedUntil({ snoozed_until: until }, at - 1)).toBe(at);
  expect(snoozedUntil({ snoozed_until: until }, at)).toBeNull();
  expect(snoozedUntil({ snoozed_until: null }, at)).toBeNull();
});
