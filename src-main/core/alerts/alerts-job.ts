import { nextMonth } from '../../../shared/time/zone.ts';
import type { CoreContext } from '../context.ts';
import { daysIn, dayName } from '../month-time.ts';
import type { Job } from '../schedule/job.ts';
import { raiseAlerts } from './raise-alerts.ts';

/** Raises what the owner is to be told about money: after writes that can change what is spent or said about it, and when a day begins. */
export function alertsJob(context: CoreContext): Job {
  return {
    areas: ['spend', 'settings', 'inbox', 'imports'],
    async run() {
      if (context.readonly === null) await raiseAlerts(context);
      return startOfTomorrow(context);
    },
  };
}

function startOfTomorrow(context: CoreContext): number {
  const zone = context.zone();
  const today = zone.dayOf(context.clock());
  const month = today.slice(0, 7);
  const day = Number(today.slice(8)) + 1;
  return day > daysIn(month, zone)
    ? zone.monthStart(nextMonth(month))
    : zone.toInstant(`${dayName(month, day)}T00:00:00`);
}
