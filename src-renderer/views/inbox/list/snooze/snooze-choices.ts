import type { ThreadShape } from '../../../../../shared/contract/inbox.ts';
import { formatLocalDay, parseLocalText } from '../../../../../shared/time/local-text.ts';
import type { Zone } from '../../../../../shared/time/zone.ts';
import { openStretches, type OpeningHours } from '../../../../../shared/window/opening-hours.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Until when a chat can be put off by one click; `at` in ms UTC. */
export interface SnoozeChoice {
  key: 'hour' | 'tonight' | 'tomorrow';
  at: number;
}

/** In an hour; when the shop closes today (else 18:00), where that is still to come; when it opens tomorrow (else 09:00). In the shop's zone. */
export function snoozeChoices(now: number, zone: Zone, hours: OpeningHours | null): SnoozeChoice[] {
  const today = zone.dayOf(now);
  const tomorrow = formatLocalDay(parseLocalText(`${today}T00:00`) + day);
  const closes = stretchesOf(hours, today, zone).at(-1)?.until ?? zone.toInstant(`${today}T18:00`);
  const opens = stretchesOf(hours, tomorrow, zone)[0]?.from ?? zone.toInstant(`${tomorrow}T09:00`);
  const choices: SnoozeChoice[] = [
    { key: 'hour', at: now + hour },
    { key: 'tonight', at: closes },
    { key: 'tomorrow', at: opens },
  ];
  return choices.filter(({ at }) => at > now);
}

/** Whether an open window ends before a chat comes back. */
export function closesBefore(closesAt: string | null, now: number, until: number): boolean {
  return closesAt !== null && Date.parse(closesAt) > now && Date.parse(closesAt) <= until;
}

/** Until when a chat is put off at `now` (ms UTC); null when it is not, or no longer. */
export function snoozedUntil(
  { snoozed_until: until }: Pick<ThreadShape, 'snoozed_until'>,
  now: number,
): number | null {
  const at = until === null ? null : Date.parse(until);
  return at !== null && at > now ? at : null;
}

function stretchesOf(hours: OpeningHours | null, localDay: string, zone: Zone) {
  const stretches = hours === null ? [] : openStretches(hours, localDay, zone);
  return stretches.toSorted((one, other) => one.from - other.from);
}
