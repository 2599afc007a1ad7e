import { refreshThread } from '../../../src-main/core/thread-summary.ts';
import { firstIdAt } from '../../../src-main/database/message-id.ts';
import { insertMessage, type MessageRow } from '../../../src-main/database/messages.ts';
import type { Connection } from '../../../src-main/database/open.ts';
import { indexMessage } from '../../../src-main/database/search.ts';
import { setMetaId } from '../../../src-main/database/statuses.ts';
import { insertThread } from '../../../src-main/database/thread-writes.ts';
import { writes } from '../graph/customers.ts';
import type { World } from '../graph/world.ts';

/** A customer writes, at Meta and here, where a webhook would have told of it: the thread's id. */
export function hear(db: Connection, world: World, phone: string, at: number, text = 'Bonjour'): number {
  const metaId = writes(world, phone, text, { at });
  const known = db.prepare<[string], { id: number }>('SELECT id FROM thread WHERE customer = ?').get(phone);
  const thread = { number_id: 'main', kind: 'customer', name: phone, customer: phone, is_demo: 0 } as const;
  const id = known?.id ?? insertThread(db, thread);
  const message: MessageRow = {
    id: firstIdAt(at),
    thread_id: id,
    at,
    direction: 'in',
    kind: 'text',
    sent_from: 'api',
    source: 'api',
    author: null,
    text,
    attachment: null,
    category: null,
    template: null,
    status: null,
    failure: null,
    delivered_at: null,
    read_at: null,
    key: null,
    import_file_id: null,
  };
  while (!insertMessage(db, message)) message.id += 1;
  setMetaId(db, message.id, metaId);
  indexMessage(db, message.id);
  refreshThread(db, id);
  return id;
}
