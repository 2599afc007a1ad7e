import type { Area } from '../../../shared/contract/changes.ts';
import type { Connection } from '../../database/open.ts';
import type { ParsedBody } from '../../whatsapp/webhook/update.ts';
import type { CoreContext } from '../context.ts';
import { createIntake, type Intake } from './intake.ts';
import { takeIn } from './take-in.ts';
import { finishWork } from './work.ts';

/** Applies webhook bodies one by one in one transaction, and sums up and prices what they changed once at its end. */
export interface Applier {
  /** Counts messages, statuses and echoes: those that were new and those that were there. `receivedAt`: when the receiver took the body. */
  apply(
    body: ParsedBody,
    source: 'receiver' | 'file',
    receivedAt?: number,
  ): { new: number; alreadyThere: number };
  /** Returns what to announce once the transaction stands. */
  finish(onProgress?: (done: number) => void, signal?: AbortSignal): Promise<readonly Area[]>;
}

/** An applier for one transaction of `db`. */
export function createApplier(db: Connection, context: CoreContext): Applier {
  const intake: Intake = createIntake(db, context);
  return {
    apply({ updates, counts, problems }, source, receivedAt = context.clock()) {
      const isNew = takeIn(intake, updates, source === 'receiver' ? receivedAt : null);
      const items = updates.filter(({ type }) => counted.has(type)).length;
      const told = Math.max(items, counts.messages + counts.statuses + counts.echoes - problems.length);
      const fresh = isNew.filter((one, index) => one && counted.has(updates[index]?.type ?? '')).length;
      return { new: fresh, alreadyThere: told - fresh };
    },
    async finish(onProgress, signal) {
      intake.close();
      await finishWork(db, context, intake.work, onProgress, signal);
      return [...intake.work.areas];
    },
  };
}

const counted: ReadonlySet<string> = new Set([
  'message',
  'echo',
  'past',
  'amendment',
  'party_change',
  'status',
]);
