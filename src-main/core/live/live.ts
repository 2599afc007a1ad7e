import { keepBackingUp } from '../backups/daily.ts';
import { keepWatch } from '../connection/keep-watch.ts';
import type { CoreContext } from '../context.ts';
import { keepApplying } from '../intake/keep-applying.ts';
import { startSending } from '../outbox/sender.ts';
import { startFetching } from '../media/fetch/fetching.ts';
import { startReceiving } from '../receiver/receiver-part.ts';
import { keepReporting } from '../reports/monthly.ts';
import { jobsOf } from '../schedule/jobs.ts';
import { keepSchedule } from '../schedule/keep-schedule.ts';
import { keepInSync } from '../templates/keep-in-sync.ts';

/** Something that works by itself while the program runs; `stop` lets what it is at end or gives it up, whichever is safe. */
export interface LivePart {
  stop(): Promise<void>;
}

/** Every part that works by itself, in the order they start. */
const parts: readonly ((context: CoreContext) => LivePart)[] = [
  startSending,
  keepApplying,
  (context) => startReceiving(context),
  (context) => keepWatch(context),
  (context) => keepInSync(context),
  (context) => startFetching(context),
  (context) => keepBackingUp(context),
  (context) => keepReporting(context),
  (context) => keepSchedule(context, jobsOf(context)),
];

/** Starts the connection's parts in the thread that holds the data folder; commands of a shell run none of them. */
export function startLive(context: CoreContext): LivePart {
  const running = parts.map((start) => start(context));
  return {
    stop: async () => {
      await Promise.all(running.map((part) => part.stop()));
    },
  };
}
