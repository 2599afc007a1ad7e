import { localDay } from './calendar.ts';
import { hasRoom } from './allowance.ts';
import { nothing, type Book, type Conversation, type Decision, type Question } from './decision.ts';
import { openedBefore } from './entry-point-state.ts';
import { charged } from './price-of.ts';
import { billedCategory } from './international.ts';
import { isWindowOpen } from './window.ts';

const day = 24 * 3_600_000;

/** The conversations of the message's thread that are open at its delivery, in the order of their opening. */
export function openConversations(question: Question, book: Book): Conversation[] {
  const points = openedBefore(question, book);
  return book.earlier
    .filter(({ message }) => message.thread === question.message.thread)
    .flatMap(({ opened }) => opened ?? [])
    .filter(({ openedAt }) => question.at < openedAt + day)
    .filter(({ openedAt }) => !points.some((point) => point.openedAt >= openedAt));
}

/** 2022–2023: any open conversation carries every message. */
export function priceByConversation(question: Question, book: Book): Decision {
  const open = openConversations(question, book).at(-1);
  if (open !== undefined) return ride(question, book, open);
  const { account } = book.scenario;
  const isAnswer = isWindowOpen(
    book.inbound,
    question.message.thread,
    question.message.at,
    account.time_zone,
  );
  const category = isAnswer ? 'user_initiated' : 'business_initiated';
  const isBarred =
    account.integration === 'direct' && !isAnswer && localDay(question.at, account.time_zone) >= '2023-04-04';
  if (isBarred)
    return opening(question, charged(question, book, 'conversation_opened', category), category, false);
  const isFree = hasRoom(book, question.at, account.usage_before?.conversations, isOpening);
  return openFreeOrNot(question, book, isFree, category);
}

/** 2023–2025: a conversation for each category of templates, and service ones for everything else. */
export function priceByCategory(question: Question, book: Book): Decision {
  const { account } = book.scenario;
  const open = openConversations(question, book);
  const old = open.find(({ era }) => era === '2022-02-01');
  if (old !== undefined) return ride(question, book, old);
  if (question.isTemplate) {
    const category = billedCategory(question, book);
    const same = open.find((conversation) => conversation.category === category);
    if (same !== undefined) return ride(question, book, same);
    return opening(question, charged(question, book, 'conversation_opened', category), category ?? '', false);
  }
  const latest = open.at(-1);
  if (latest !== undefined) return ride(question, book, latest);
  if (localDay(question.at, account.time_zone) >= '2024-11-01')
    return opening(question, nothing(question, book, 'free', 'service_free', 'service'), 'service', false);
  const before = account.usage_before?.service_conversations;
  const isFree = hasRoom(
    book,
    question.at,
    before,
    (decision) => isOpening(decision) && decision.category === 'service',
  );
  return openFreeOrNot(question, book, isFree, 'service');
}

/** A message inside an open conversation: free, in the category and era of that conversation. */
export function ride(question: Question, book: Book, { category, era }: Conversation): Decision {
  return { ...nothing(question, book, 'free', 'open_conversation', category), era };
}

function openFreeOrNot(question: Question, book: Book, isFree: boolean, category: string): Decision {
  const decision = isFree
    ? nothing(question, book, 'free', 'free_tier', category)
    : charged(question, book, 'conversation_opened', category);
  return opening(question, decision, category, true);
}

function opening({ at, era }: Question, decision: Decision, category: string, isCounted: boolean): Decision {
  return { ...decision, opened: { category, era, openedAt: at }, isCounted };
}

function isOpening({ opened }: Decision): boolean {
  return opened !== null;
}
