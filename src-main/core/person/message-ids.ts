import type { Connection } from '../../database/open.ts';
import { listMessageIds } from '../../database/person-messages.ts';
import type { Steps } from '../steps.ts';
import type { Person } from './find-person.ts';

/** How many ids an index is asked for in one turn. */
const pageSize = 20_000;

/** The ids of all of a person's messages, in order of time. */
export function* readMessageIds(
  db: Connection,
  { threads, groupMessages }: Pick<Person, 'threads' | 'groupMessages'>,
): Steps<readonly number[]> {
  const ids = new Set(groupMessages);
  for (const thread of threads)
    for (let page: number[] = []; ;) {
      page = listMessageIds(db, thread, page.at(-1) ?? Number.MIN_SAFE_INTEGER, pageSize);
      for (const id of page) ids.add(id);
      yield;
      if (page.length < pageSize) break;
    }
  return [...ids].sort((a, b) => a - b);
}
