import type { MonthEvents } from '../month-events.ts';
import type { Steps } from '../steps.ts';
import { causes, type Candidate, type Cause } from './candidate.ts';
import { eventsAtOnce } from './events-at-once.ts';
import { searchCandidates, type Surroundings } from './find-candidates.ts';
import { findMoved, type TemplateSend } from './find-moved.ts';
import { priceMonthInSteps, type PricedMonth } from './price-month.ts';

/** What one cause cost (micros, at the far end), and its messages in order of sending. */
export interface AvoidableCause {
  cause: Cause;
  messages: number[];
  amount: number;
}

/**
 * Takes the causes away one after another and folds the month again each time; the difference is what a cause cost. So no message
 * stands under two causes, what one saves of the allowance is there for the others, and the amounts add up.
 */
export function* takeAwayCauses(
  month: MonthEvents,
  surroundings: Surroundings,
  numberId: string | null,
): Steps<AvoidableCause[]> {
  const isAsked = ({ number }: { number: string }): boolean => numberId === null || number === numberId;
  const found: Candidate[] = [];
  for (const candidate of searchCandidates(month.events, surroundings))
    if (candidate === undefined) yield;
    else if (isAsked(candidate)) found.push(candidate);
  const sends = (yield* listTemplateSends(month)).filter(({ event }) => isAsked(event));
  if (found.length === 0 && sends.length === 0) return [];

  yield;
  const watched = new Set([...found, ...sends].map(({ message }) => message));
  const actual = yield* priceMonthInSteps(month, watched, null);
  const candidates = [...found, ...findMoved(sends, actual.told)];
  const price = (some: readonly Candidate[]): Steps<PricedMonth> =>
    priceMonthInSteps(month, watched, { candidates: some, corrected: actual.corrected });

  const results: AvoidableCause[] = [];
  const accepted: Candidate[] = [];
  let before = actual;
  for (const cause of causes) {
    const taken = new Set(accepted.map(({ message }) => message));
    let mine = candidates.filter(
      (candidate) => candidate.cause === cause && !taken.has(candidate.message) && hasCost(candidate, before),
    );
    if (mine.length === 0) continue;
    yield;
    let after = yield* price([...accepted, ...mine]);
    const helpful = mine.filter((candidate) => isCheaper(candidate, before, after));
    if (helpful.length > 0 && helpful.length < mine.length) {
      mine = helpful;
      yield;
      after = yield* price([...accepted, ...mine]);
    }
    const amount = before.total - after.total;
    if (amount <= 0) continue;
    results.push({ cause, messages: mine.map(({ message }) => message), amount });
    accepted.push(...mine);
    before = after;
  }
  return results;
}

function* listTemplateSends(month: MonthEvents): Steps<TemplateSend[]> {
  const sends: TemplateSend[] = [];
  let read = 0;
  for (const { id, template, event } of month.events) {
    if ((read += 1) % eventsAtOnce === 0) yield;
    if (template !== null && event.direction === 'out' && event.kind === 'template')
      sends.push({ message: id, template, event });
  }
  return sends;
}

// A free reply costs too, where the number has none left at the end.
function hasCost({ message, number }: Candidate, { told, beyondAllowance }: PricedMonth): boolean {
  const word = told.get(message);
  return word?.isInMonth === true && (word.max > 0 || (word.isReply && beyondAllowance.has(number)));
}

function isCheaper({ message }: Candidate, before: PricedMonth, after: PricedMonth): boolean {
  const [old, word] = [before.told.get(message), after.told.get(message)];
  if (old === undefined || word === undefined) return true;
  return word.max < old.max || (old.isReply && !word.isReply && word.max <= old.max);
}
