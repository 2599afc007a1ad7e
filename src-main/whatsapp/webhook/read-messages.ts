import { need, type Count } from './collect.ts';
import { readContent } from './content/read-content.ts';
import { id, part, record, word } from './fields.ts';
import { readHead, type MessageHead } from './heads.ts';
import type { FindParty } from './people.ts';
import { readPartyChange } from './read-party-change.ts';
import type { Origin, PartyFacts, Update } from './update.ts';

/** Reads an item of `messages`: what a customer wrote, changed or took back, or what happened to the customer's number. */
export function readMessage(item: unknown, origin: Origin, findParty: FindParty): Update {
  const head = readHead(item);
  const { metaId, at } = head;
  const party = senderOf(head, findParty);
  if (isAmendment(head)) return readAmendment(head, origin, party, false);
  const change = head.type === 'system' ? readPartyChange(head, origin) : null;
  if (change !== null) return change;
  return {
    type: 'message',
    origin,
    metaId,
    at,
    party: need(party, 'no_person'),
    content: readContent(head.type, head),
    group: head.group_id ?? null,
  };
}

/** Reads an item of `message_echoes`: what the shop wrote, changed or took back on its phone, or Meta's agent for it. */
export function readEcho(item: unknown, origin: Origin, findParty: FindParty, by: 'phone' | 'agent'): Update {
  const head = readHead(item);
  const { metaId, at } = head;
  const party = receiverOf(head, findParty);
  if (isAmendment(head)) return readAmendment(head, origin, party, true);
  const content = readContent(head.type, head);
  return { type: 'echo', origin, metaId, at, by, party: need(party, 'no_person'), content };
}

const call = part({ event: word, direction: word });

/** A customer's call counts as a message, as it begins; what else is told about calls does not. */
export function countOfCall(item: unknown): Count {
  const found = call.parse(item);
  return found?.event === 'connect' && found.direction !== 'business_initiated' ? 'messages' : 'other';
}

/** Reads an item of `calls`: a customer's call as it begins; null for the rest. */
export function readCall(item: unknown, origin: Origin, findParty: FindParty): Update | null {
  if (countOfCall(item) === 'other') return null;
  const head = readHead(item);
  const { metaId, at } = head;
  const content = {
    ...readContent('text', {}),
    type: 'call',
    kind: 'call',
    text: '📞',
    isMissing: false,
  } as const;
  const party = need(senderOf(head, findParty), 'no_person');
  return { type: 'message', origin, metaId, at, party, content, group: null };
}

/** The person who wrote a message. */
export function senderOf(head: MessageHead, findParty: FindParty): PartyFacts | null {
  return findParty({ phone: head.from, userId: head.from_user_id, parentUserId: head.from_parent_user_id });
}

/** The person to whom the shop wrote. */
export function receiverOf(head: MessageHead, findParty: FindParty): PartyFacts | null {
  return findParty({ phone: head.to, userId: head.to_user_id, parentUserId: head.to_parent_user_id });
}

const amended = part({ original_message_id: id, message: record });

function isAmendment(head: MessageHead): boolean {
  return head.type === 'edit' || head.type === 'revoke';
}

/** An edit carries the message as it reads now, of which only the words may differ. */
function readAmendment(head: MessageHead, origin: Origin, party: PartyFacts | null, isEcho: boolean): Update {
  const { metaId, at } = head;
  const kind = head.type === 'edit' ? 'edit' : 'revoke';
  const found = amended.parse(head[kind]);
  const original = need(found?.original_message_id, 'unreadable');
  const text = kind === 'edit' ? wordsOf(need(found?.message, 'unreadable')) : null;
  return { type: 'amendment', origin, metaId, at, original, kind, text, isEcho, party };
}

function wordsOf(message: Readonly<Record<string, unknown>>): string {
  return readContent(word.parse(message['type']), message).text;
}
