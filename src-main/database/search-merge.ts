import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** How many pages of the index are written at once: some milliseconds in which the core does nothing else. */
const pagesAtOnce = 200;

/**
 * Merges the whole search index into one piece, a part at each step, inside the caller's transaction: after it no word is left in it of what was
 * taken out or changed before, nor the marks that they were taken out. What "optimize" does in one go.
 */
export function* mergeSearch(db: Connection): Generator<undefined, void> {
  // A negative number takes everything into the merge that has begun, a positive one goes on with it.
  mergePart(db, -pagesAtOnce);
  do yield;
  while (mergePart(db, pagesAtOnce) > 1);
}

/** Returns how many changes that made: one and less where there is nothing left to merge. */
function mergePart(db: Connection, pages: number): number {
  const before = countChanges(db);
  statement<[number]>(db, "INSERT INTO message_search (message_search, rank) VALUES ('merge', ?)").run(pages);
  return countChanges(db) - before;
}

function countChanges(db: Connection): number {
  return statement<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0;
}
