import { alertsJob } from '../alerts/alerts-job.ts';
import type { CoreContext } from '../context.ts';
import { notificationsJob } from '../notifications/notifications-job.ts';
import { remindersJob } from '../reminders/reminders-job.ts';
import type { Job } from './job.ts';

/** Everything that is done at an instant, under the one timer. */
export function jobsOf(context: CoreContext): Job[] {
  return [alertsJob(context), remindersJob(context), notificationsJob(context)];
}
