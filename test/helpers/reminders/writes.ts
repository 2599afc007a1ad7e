import { refreshThread } from '../../../src-main/core/thread-summary.ts';
import { firstIdAt } from '../../../src-main/database/message-id.ts';
import { insertMessage, type MessageRow } from '../../../src-main/database/messages.ts';
import type { Connection } from '../../../src-main/database/open.ts';
import { insertThread } from '../../../src-main/database/thread-writes.ts';

/** A message of a customer's or to one, as the API would have brought it; without `thread` in the one of that name. */
export interface Writing {
  at: number;
  direction: 'in' | 'out';
  text?: string;
  name?: string;
  thread?: number;
}

/** Writes it down, in the caller's transaction, with what it does to the thread: the thread's id. */
export function writes(
  db: Connection,
  { at, direction, text = 'Bonjour', name = '', thread }: Writing,
): number {
  const id = thread ?? findOrAdd(db, name);
  const row: MessageRow = {
    id: firstIdAt(at),
    thread_id: id,
    at,
    direction,
    kind: 'text',
    sent_from: 'api',
    source: 'api',
    author: null,
    text,
    attachment: null,
    category: null,
    template: null,
    status: direction === 'in' ? null : 'delivered',
    failure: null,
    delivered_at: direction === 'in' ? null : at,
    read_at: null,
    key: null,
    import_file_id: null,
  };
  while (!insertMessage(db, row)) row.id += 1;
  refreshThread(db, id);
  return id;
}

function findOrAdd(db: Connection, name: string): number {
  const known = db.prepare<[string], { id: number }>('SELECT id FROM thread WHERE name = ?').get(name);
  if (known !== undefined) return known.id;
  const { count } = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM thread').get() ?? {
    count: 0,
  };
  const customer = `+336${String(10_000_000 + count)}`;
  return insertThread(db, { number_id: 'main', kind: 'customer', name, customer, is_demo: 0 });
}
