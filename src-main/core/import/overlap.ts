import { findKnownMessage, listKnownMessages, readMessageSpan } from '../../database/known-messages.ts';
import { firstIdAt } from '../../database/message-id.ts';
import type { Connection } from '../../database/open.ts';
import { readChat, type Chat, type PlacedMessage } from './read-chat.ts';
import { comparable, isSameTime } from './same-message.ts';

/** How many of an export's messages were looked at in a thread's time, and how many of them are there. */
export interface Overlap {
  shared: number;
  looked: number;
}

const lookedAt = 200;
const minute = 60_000;

/**
 * Compares an export with a thread by the messages that fall into both their times: the customer's where it is known who that is (what
 * the shop sends may go to many at once), else everybody's.
 */
export async function measureOverlap(db: Connection, thread: number, chat: Chat): Promise<Overlap> {
  const ofCustomer: Overlap = { shared: 0, looked: 0 };
  const ofShop: Overlap = { shared: 0, looked: 0 };
  const span = readMessageSpan(db, thread);
  if (span === null) return ofCustomer;
  for await (const batch of readChat(chat)) {
    for (const placed of batch) {
      if (placed.direction === 'system' || placed.at < span.first - minute || placed.at > span.last + minute)
        continue;
      const tally = placed.direction === 'in' ? ofCustomer : ofShop;
      const isShared = isThere(db, thread, placed);
      // Words that were changed or taken back since say nothing either way.
      if (!isShared && (placed.edited || placed.instead === 'deleted')) continue;
      tally.looked += 1;
      if (isShared) tally.shared += 1;
      if (ofCustomer.looked === lookedAt) return ofCustomer;
    }
  }
  return ofCustomer.looked > 0 ? ofCustomer : ofShop;
}

function isThere(db: Connection, thread: number, placed: PlacedMessage): boolean {
  const key = placed.keyAt(0);
  if (key !== null && findKnownMessage(db, thread, key) !== undefined) return true;
  const text = comparable(placed.text);
  const rows = listKnownMessages(
    db,
    thread,
    firstIdAt(placed.at - minute),
    firstIdAt(placed.at + 2 * minute),
  );
  return rows.some((row) => isSameTime(row.at, placed.at) && hasSameWords(row, text, placed));
}

function hasSameWords(
  row: { text: string; attachment: string | null; instead: string | null },
  text: string,
  placed: PlacedMessage,
): boolean {
  if (comparable(row.text) === text) return true;
  // A file here may have been left out there: its minute is all that can be compared.
  const isMedia = placed.attachment !== null || placed.instead === 'omitted';
  return isMedia && (row.attachment !== null || row.instead === 'omitted');
}
