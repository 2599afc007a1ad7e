import type { Connection } from './connection.svelte.ts';
import { sentenceOf } from './sentence.ts';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

/** The one thing that can be done about a notice, e.g. taking back what it tells. */
export interface NoticeAction {
  label: string;
  act: () => unknown;
}

/** One passing sentence for the owner. */
export interface PassingNotice {
  id: number;
  tone: NoticeTone;
  text: string;
  action: NoticeAction | null;
}

const shownMs = 6000;
const shownToActMs = 15_000;

/** The sentences that pass at the bottom of the page. */
export class Notices {
  list = $state.raw<readonly PassingNotice[]>([]);
  /** Whether the owner is at them, with pointer or focus: then none passes. */
  isHeld = false;
  readonly #connection: Connection;
  #last = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** With an action it stays long enough to be reached. */
  say(text: string, tone: NoticeTone = 'info', action: NoticeAction | null = null): void {
    const id = (this.#last += 1);
    this.list = [...this.list.slice(-2), { id, tone, text, action }];
    const shown = tone === 'bad' ? shownMs * 2 : shownMs;
    this.#passAfter(action ? shownToActMs : shown, id);
  }

  /** Says why something did not work: the refusal's sentence, or one for a bug. */
  fail(error: unknown): void {
    this.say(sentenceOf(error), 'bad');
  }

  /** The same for what the owner did not ask for: what a lost connection took along is fetched again when it is back. */
  failInBackground(error: unknown): void {
    if (this.#connection.status === 'open') this.fail(error);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
    // What is gone is not left by pointer or focus.
    this.isHeld = false;
  }

  #passAfter(ms: number, id: number): void {
    setTimeout(() => {
      if (this.isHeld) this.#passAfter(shownMs, id);
      else this.dismiss(id);
    }, ms);
  }
}
