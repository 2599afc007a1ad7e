import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Whose thread it is. */
export interface ThreadIdentity {
  id: number;
  number_id: string;
  kind: 'customer' | 'group';
  name: string;
  customer: string | null;
  is_demo: 0 | 1;
}

/** The thread of an id, or the one that it was merged into. */
export function findThreadIdentity(db: Connection, id: number): ThreadIdentity | undefined {
  return statement<[number], ThreadIdentity>(
    db,
    `WITH RECURSIVE shown (id) AS (
       VALUES (?) UNION SELECT t.merged_into FROM thread t JOIN shown ON shown.id = t.id WHERE t.merged_into IS NOT NULL)
     SELECT t.id, t.number_id, t.kind, t.name, t.customer, t.is_demo FROM thread t JOIN shown ON shown.id = t.id
     WHERE t.merged_into IS NULL`,
  ).get(id);
}

/** Threads of a number that go by this phone number or name, or went by it in an export; the merged ones as what they are now, oldest first, the demo's left out. */
export function listThreadsNamed(
  db: Connection,
  numberId: string,
  kind: 'customer' | 'group',
  name: string,
  customer: string | null,
): ThreadIdentity[] {
  const ids = statement<[object], { id: number }>(
    db,
    `SELECT id FROM thread WHERE number_id = @number_id AND kind = @kind AND name = @name
     UNION SELECT id FROM thread WHERE customer = @customer AND number_id = @number_id AND kind = @kind
     UNION SELECT t.id FROM import_file f JOIN thread t ON t.id = f.thread_id
       WHERE f.thread_name = @name AND t.number_id = @number_id AND t.kind = @kind
     ORDER BY id`,
  ).all({ number_id: numberId, kind, name, customer });
  const found = new Map<number, ThreadIdentity>();
  for (const { id } of ids) {
    const thread = findThreadIdentity(db, id);
    if (thread?.is_demo === 0) found.set(thread.id, thread);
  }
  return [...found.values()];
}

/** Whether a number has any thread of this kind, the demo's left out. */
export function hasOtherThreads(db: Connection, numberId: string, kind: 'customer' | 'group'): boolean {
  return (
    statement<[string, string]>(
      db,
      'SELECT 1 FROM thread WHERE number_id = ? AND kind = ? AND is_demo = 0 LIMIT 1',
    ).get(numberId, kind) !== undefined
  );
}

/** The threads that were merged into one. */
export function listThreadsMergedInto(db: Connection, id: number): number[] {
  return statement<[number], { id: number }>(db, 'SELECT id FROM thread WHERE merged_into = ? ORDER BY id')
    .all(id)
    .map((row) => row.id);
}

/** Gives a thread another name. */
export function nameThread(db: Connection, id: number, name: string): void {
  statement<[string, number]>(db, 'UPDATE thread SET name = ? WHERE id = ?').run(name, id);
}
