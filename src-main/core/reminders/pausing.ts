import * as z from 'zod';
import { formatLocalDay, parseLocalText } from '../../../shared/time/local-text.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { openMachineNotes, writeMachineNote } from '../folders/machine-notes.ts';
import { rulesOf } from './rules.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Until tomorrow is never longer than this: only a clock that was ahead and has been set right says so. */
const longestPause = 2 * day + hour;

/** Until when no reminder is given, in ms UTC; null while they are. */
export function readPause(db: Connection, now: number): number | null {
  const until = openMachineNotes(db)('reminders_paused_until', z.int());
  return until === null || until <= now || until > now + longestPause ? null : until;
}

/** Gives none for an hour, until the shop opens tomorrow (08:00 on a day off, or without hours), or again at once (null). */
export async function pauseReminders(context: CoreContext, until: 'hour' | 'tomorrow' | null): Promise<void> {
  await context.write(['reminders'], (db) => {
    const now = context.clock();
    const ends = { hour: now + hour, tomorrow: findTomorrow(context, now) };
    writeMachineNote(db, 'reminders_paused_until', until === null ? null : ends[until]);
  });
  context.bells.ring('clock');
}

function findTomorrow(context: CoreContext, now: number): number {
  const zone = context.zone();
  const startOf = (days: number, time: string): number => {
    const midnight = parseLocalText(`${zone.dayOf(now)}T00:00:00`) + days * day;
    return zone.toInstant(`${formatLocalDay(midnight)}T${time}`);
  };
  const [from, until] = [startOf(1, '00:00:00'), startOf(2, '00:00:00')];
  const openings = rulesOf(context).moments.attended.between(from, until);
  return openings.find((opening) => opening.from > from)?.from ?? startOf(1, '08:00:00');
}
