import type { ReminderFacts } from '../../../shared/reminders/facts.ts';
import { createZone } from '../../../shared/time/zone.ts';
import type { OpeningHours } from '../../../shared/window/opening-hours.ts';

export const paris = createZone('Europe/Paris');

/** An instant in Paris, `YYYY-MM-DDTHH:MM`. */
export function at(local: string): number {
  return paris.toInstant(local);
}

/** What Paris's clocks show, or null. */
export function local(instant: number | null | undefined): string | null {
  return instant === null || instant === undefined ? null : paris.toLocal(instant).slice(0, 16);
}

const shopDay: [string, string][] = [
  ['09:30', '12:30'],
  ['14:00', '19:00'],
];

/** Shut on Sundays; 2026-11-23 is a Monday. */
export const shop: OpeningHours = {
  mon: shopDay,
  tue: shopDay,
  wed: shopDay,
  thu: shopDay,
  fri: shopDay,
  sat: shopDay,
};

/** A customer who waits; the window ends when `windowEnds` says, local time of Paris. */
export function waiting(windowEnds: string | null, more: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    thread: '1',
    isCustomer: true,
    isHidden: false,
    isDone: false,
    needsReply: true,
    answer: null,
    snoozedUntil: null,
    windowClosesAt: windowEnds === null ? null : at(windowEnds),
    adAnswerBefore: null,
    atStakeMicros: null,
    ...more,
  };
}
