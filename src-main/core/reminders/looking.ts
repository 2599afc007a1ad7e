import type { Connection } from '../../database/open.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';

/** Which threads the owner has on a screen just now, each by how many look. */
export interface Looking {
  /** Returns the way to look away. */
  begin(thread: number): () => void;
  /** Those threads, or what they were merged into since. */
  list(db: Connection): ReadonlySet<number>;
}

/** Nobody looks yet. */
export function createLooking(): Looking {
  const looks = new Set<{ thread: number }>();
  return {
    begin(thread) {
      const look = { thread };
      looks.add(look);
      return () => void looks.delete(look);
    },
    list: (db) => new Set([...looks].flatMap(({ thread }) => findThreadIdentity(db, thread)?.id ?? [])),
  };
}
