import { setImmediate } from 'node:timers/promises';
import { listMessagesFrom, type ListedMessageRow } from '../../database/messages.ts';
import { listThreadsOfMessages } from '../../database/person-erase.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { readExtras } from '../message-extras.ts';
import { presentMessage } from '../present-message.ts';
import type { Person } from './find-person.ts';

const pageSize = 500;

/** All messages of a person as the contract has them, as one JSON document in pieces: what they wrote in groups without what others did. */
export async function* listMessageShapes(context: CoreContext, person: Person): AsyncGenerator<string> {
  const groupMessages = new Set(person.groupMessages);
  const groups = listThreadsOfMessages(context.db, person.groupMessages);
  yield '{"threads":[';
  let isFirst = true;
  for (const id of [...person.threads, ...groups]) {
    const thread = findThread(context.db, id);
    if (thread === undefined) continue;
    yield `${isFirst ? '' : ','}\n{"thread":"${String(id)}","kind":"${thread.kind}","messages":[`;
    isFirst = false;
    const isTheirs = (row: ListedMessageRow): boolean =>
      thread.kind === 'customer' || groupMessages.has(row.id);
    yield* messagesOf(context, thread, isTheirs);
    yield ']}';
  }
  yield '\n]}\n';
}

async function* messagesOf(
  context: CoreContext,
  thread: ThreadRow,
  isTheirs: (row: ListedMessageRow) => boolean,
): AsyncGenerator<string> {
  let isFirst = true;
  for (let from = 0; ;) {
    const page = listMessagesFrom(context.db, thread.id, from, pageSize);
    const rows = page.filter(isTheirs);
    const extras = readExtras(context.db, thread, rows);
    const texts = rows.map((row) => JSON.stringify(presentMessage(row, extras(row), thread, context)));
    if (texts.length > 0) {
      yield `${isFirst ? '' : ','}\n${texts.join(',\n')}`;
      isFirst = false;
    }
    const last = page.at(-1);
    if (page.length < pageSize || last === undefined) return;
    from = last.id + 1;
    await setImmediate();
  }
}
