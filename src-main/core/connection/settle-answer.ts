import { Refusal } from '../../../shared/contract/refusal.ts';
import type { GraphAnswer, GraphRefusal } from '../../whatsapp/graph/graph.ts';

/** Meta's "not now": nothing is wrong with what was asked. */
const busyCodes = new Set([2, 4, 80007, 130429, 131000, 131016, 131057, 133004]);

/** What Meta said for good: its answer, or its "no". Refuses where it was not reached, or is only busy: then nothing was learnt. */
export function settleAnswer<T>(
  answer: GraphAnswer<T>,
): { value: T; refusal: null } | { value: null; refusal: GraphRefusal } {
  if (answer.ok) return { value: answer.value, refusal: null };
  const { failure } = answer;
  if (failure.kind !== 'refused') {
    throw new Refusal(
      'meta_unreached',
      'Meta could not be reached. Look whether this computer is online, then check again.',
      { cause: failure.cause },
    );
  }
  // Meta was not asked: there is no token, or none that can be opened.
  if (failure.status === 0 && failure.code === 190) throw tokenNeeded();
  if (failure.isTransient || failure.status >= 500 || busyCodes.has(failure.code)) {
    throw new Refusal('meta_busy', 'Meta is busy just now. Check again in a few minutes.', {
      code: failure.code,
    });
  }
  return { value: null, refusal: failure };
}

/** Without a token Meta is not asked. */
export function tokenNeeded(): Refusal {
  return new Refusal(
    'token_needed',
    'There is no access token on this computer that can be read: enter it once more.',
  );
}
