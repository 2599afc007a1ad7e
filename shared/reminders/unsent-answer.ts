import { windowLength } from '../window/customer-service-window.ts';

/** An answer that the owner has written and that has not left, as the outbox has it; instants in ms UTC. */
export interface UnsentAnswer {
  state: 'ready' | 'sending' | 'held' | 'failed' | 'uncertain';
  written_at: number;
  /** Not before. */
  next_at: number;
  /** When it was last handed to Meta; null: never. */
  sending_since: number | null;
  /** Not null where it waited for the customer to write, and may leave since they did. */
  waits_since: number | null;
}

/**
 * What becomes of it: `leaving` counts as an answer until an instant (ms UTC), by which it has left or is stuck. All else still needs the
 * owner: it waits for them, failed, may not have arrived, does not get out, or would leave only when the window is closed.
 */
export type AnswerStanding =
  { state: 'leaving'; until: number } | { state: 'held' | 'failed' | 'uncertain' | 'stuck' | 'too_late' };

/** What could have left for so many ms and has not is stuck: the network, Meta or a keyring keeps it. */
const patience = 10 * 60_000;

/** What becomes of the answers of one thread, oldest first as they leave; null where there are none. */
export function standingOfAnswers(
  answers: readonly UnsentAnswer[],
  windowClosesAt: number | null,
  now: number,
): AnswerStanding | null {
  let standing: AnswerStanding | null = null;
  // None leaves before those that wait to leave in front of it.
  let notBefore = 0;
  for (const answer of answers) {
    if (isPast(answer, windowClosesAt)) continue;
    if (answer.state === 'ready') notBefore = Math.max(notBefore, answer.next_at);
    const each = standingOf(answer, notBefore, windowClosesAt, now);
    if (each.state === 'leaving') return each;
    standing = each;
  }
  return standing;
}

// What never reached the customer, who has written something else since.
function isPast({ state, written_at: writtenAt }: UnsentAnswer, windowClosesAt: number | null): boolean {
  const isOver = state === 'failed' || state === 'uncertain';
  return isOver && windowClosesAt !== null && writtenAt < windowClosesAt - windowLength;
}

function standingOf(
  { state, written_at: writtenAt, sending_since: sendingSince, waits_since: waitsSince }: UnsentAnswer,
  notBefore: number,
  windowClosesAt: number | null,
  now: number,
): AnswerStanding {
  if (state !== 'ready' && state !== 'sending') return { state };
  const isOpen = windowClosesAt !== null && windowClosesAt > now;
  if (state === 'ready' && isOpen && notBefore >= windowClosesAt) return { state: 'too_late' };
  const heardAt = waitsSince === null || windowClosesAt === null ? 0 : windowClosesAt - windowLength;
  const since = state === 'sending' ? (sendingSince ?? writtenAt) : Math.max(writtenAt, heardAt);
  // A clock that was ahead and has been set right says nothing of when it was written.
  const mayLeaveAt = Math.max(state === 'sending' ? 0 : notBefore, since > now + patience ? 0 : since);
  const until = Math.min(mayLeaveAt + patience, isOpen ? windowClosesAt : Infinity);
  return until > now ? { state: 'leaving', until } : { state: 'stuck' };
}
