import { eraOf, localDay } from './calendar.ts';
import { openConversations, priceByCategory, priceByConversation, ride } from './conversations.ts';
import { nothing, type Book, type Decision, type Question } from './decision.ts';
import { entryPointState } from './entry-point-state.ts';
import { billedCategory } from './international.ts';
import { hasRoom } from './allowance.ts';
import { charged } from './price-of.ts';
import type { Outbound } from './scenario.ts';
import { isWindowOpen } from './window.ts';

const thirtyDays = 30 * 24 * 3_600_000;

/** One message by the law, rule after rule in the order that the `price` command names. */
export function decide(message: Outbound, book: Book): Decision {
  const timeZone = book.scenario.account.time_zone;
  const question = ask(message, message.deliveredAt ?? message.at, timeZone);
  const kind = label(question);
  if (message.isTyped) return nothing(question, book, 'free', 'phone_app', kind);
  const isAllowed = isWindowOpen(book.inbound, message.thread, message.at, timeZone);
  const sending = ask(message, message.at, timeZone);
  if (!sending.isTemplate && !isAllowed) return refuse(sending, book);
  if (message.deliveredAt === null) return nothing(question, book, 'not_delivered', 'not_delivered', kind);
  if (question.era === '2018-08-01') return priceNotification(question, book, isAllowed);
  if (message.kind === 'reaction') return nothing(question, book, 'free', 'reaction', kind);
  const entryPoint = entryPointState(question, book);
  if (entryPoint === 'open') return nothing(question, book, 'free', 'free_entry_point', kind);
  if (question.era === '2022-02-01') return priceByConversation(question, book);
  if (question.era === '2023-06-01') return priceByCategory(question, book);
  if (question.era === '2025-07-01') return pricePerMessage(question, book);
  return question.isTemplate
    ? chargeTemplate(question, book, entryPoint === 'possible')
    : priceService(question, book, entryPoint === 'possible');
}

function ask(message: Outbound, instant: number, timeZone: string): Question {
  const at = eraOf(message.at, timeZone) === '2018-08-01' ? message.at : instant;
  const era = eraOf(at, timeZone);
  const isDirectSend = message.kind === 'text' && message.category !== null && era >= '2023-06-01';
  const isTemplate = message.kind === 'template' || isDirectSend;
  return { message, at, era, isTemplate, category: isTemplate ? message.category : null };
}

/** The category of a message that is in no conversation: until June 2023 only a notification had one. */
function label({ era, isTemplate, category }: Question): string | null {
  if (era === '2018-08-01') return isTemplate ? 'notification' : null;
  if (era === '2022-02-01') return null;
  return isTemplate ? category : 'service';
}

function refuse(question: Question, book: Book): Decision {
  return nothing(question, book, 'refused', 'window_closed', label(question));
}

function priceNotification(question: Question, book: Book, isWindowed: boolean): Decision {
  const { message, at } = question;
  const kind = label(question);
  if ((message.deliveredAt ?? at) - at > thirtyDays)
    return nothing(question, book, 'not_delivered', 'not_delivered', kind);
  if (message.kind === 'reaction') return nothing(question, book, 'free', 'reaction', kind);
  if (isWindowed) return nothing(question, book, 'free', 'customer_service_window', kind);
  const { currency, time_zone: timeZone } = book.scenario.account;
  const isBilled = localDay(at, timeZone) >= '2018-08-01';
  const ranges = { USD: { min: 5_000, max: 90_000 }, EUR: { min: 4_300, max: 77_000 } };
  const known = currency === 'USD' || currency === 'EUR' ? ranges[currency] : null;
  const decision = charged(question, book, 'template', kind);
  return { ...decision, amount: isBilled ? known : null, rateCard: null };
}

function pricePerMessage(question: Question, book: Book): Decision {
  const { message, at, category, isTemplate } = question;
  if (!isTemplate) return nothing(question, book, 'free', 'customer_service_window', 'service');
  if (category !== 'utility') return chargeTemplate(question, book, false);
  const straddling = openConversations(question, book).find((open) => open.category === 'utility');
  if (straddling !== undefined) return ride(question, book, straddling);
  return isWindowOpen(book.inbound, message.thread, at, book.scenario.account.time_zone)
    ? nothing(question, book, 'free', 'customer_service_window', 'utility')
    : chargeTemplate(question, book, false);
}

function chargeTemplate(question: Question, book: Book, isPossiblyFree: boolean): Decision {
  return charged(question, book, 'template', billedCategory(question, book), isPossiblyFree);
}

function priceService(question: Question, book: Book, isPossiblyFree: boolean): Decision {
  const { account } = book.scenario;
  const { number } = question.message;
  if (account.exempt === true && localDay(question.at, account.time_zone) < '2028-01-01')
    return nothing(question, book, 'free', 'exempt', 'service');
  const used = account.usage_before?.service_messages?.[number];
  const isFree = hasRoom(
    book,
    question.at,
    used,
    (decision) => decision.message.number === number && decision.reason.startsWith('service_'),
  );
  if (isFree) return { ...nothing(question, book, 'free', 'service_allowance', 'service'), isCounted: true };
  if (account.payment_method === false)
    return nothing(question, book, 'not_delivered', 'not_delivered', 'service');
  return charged(question, book, 'service_over_allowance', 'service', isPossiblyFree);
}
