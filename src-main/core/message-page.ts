import { Refusal } from '../../shared/contract/refusal.ts';
import { listAmendedContents } from '../database/amendments.ts';
import { listEarlierContents } from '../database/message-changes.ts';
import { listMessagesBefore, listMessagesFrom, type ListedMessageRow } from '../database/messages.ts';
import type { Connection } from '../database/open.ts';

/** Which page is asked for: of `limit` messages, before, after or around one; the newest when none is named. */
export interface PageAsked {
  limit: number;
  before?: string | undefined;
  after?: string | undefined;
  around?: string | undefined;
}

/** A page of a thread, oldest first, and whether there is more on either side; refused with `unknown_message`. */
export function readPage(
  db: Connection,
  threadId: number,
  page: PageAsked,
): { rows: ListedMessageRow[]; older: boolean; newer: boolean } {
  if (page.around !== undefined) {
    const id = parseMessageId(page.around);
    const half = Math.ceil(page.limit / 2);
    const before = listMessagesBefore(db, threadId, id, half + 1);
    const after = listMessagesFrom(db, threadId, id, half + 1);
    const rows = [...before.slice(0, half).reverse(), ...after.slice(0, half)];
    return { rows, older: before.length > half, newer: after.length > half };
  }
  if (page.after !== undefined) {
    const rows = listMessagesFrom(db, threadId, parseMessageId(page.after) + 1, page.limit + 1);
    return { rows: rows.slice(0, page.limit), older: true, newer: rows.length > page.limit };
  }
  const before = page.before === undefined ? Number.MAX_SAFE_INTEGER : parseMessageId(page.before);
  const rows = listMessagesBefore(db, threadId, before, page.limit + 1);
  return {
    rows: rows.slice(0, page.limit).reverse(),
    older: rows.length > page.limit,
    newer: page.before !== undefined,
  };
}

/** What stood in these messages of a thread before their authors changed them or took them back. */
export function readEarlier(
  db: Connection,
  threadId: number,
  rows: readonly ListedMessageRow[],
): Map<number, { text: string; attachment: string | null }[]> {
  const found = new Map<number, { text: string; attachment: string | null }[]>();
  const changed = rows.filter((row) => row.edited === 1 || row.instead === 'deleted');
  const [first, last] = [changed.at(0), changed.at(-1)];
  if (first === undefined || last === undefined) return found;
  const contents = [
    ...listEarlierContents(db, threadId, first.id, last.id),
    ...listAmendedContents(db, threadId, first.id, last.id),
  ];
  for (const { message_id: id, text, attachment } of contents)
    found.set(id, [...(found.get(id) ?? []), { text, attachment }]);
  return found;
}

/** A message's id as the contract has it, or the Refusal `unknown_message`. */
export function parseMessageId(text: string): number {
  const id = Number(text);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw new Refusal('unknown_message', `There is no message "${text.slice(0, 40)}" here.`, { message: text });
}
