import { untrack } from 'svelte';
import type { QuoteAnswer } from '../../../../../shared/contract/outbox.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { sentenceOf } from '../../../../state/sentence.ts';

const settleMs = 200;

/** What a reply would cost now. */
export interface LiveQuote {
  readonly answer: QuoteAnswer | null;
  /** Why nobody can say, in one sentence. */
  readonly problem: string | null;
}

/**
 * The price of a reply in a thread: asked at first, each minute, when the window turns, and a moment after writes that move prices.
 * The words of a reply do not change its price, so no key asks. Call it while a component initialises.
 */
export function useLiveQuote(app: App, thread: () => string, windowTone: () => string): LiveQuote {
  let answer = $state.raw<QuoteAnswer | null>(null);
  let problem = $state.raw<string | null>(null);
  let moves = $state.raw(0);
  let latest = 0;
  const minute = $derived(Math.floor(app.clock.now / 60_000));
  const when = $derived(`${thread()} ${windowTone()} ${minute} ${moves}`);

  async function ask(): Promise<void> {
    const mine = (latest += 1);
    try {
      const fresh = await app.client.outbox.quote({ thread: thread(), draft: { kind: 'text', text: '…' } });
      if (mine !== latest) return;
      answer = fresh;
      problem = null;
    } catch (error) {
      if (mine === latest && app.connection.status === 'open') problem = sentenceOf(error);
    }
  }

  $effect(() => {
    if (when === '') return undefined;
    const timer = setTimeout(() => void ask(), untrack(() => answer) === null ? 0 : settleMs);
    return () => clearTimeout(timer);
  });
  $effect(() =>
    app.changes.onAreas(['outbox', 'inbox', 'spend', 'settings', 'connection'], () => (moves += 1)),
  );

  return {
    get answer() {
      return answer;
    },
    get problem() {
      return problem;
    },
  };
}
