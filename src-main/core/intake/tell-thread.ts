import type { Connection } from '../../database/open.ts';
import { isNamedByExport } from '../../database/party-messages.ts';
import { findThreadIdentity, nameThread } from '../../database/thread-identities.ts';
import { setThreadCustomer } from '../../database/thread-writes.ts';
import { noteShift, type Work } from './work.ts';

/** Writes down whose thread it is now, and what they are called; a name that an export gave stays. */
export function tellThread(
  db: Connection,
  thread: number,
  customer: string | null,
  name: string,
  work: Work,
): void {
  const known = findThreadIdentity(db, thread);
  if (known?.id !== thread) return;
  if (known.customer !== customer) {
    noteShift(db, work, [thread]);
    setThreadCustomer(db, thread, customer);
  }
  if (name === known.name || isNamedByExport(db, thread)) return;
  nameThread(db, thread, name);
  work.areas.add('inbox');
}
