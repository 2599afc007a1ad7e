import { listTextsNear } from '../../database/known-messages.ts';
import { firstIdAt } from '../../database/message-id.ts';
import type { Connection } from '../../database/open.ts';
import {
  findThreadIdentity,
  hasOtherThreads,
  type ThreadIdentity,
} from '../../database/thread-identities.ts';
import { readChat, type Chat, type PlacedMessage } from './read-chat.ts';
import { comparable } from './same-message.ts';

/** How many of the customer's messages are looked for at the export's beginning, spread over it, and at its end. */
const ends = 20;
const spread = 40;
/** One message of the same words in the same minute is chance: many say “Bonjour” at nine. */
const fewest = 2;
const minute = 60_000;

/** Threads of other names in which messages of the export stand at the same minute, most shared first; not those of another phone number. */
export async function findSimilarThreads(
  db: Connection,
  numberId: string,
  chat: Chat,
): Promise<ThreadIdentity[]> {
  const { identity } = chat;
  if (!hasOtherThreads(db, numberId, identity.kind)) return [];
  const hits = new Map<number, number>();
  const look = ({ at, text }: PlacedMessage): void => {
    const start = Math.floor(at / minute) * minute;
    const words = comparable(text);
    const near = listTextsNear(db, numberId, identity.kind, firstIdAt(start), firstIdAt(start + minute));
    const threads = near.filter((row) => comparable(row.text) === words).map((row) => row.thread_id);
    for (const thread of new Set(threads)) hits.set(thread, (hits.get(thread) ?? 0) + 1);
  };

  let count = 0;
  const stride = Math.max(1, Math.floor(chat.survey.messages / 2 / spread));
  let latest: PlacedMessage[] = [];
  for await (const batch of readChat(chat)) {
    for (const placed of batch) {
      if (placed.direction !== 'in' || placed.instead !== null || placed.text === '') continue;
      if (count < ends || count % stride === 0) look(placed);
      else latest.push(placed);
      count += 1;
    }
    latest = latest.slice(-ends);
  }
  for (const placed of latest) look(placed);

  const found = new Map<number, { thread: ThreadIdentity; shared: number }>();
  for (const [id, shared] of hits) {
    if (shared < fewest) continue;
    const thread = findThreadIdentity(db, id);
    if (thread?.is_demo !== 0 || isOther(thread, identity.customer)) continue;
    found.set(thread.id, { thread, shared: shared + (found.get(thread.id)?.shared ?? 0) });
  }
  return [...found.values()].sort((one, other) => other.shared - one.shared).map(({ thread }) => thread);
}

function isOther(thread: ThreadIdentity, customer: string | null): boolean {
  return thread.customer !== null && customer !== null && thread.customer !== customer;
}
