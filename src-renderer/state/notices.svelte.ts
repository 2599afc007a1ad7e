import type { Connection } from './connection.svelte.ts';
import { sentenceOf } from './sentence.ts';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

/** One passing sentence for the owner. */
export interface PassingNotice {
  id: number;
  tone: NoticeTone;
  text: string;
}

const shownMs = 6000;

/** The sentences that pass at the bottom of the page. */
export class Notices {
  list = $state.raw<readonly PassingNotice[]>([]);
  readonly #connection: Connection;
  #last = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  say(text: string, tone: NoticeTone = 'info'): void {
    const id = (this.#last += 1);
    this.list = [...this.list.slice(-2), { id, tone, text }];
    setTimeout(() => this.dismiss(id), tone === 'bad' ? shownMs * 2 : shownMs);
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
  }
}
