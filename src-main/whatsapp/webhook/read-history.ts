import * as z from 'zod';
import { need, type Collector } from './collect.ts';
import { readContent } from './content/read-content.ts';
import { id, list, part, word } from './fields.ts';
import { readHead, type MessageHead } from './heads.ts';
import { identify, indexContacts, readPhone, type FindParty } from './people.ts';
import { receiverOf, senderOf } from './read-messages.ts';
import type { Origin, PartyFacts, Update } from './update.ts';

const chunk = z.looseObject({ threads: list, errors: list });
const thread = z.object({
  id,
  context: part({ wa_id: id, user_id: id, parent_user_id: id, username: id }),
  messages: list,
});
const past = part({ status: word });

/** Reads the chunks of a number's history, each with its threads; a refusal of the owner's is kept as an event of the account. */
export function readHistory(
  chunks: readonly unknown[] | null | undefined,
  place: string,
  origin: Origin,
  receivedAt: number,
  { readEach, addEvent }: Collector,
): void {
  readEach(chunks, place, null, (item, chunkPlace) => {
    const { threads, ...rest } = need(chunk.safeParse(item).data, 'unreadable');
    readEach(threads, `${chunkPlace}.threads`, null, (told, threadPlace) => {
      const found = need(thread.safeParse(told).data, 'unreadable');
      const customer = customerOf(found);
      readEach(found.messages, `${threadPlace}.messages`, 'messages', (message) =>
        readPast(message, origin, customer),
      );
      return null;
    });
    if ((rest.errors ?? []).length > 0)
      addEvent({ type: 'account_event', origin, at: receivedAt, field: 'history', value: rest });
    return null;
  });
}

/** Reads a file that comes after its message of the history, from the customer (`in`) or from the shop (`out`). */
export function readPastFile(
  item: unknown,
  origin: Origin,
  findParty: FindParty,
  direction: 'in' | 'out',
): Update {
  const head = readHead(item);
  const party = direction === 'in' ? senderOf(head, findParty) : receiverOf(head, findParty);
  return toPast(head, origin, direction, need(party, 'no_person'));
}

/** The customer of a thread: Meta names a thread after the customer's number, or the user id where there is none. */
function customerOf({ id: threadId, context }: z.output<typeof thread>): PartyFacts | null {
  const { phone, userId } = identify({ phone: threadId });
  const { wa_id: waId, user_id, parent_user_id, username } = context ?? {};
  return indexContacts([{ wa_id: waId ?? phone, user_id: user_id ?? userId, parent_user_id, username }])({});
}

function readPast(item: unknown, origin: Origin, customer: PartyFacts | null): Update {
  const head = readHead(item);
  const direction = directionOf(head, origin, customer);
  const findParty: FindParty = (named) => customer ?? indexContacts([])(named);
  const party = direction === 'in' ? senderOf(head, findParty) : receiverOf(head, findParty);
  return toPast(head, origin, direction, need(party, 'no_person'));
}

function toPast(head: MessageHead, origin: Origin, direction: 'in' | 'out', party: PartyFacts): Update {
  const status = past.parse(head['history_context'])?.status ?? null;
  const content = readContent(head.type, head);
  return { type: 'past', origin, metaId: head.metaId, at: head.at, direction, party, content, status };
}

/** Who wrote: the side whose number or user id it is; where that fits both or neither, the shop wrote what goes to somebody else. */
function directionOf(head: MessageHead, origin: Origin, customer: PartyFacts | null): 'in' | 'out' {
  const sender = identify({ phone: head.from, userId: head.from_user_id });
  const isShop = isSameNumber(sender.phone, origin.displayPhone);
  const isCustomer =
    isSameNumber(sender.phone, customer?.phone) ||
    (sender.userId !== null && sender.userId === customer?.userId);
  if (isShop !== isCustomer) return isShop ? 'out' : 'in';
  if (isShop) return sender.phone === origin.displayPhone ? 'out' : 'in';
  const isToSomebody = (head.to ?? head.to_user_id ?? null) !== null;
  return isToSomebody && !isSameNumber(readPhone(head.to), origin.displayPhone) ? 'out' : 'in';
}

/** Meta writes one number of Brazil or Mexico with and without its extra digit; the end is the same. */
function isSameNumber(one: string | null, other: string | null | undefined): boolean {
  const end = 8;
  return one !== null && one.slice(-end) === other?.slice(-end);
}
