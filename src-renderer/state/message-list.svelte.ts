import type { MessageShape } from '../../shared/contract/inbox.ts';
import type { App } from './app.svelte.ts';
import { hasRow } from './has-row.ts';
import { markReady } from './ready.ts';
import { refusalOf } from './sentence.ts';

const pageSize = 100;
const largestPage = 1000;

type Messages = readonly MessageShape[];

/** The same messages, those that are in `fresh` as they are now. */
function renew(loaded: Messages, fresh: Messages): Messages {
  const now = new Map(fresh.map((message) => [message.id, message]));
  return loaded.map((message) => now.get(message.id) ?? message);
}

/** The newest page after what is loaded before it; the page alone when there is a gap between the two. */
function extend(loaded: Messages, newest: Messages): Messages {
  const start = loaded.findIndex((message) => message.id === newest[0]?.id);
  return start < 0 ? newest : [...loaded.slice(0, start), ...newest];
}

/** A message to be scrolled to: in the middle and marked, or, where a day begins, at the upper edge. */
export interface Target {
  id: string;
  place: 'centre' | 'start';
}

/** The loaded stretch of one thread's messages, oldest first, growing at either end. */
export class MessageList {
  messages = $state.raw<Messages | null>(null);
  /** Those of them that have rows of their own. */
  rows = $derived<Messages>((this.messages ?? []).filter(hasRow));
  hasOlder = $state.raw(false);
  hasNewer = $state.raw(false);
  /** True when the last change put messages before the first: the list keeps its place from the end. */
  isShifted = $state.raw(false);
  /** The message that the stretch was last asked for around, else null: for its end. */
  around = $state.raw<string | null>(null);
  /** The message that was last asked for, anew each time. */
  target = $state.raw<Target | null>(null);
  /** How often a stretch was opened: another one is another list. */
  opened = $state.raw(0);
  readonly #app: App;
  readonly #thread: string;
  #queue: Promise<unknown> = Promise.resolve();
  // The ends that are being extended, or will be once what is under way is here.
  readonly #growing = new Set<'older' | 'newer'>();

  constructor(app: App, thread: string, around: string | null) {
    this.#app = app;
    this.#thread = thread;
    void this.open(around);
  }

  /** Shows the stretch around a message, or the newest page; a reaction's is the one around what it reacts to. */
  async open(around: string | null, place: Target['place'] = 'centre'): Promise<void> {
    // At once: whoever asks for the same meanwhile would build every row anew, and a message unfolded by then would be folded again.
    this.around = around;
    await this.#alone(async () => {
      let page = await this.#page(around ? { around } : {});
      const found = page.messages.find(({ id }) => id === around);
      const under = found === undefined || hasRow(found) ? null : (found.quotes?.message ?? null);
      if (under !== null) page = await this.#page({ around: under });
      const id = under ?? around;
      this.isShifted = false;
      this.target = id === null ? null : { id, place };
      this.opened += 1;
      this.messages = page.messages;
      this.hasOlder = page.older;
      this.hasNewer = page.newer;
      markReady();
    });
  }

  /** Goes to a message: within what is loaded where it is there, else to its stretch. */
  async show(id: string, place: Target['place'] = 'centre'): Promise<void> {
    if (this.rows.some((row) => row.id === id)) this.target = { id, place };
    else await this.open(id, place);
  }

  async loadOlder(): Promise<void> {
    const first = this.messages?.[0];
    if (!first || !this.hasOlder || this.#growing.has('older')) return;
    await this.#grow('older', async () => {
      // Another stretch was opened meanwhile.
      const loaded = this.messages ?? [];
      if (loaded[0]?.id !== first.id) return;
      // The list makes up for messages put before it by scrolling within its present height: half of that always fits.
      const half = Math.floor(loaded.length / 2);
      const page = await this.#page({ before: first.id, limit: Math.min(pageSize * 2, Math.max(1, half)) });
      this.isShifted = true;
      this.messages = [...page.messages, ...loaded];
      this.hasOlder = page.older;
    });
  }

  async loadNewer(): Promise<void> {
    const last = this.messages?.at(-1);
    if (!last || !this.hasNewer || this.#growing.has('newer')) return;
    await this.#grow('newer', async () => {
      const loaded = this.messages ?? [];
      if (loaded.at(-1)?.id !== last.id) return;
      const page = await this.#page({ after: last.id, limit: pageSize * 2 });
      this.isShifted = false;
      this.messages = [...loaded, ...page.messages];
      this.hasNewer = page.newer;
    });
  }

  /** After a write: newer statuses and prices for what is loaded, and new messages when its end is. */
  async refresh(): Promise<void> {
    await this.#alone(async () => {
      const loaded = this.messages ?? [];
      const middle = loaded[Math.floor(loaded.length / 2)];
      const limit = Math.min(largestPage, Math.max(pageSize, loaded.length));
      const page = await this.#page(this.hasNewer && middle ? { around: middle.id, limit } : { limit });
      this.isShifted = false;
      this.messages = this.hasNewer ? renew(loaded, page.messages) : extend(loaded, page.messages);
      if (this.messages[0]?.id === page.messages[0]?.id) this.hasOlder = page.older;
    });
  }

  /** Extends one end, after what is under way: the list asks once, where it is scrolled to, and may not move again. */
  async #grow(end: 'older' | 'newer', work: () => Promise<void>): Promise<void> {
    this.#growing.add(end);
    await this.#alone(work);
    this.#growing.delete(end);
  }

  /** One fetch at a time, in order. */
  async #alone(work: () => Promise<void>): Promise<void> {
    const mine = this.#queue.then(work).catch((error: unknown) => {
      const isGone = refusalOf(error)?.code === 'unknown_thread';
      if (!isGone) this.#app.notices.failInBackground(error);
    });
    this.#queue = mine;
    await mine;
  }

  #page(wanted: { before?: string; after?: string; around?: string; limit?: number }) {
    return this.#app.client.inbox.messages({ thread: this.#thread, limit: pageSize, ...wanted });
  }
}
