import { statSync } from 'node:fs';
import { createCore } from '../../src-main/core/create-core.ts';
import { runImport } from '../../src-main/core/import/run.ts';
import { undoImport } from '../../src-main/core/import/undo.ts';
import { erasePerson } from '../../src-main/core/person/erase-person.ts';
import { listCandidates } from '../../src-main/core/watch/list-folder.ts';
import { takeIn } from '../../src-main/core/watch/take-in.ts';
import { watchSteps } from './steps.ts';

/** What the process is told: what to do in which data folder, and at which step to be killed or to cancel. */
export interface Deed {
  folder: string;
  now: number;
  import?: { path: string; me: string };
  undo?: string;
  /** A customer to erase. */
  erase?: string;
  /** The watched folder, of which everything is taken in. */
  watch?: string;
  dieAt?: number;
  /** Whether to be killed while the file is written anew, once a quarter of it is in the log. */
  dieWriting?: boolean;
  cancelAt?: number;
}

/** What the process says on stdout when it was not killed. */
export interface Done {
  steps: string[];
  isCancelled: boolean;
}

// The log is emptied before it takes up the file.
function dieInTheMiddle(file: string): void {
  const sizeOf = (name: string): number => statSync(name, { throwIfNoEntry: false })?.size ?? 0;
  const whole = sizeOf(file);
  let wasEmpty = false;
  setInterval(() => {
    const log = sizeOf(`${file}-wal`);
    wasEmpty ||= log === 0;
    if (wasEmpty && log > whole / 4) process.kill(process.pid, 'SIGKILL');
  });
}

// Does it, and is killed at a step as by the power failing.
const deed = JSON.parse(process.argv[2] ?? '') as Deed;
const { context } = createCore({ dataFolder: deed.folder, host: 'test', now: deed.now });
const steps: string[] = [];
const controller = new AbortController();
let isCancelled = false;
const step = (name: string): void => {
  steps.push(name);
  if (steps.length === deed.cancelAt) controller.abort();
  if (steps.length === deed.dieAt) process.kill(process.pid, 'SIGKILL');
};
watchSteps(context.db, step);
if (deed.import !== undefined) {
  const order = { sources: [{ path: deed.import.path }], me: deed.import.me, via: 'api' as const };
  try {
    await runImport(context, order, controller.signal, (event) => {
      if (event.type === 'progress') step(`at ${event.stage}`);
    });
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    isCancelled = true;
  }
}
if (deed.watch !== undefined) {
  const { files } = await listCandidates(deed.watch, '', controller.signal);
  await takeIn(context, files, controller.signal);
}
if (deed.erase !== undefined) {
  const tell = (stage: string): void => {
    step(`at ${stage}`);
    if (stage === 'overwriting' && deed.dieWriting === true) dieInTheMiddle(context.folder.database);
  };
  await erasePerson(context, deed.erase, { tell, signal: controller.signal }).catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
    isCancelled = true;
  });
}
if (deed.undo !== undefined) await undoImport(context, deed.undo);
process.stdout.write(JSON.stringify({ steps, isCancelled } satisfies Done));
process.exit(0);
