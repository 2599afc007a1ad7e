import { eraOf } from './calendar.ts';
import type { Book, Question } from './decision.ts';
import { entryPointsOf, type EntryPoint } from './entry-points.ts';
import type { Outbound } from './scenario.ts';
import { isWindowOpen } from './window.ts';

/** Whether a message lies in a free entry point: surely, possibly or not. */
export function entryPointState(question: Question, book: Book): 'open' | 'possible' | 'closed' {
  const latest = openedBefore(question, book).at(-1);
  if (latest === undefined) return 'closed';
  if (question.at < latest.sureEnd) return 'open';
  return question.at < latest.possibleEnd ? 'possible' : 'closed';
}

/** The free entry points of the message's thread that opened by the time it was delivered. */
export function openedBefore({ message, at }: Question, book: Book): EntryPoint[] {
  const timeZone = book.scenario.account.time_zone;
  const inbound = book.inbound.filter(({ thread }) => thread === message.thread);
  const answers = book.outbound.filter(
    (answer) => answer.thread === message.thread && isAnswer(answer, book),
  );
  return entryPointsOf(inbound, answers, timeZone).filter(({ openedAt, opener }) =>
    openedAt === at ? opener.order <= message.order : openedAt < at,
  );
}

/** A message of the API that was delivered, is no reaction, and was allowed when it was sent. */
function isAnswer(message: Outbound, { inbound, scenario }: Book): boolean {
  const timeZone = scenario.account.time_zone;
  if (message.isTyped || message.kind === 'reaction' || message.deliveredAt === null) return false;
  if (eraOf(message.at, timeZone) === '2018-08-01') return false;
  const isFreeForm = message.kind === 'text' && message.category === null;
  return !isFreeForm || isWindowOpen(inbound, message.thread, message.at, timeZone);
}
