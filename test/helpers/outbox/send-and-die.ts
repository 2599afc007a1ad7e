import { createCore } from '../../../src-main/core/create-core.ts';
import type { CoreContext } from '../../../src-main/core/context.ts';
import { notificationsJob } from '../../../src-main/core/notifications/notifications-job.ts';
import { startSending } from '../../../src-main/core/outbox/sender.ts';
import { listOutboxIn } from '../../../src-main/database/outbox.ts';

/** When the process is killed, as by the power failing: before, inside (all is written, nothing committed) or after a write of the sender's. */
export interface Death {
  write: number;
  moment: 'before' | 'inside' | 'after';
}

/** What the process is told: which outbox to send, and when to die. */
export interface Errand {
  folder: string;
  death: Death | null;
  /** The instant that it is then; notifications whose moment has come are handed over first. */
  now?: number;
}

const errand = JSON.parse(process.argv[2] ?? '') as Errand;
const { folder: dataFolder, now } = errand;
const { context, close } = createCore({
  ...{ dataFolder, host: 'test', log: tell },
  ...(now === undefined ? {} : { now }),
});
let writes = 0;

function tell(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
}

function dieIf(write: number, moment: Death['moment']): void {
  if (errand.death?.write === write && errand.death.moment === moment) process.kill(process.pid, 'SIGKILL');
}

async function counted<T>(run: (inside: () => void) => Promise<T>): Promise<T> {
  writes += 1;
  const write = writes;
  dieIf(write, 'before');
  const result = await run(() => {
    dieIf(write, 'inside');
  });
  dieIf(write, 'after');
  return result;
}

const mortal: CoreContext = {
  ...context,
  write: (areas, work) =>
    counted((inside) =>
      context.write(areas, (db) => {
        const result = work(db);
        inside();
        return result;
      }),
    ),
  writeLong: (areas, work, signal) =>
    counted((inside) =>
      context.writeLong(
        areas,
        async (db) => {
          const result = await work(db);
          inside();
          return result;
        },
        signal,
      ),
    ),
};

if (now !== undefined) await notificationsJob(mortal).run(new AbortController().signal);
const part = startSending(mortal);
process.stdout.write('sending\n');
const looking = setInterval(() => {
  if (listOutboxIn(context.db, 'ready').length + listOutboxIn(context.db, 'sending').length > 0) return;
  clearInterval(looking);
  void part.stop().then(() => {
    close();
    process.exit(0);
  });
}, 20);
