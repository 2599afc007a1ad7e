import type { ThreadDraft } from '../../../../state/thread-draft.svelte.ts';

/** A way for words to leave that is not the outbox: the owner's phone. */
export interface OtherWay {
  /** What the button says. */
  readonly words: string;
  readonly isBusy: boolean;
  /** Why it did not work, in one sentence. */
  readonly problem: string | null;
  send(draft: ThreadDraft): Promise<void>;
}
