import type { ThreadMatch } from '../../../shared/contract/imports.ts';
import type { Connection } from '../../database/open.ts';
import { listThreadsNamed, type ThreadIdentity } from '../../database/thread-identities.ts';
import { measureOverlap, type Overlap } from './overlap.ts';
import type { Chat } from './read-chat.ts';
import { findSimilarThreads } from './similar-threads.ts';

/** Shared messages from which another name may be the same customer, and from which nobody needs to be asked in a shell. */
const fewShared = 2;
const enoughShared = 3;
/** Share of the messages looked at that must be there: for the same name, and for another one. */
const sameNameShare = 0.5;
const otherNameShare = 0.8;
/** Threads of one name that are compared. */
const mostCompared = 8;

/**
 * Finds the thread that an export continues. The same phone number is the same customer; two numbers never are. The same name alone is
 * not: its messages must be there. Under another name (a renamed contact, another phone, a thread of the API) only messages tell, so
 * the owner is asked where he can be. Null when nothing points to a thread.
 */
export async function matchThread(db: Connection, numberId: string, chat: Chat): Promise<ThreadMatch | null> {
  const { identity, survey } = chat;
  const named = listThreadsNamed(db, numberId, identity.kind, identity.name, identity.customer);
  const sameNumber = named.find(({ customer }) => customer !== null && customer === identity.customer);
  if (sameNumber !== undefined) return tell(sameNumber, 'number', nothingLooked, true, true);

  const possible = named.filter(({ customer }) => customer === null || identity.customer === null);
  if (survey.authors.length === 0 && possible[0] !== undefined)
    return tell(possible[0], 'name', nothingLooked, true, true);
  const sameName = await pickBest(db, possible, chat);
  if (sameName !== null && sameName.overlap.shared > 0 && shareOf(sameName.overlap) >= sameNameShare)
    return tell(sameName.thread, 'name', sameName.overlap, true, true);

  const others = await findSimilarThreads(db, numberId, chat);
  const similar = await pickBest(
    db,
    others.filter(({ id }) => !possible.some((one) => one.id === id)),
    chat,
  );
  if (similar !== null && similar.overlap.shared >= fewShared) {
    const isLikely = similar.overlap.shared >= enoughShared && shareOf(similar.overlap) >= otherNameShare;
    if (isLikely || shareOf(similar.overlap) >= sameNameShare)
      return tell(similar.thread, 'messages', similar.overlap, false, isLikely);
  }
  return sameName === null ? null : tell(sameName.thread, 'name', sameName.overlap, false, false);
}

const nothingLooked: Overlap = { shared: 0, looked: 0 };

async function pickBest(
  db: Connection,
  threads: readonly ThreadIdentity[],
  chat: Chat,
): Promise<{ thread: ThreadIdentity; overlap: Overlap } | null> {
  let best: { thread: ThreadIdentity; overlap: Overlap } | null = null;
  for (const thread of threads.slice(0, mostCompared)) {
    const overlap = await measureOverlap(db, thread.id, chat);
    if (best === null || shareOf(overlap) > shareOf(best.overlap)) best = { thread, overlap };
  }
  return best;
}

function shareOf({ shared, looked }: Overlap): number {
  return looked === 0 ? 0 : shared / looked;
}

function tell(
  { id, name, customer }: ThreadIdentity,
  how: ThreadMatch['how'],
  { shared, looked }: Overlap,
  isSure: boolean,
  isLikely: boolean,
): ThreadMatch {
  return { thread: String(id), name, customer, how, is_sure: isSure, is_likely: isLikely, shared, looked };
}
