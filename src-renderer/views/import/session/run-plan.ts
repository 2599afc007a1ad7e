import type { ImportEvent } from '../../../../shared/contract/imports.ts';
import type { Client } from '../../../connect/client.ts';
import { noOutcome, withResult, type Outcome } from './outcome.ts';
import type { PlannedRun } from './plan-runs.ts';

export type Progress = Extract<ImportEvent, { type: 'progress' }>;

/** Told while runs go on. `before`: files of the runs that are already over. */
export interface RunListener {
  started: (run: string) => void;
  progress: (progress: Progress, before: number) => void;
  isCancelled: () => boolean;
  sentenceOf: (error: unknown) => string;
}

/** Runs one after the other. What was finished before a failure or a cancel is in the outcome. */
export async function runPlan(
  client: Client,
  plan: readonly PlannedRun[],
  listener: RunListener,
): Promise<Outcome> {
  let outcome = noOutcome;
  let before = 0;
  for (const { input, chats } of plan) {
    if (listener.isCancelled()) return { ...outcome, isCancelled: true };
    try {
      for await (const event of await client.imports.run(input)) {
        if (event.type === 'started') listener.started(event.run);
        else if (event.type === 'progress') listener.progress(event, before);
        else outcome = withResult(outcome, event.result);
      }
    } catch (error) {
      if (listener.isCancelled()) return { ...outcome, isCancelled: true };
      return { ...outcome, broken: listener.sentenceOf(error) };
    }
    before += chats.length;
  }
  return outcome;
}
