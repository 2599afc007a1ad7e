import { listUnsentAnswers, type UnsentAnswerRow } from '../../database/reminder-threads.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { createStakes } from './at-stake.ts';
import type { BesideThreads } from './thread-facts.ts';

/** Reads, once for all threads, what planning wants to know at `now` besides their rows. */
export function readBesideThreads(context: CoreContext, db: Connection, now: number): BesideThreads {
  const answers = new Map<number, UnsentAnswerRow[]>();
  for (const row of listUnsentAnswers(db)) {
    const known = answers.get(row.thread_id);
    if (known === undefined) answers.set(row.thread_id, [row]);
    else known.push(row);
  }
  return { now, stakes: createStakes(context, db), answers };
}
