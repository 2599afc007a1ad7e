import type { ThreadMatch } from '../../../shared/contract/imports.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Connection } from '../../database/open.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { insertThread, setThreadCustomer } from '../../database/thread-writes.ts';
import { refuseDemo } from '../demo/refuse-demo.ts';
import { matchThread } from './match-thread.ts';
import type { Chat } from './read-chat.ts';

/** The thread that an export is written into. */
export interface ThreadChoice {
  id: number;
  isNew: boolean;
  /** How it was found; null for a new one. */
  matched: ThreadMatch['how'] | 'owner' | null;
  /** The phone number that the thread got from this export. */
  gaveCustomer: string | null;
  match: ThreadMatch | null;
}

/** What the owner said about an export's thread: its id, "new", or nothing; `mayGuess` false refuses where that leaves a question. */
export interface ThreadAnswer {
  thread: string | undefined;
  mayGuess: boolean;
}

/** Finds or makes the thread of an export: by the owner's word, else by what the export shares with the threads there are. */
export async function chooseThread(
  db: Connection,
  numberId: string,
  chat: Chat,
  answer: ThreadAnswer,
): Promise<ThreadChoice> {
  const { kind, name, customer } = chat.identity;
  const match = answer.thread === 'new' ? null : await matchThread(db, numberId, chat);
  if (answer.thread !== undefined && answer.thread !== 'new')
    return enter(db, requireThread(db, numberId, chat, answer.thread), 'owner', match, chat);
  if (match !== null && !match.is_sure && !answer.mayGuess) throw matchNeeded(chat.source.file, match);
  if (match?.is_likely === true) return enter(db, Number(match.thread), match.how, match, chat);
  const id = insertThread(db, { number_id: numberId, kind, name, customer, is_demo: 0 });
  return { id, isNew: true, matched: null, gaveCustomer: null, match };
}

function enter(
  db: Connection,
  id: number,
  matched: ThreadChoice['matched'],
  match: ThreadMatch | null,
  { identity }: Chat,
): ThreadChoice {
  const known = findThreadIdentity(db, id);
  const gaveCustomer = known?.customer === null && identity.kind === 'customer' ? identity.customer : null;
  if (gaveCustomer !== null) setThreadCustomer(db, id, gaveCustomer);
  return { id, isNew: false, matched, gaveCustomer, match };
}

function requireThread(db: Connection, numberId: string, { source, identity }: Chat, wanted: string): number {
  const found = /^\d{1,15}$/.test(wanted) ? findThreadIdentity(db, Number(wanted)) : undefined;
  if (found?.number_id !== numberId)
    throw new Refusal('unknown_thread', `There is no thread "${wanted.slice(0, 40)}" here.`, {
      thread: wanted,
    });
  refuseDemo(found);
  if (found.kind !== identity.kind) {
    throw new Refusal('not_same_kind', `${source.file}: a group and a customer's chat cannot be one thread.`);
  }
  if (found.customer !== null && identity.customer !== null && found.customer !== identity.customer) {
    throw new Refusal(
      'other_customer',
      `${source.file} is the chat with ${identity.customer}, and the thread is that with ${found.customer}: two numbers are two customers.`,
      { here: identity.customer, there: found.customer },
    );
  }
  return found.id;
}

function matchNeeded(file: string, match: ThreadMatch): Refusal {
  return new Refusal(
    'match_needed',
    `${file}: this may be the chat with ${match.name} that is already here; say whether it is, with --thread ${match.thread} or --thread new.`,
    { thread: match.thread, name: match.name },
  );
}
