import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Connection } from '../../database/open.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';

/** The thread of an id, or the Refusal `unknown_thread`. */
export function requireThread(context: CoreContext, id: string): ThreadRow {
  const row = isId(id) ? findThread(context.db, Number(id)) : undefined;
  if (row === undefined) throw unknown(id);
  return row;
}

/**
 * The id of the thread that is shown for one: of another where it was merged while its owner was writing in it. Refuses `unknown_thread`.
 * To be asked inside the transaction that writes: a thread may be merged or erased while that waits.
 */
export function requireShownId(db: Connection, id: string): number {
  const thread = isId(id) ? findThreadIdentity(db, Number(id)) : undefined;
  if (thread === undefined) throw unknown(id);
  return thread.id;
}

function isId(id: string): boolean {
  return /^\d{1,15}$/.test(id);
}

function unknown(id: string): Refusal {
  return new Refusal('unknown_thread', `There is no thread "${id.slice(0, 40)}" here.`, { thread: id });
}
