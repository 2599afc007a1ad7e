import type { Connection } from '../../database/open.ts';
import { findGroupThread } from '../../database/party-messages.ts';
import { insertThread } from '../../database/thread-writes.ts';

/** The thread of a group of Meta's, by its id; a new one where there is none. Groups have no window and no price. */
export function threadOfGroup(db: Connection, numberId: string, group: string): number {
  const name = group.slice(0, 200);
  return (
    findGroupThread(db, numberId, name) ??
    insertThread(db, { number_id: numberId, kind: 'group', name, customer: null, is_demo: 0 })
  );
}
