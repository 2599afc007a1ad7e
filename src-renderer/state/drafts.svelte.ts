import { SvelteMap } from 'svelte/reactivity';
import { longestDraft, type ThreadDraftShape } from '../../shared/contract/drafts.ts';
import type { Client } from '../connect/client.ts';
import { t } from '../messages/translate.svelte.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { refusalOf } from './sentence.ts';
import { ThreadDraft } from './thread-draft.svelte.ts';

/** How long typed words are only in this page, in ms. */
const pauseMs = 400;

interface Box {
  draft: ThreadDraft;
  /** What the core had when this page last heard of it. */
  base: { text: string; quotes: string | null };
  timer: ReturnType<typeof setTimeout> | undefined;
  saving: Promise<void> | null;
}

const blank = { text: '', quotes: null };

/** One draft per thread, the same in every page and after every start: kept by the core a moment after the last key. */
export class Drafts {
  readonly #kept = new SvelteMap<string, ThreadDraftShape>();
  readonly #boxes = new Map<string, Box>();
  readonly #client: Client;
  readonly #notices: Notices;
  #latest = 0;
  #isFailing = false;

  constructor(connection: Connection, changes: Changes, notices: Notices) {
    this.#client = connection.client;
    this.#notices = notices;
    const follow = () => void this.#follow().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(() => void this.flush().then(follow));
    changes.onAreas(['drafts'], follow);
    // Drafts go and come with their threads.
    changes.onAreas(['inbox', 'settings'], () => {
      if (this.#kept.size > 0) follow();
    });
    addEventListener('pagehide', () => void this.flush());
    document.addEventListener('visibilitychange', () => void (document.hidden && this.flush()));
  }

  /** What is kept of a thread's draft, for whoever shows it elsewhere; it moves with pauses in typing, not with every key. */
  of(thread: string): ThreadDraftShape | null {
    return this.#kept.get(thread) ?? null;
  }

  /** What stands in the box below a thread, and may be changed. */
  box(thread: string): ThreadDraft {
    return this.#boxOf(thread).draft;
  }

  /** Keeps at once what was typed, in one thread or in all. */
  async flush(thread?: string): Promise<void> {
    const threads = thread === undefined ? [...this.#boxes.keys()] : [thread];
    await Promise.all(threads.map((one) => this.#save(one)));
  }

  /** The core's word on a draft that this page changed by another way than typing: its file came or went, it was sent. */
  take(thread: string, shape: ThreadDraftShape | null): void {
    this.#latest += 1;
    this.#note(thread, shape);
    const box = this.#boxes.get(thread);
    if (box) box.base = shape === null ? blank : { text: shape.text, quotes: box.base.quotes };
  }

  #boxOf(thread: string): Box {
    const known = this.#boxes.get(thread);
    if (known) return known;
    const box: Box = {
      draft: new ThreadDraft(() => this.#later(thread)),
      base: blank,
      timer: undefined,
      saving: null,
    };
    this.#boxes.set(thread, box);
    this.#show(box, this.#kept.get(thread) ?? null);
    return box;
  }

  #later(thread: string): void {
    const box = this.#boxOf(thread);
    if (isChanged(box)) box.timer ??= setTimeout(() => void this.#save(thread), pauseMs);
  }

  async #save(thread: string): Promise<void> {
    const box = this.#boxes.get(thread);
    if (!box) return;
    clearTimeout(box.timer);
    box.timer = undefined;
    await box.saving;
    if (!isChanged(box) || box.draft.isLeaving) return;
    box.saving = this.#write(thread, box);
    await box.saving;
    box.saving = null;
    if (!this.#isFailing) this.#later(thread);
  }

  async #write(thread: string, box: Box): Promise<void> {
    const { own } = box.draft;
    const text = own.text.slice(0, longestDraft);
    this.#latest += 1;
    try {
      const { draft, replaced } = await this.#client.drafts.keep({
        thread,
        ...(own.text === box.base.text ? {} : { text, was: box.base.text }),
        ...(own.quotes === box.base.quotes ? {} : { quotes: own.quotes }),
      });
      this.#latest += 1;
      this.#isFailing = false;
      box.base = own;
      this.#note(thread, draft);
      if (replaced !== null) this.#tellReplaced(box.draft, replaced);
    } catch (error) {
      if (refusalOf(error)?.code === 'unknown_thread') this.#boxes.delete(thread);
      else if (!this.#isFailing) this.#notices.failInBackground(error);
      this.#isFailing = true;
    }
  }

  #tellReplaced(draft: ThreadDraft, replaced: string): void {
    this.#notices.say(t('writing.replaced'), 'warn', {
      label: t('writing.take_others'),
      act: () => (draft.text = replaced),
    });
  }

  /** Shows everywhere what the core has; not while something is being typed: that is kept first, and heard of again. */
  async #follow(): Promise<void> {
    if ([...this.#boxes.values()].some(isChanged)) return;
    const mine = (this.#latest += 1);
    const { drafts } = await this.#client.drafts.list();
    if (mine !== this.#latest) return;
    const fresh = new Map(drafts.map((draft) => [draft.thread, draft]));
    for (const thread of [...this.#kept.keys()]) if (!fresh.has(thread)) this.#kept.delete(thread);
    for (const [thread, draft] of fresh) this.#note(thread, draft);
    for (const [thread, box] of this.#boxes) {
      if (!isChanged(box) && !box.draft.isLeaving) this.#show(box, fresh.get(thread) ?? null);
    }
  }

  #note(thread: string, shape: ThreadDraftShape | null): void {
    if (shape === null) this.#kept.delete(thread);
    else if (JSON.stringify(this.#kept.get(thread)) !== JSON.stringify(shape)) this.#kept.set(thread, shape);
  }

  #show(box: Box, shape: ThreadDraftShape | null): void {
    const { draft } = box;
    const base = baseOf(shape);
    if (base.quotes !== box.base.quotes && shape !== null && base.quotes !== null)
      void this.#showQuoted(box, shape.thread, base.quotes);
    draft.follow(base.text, base.quotes === null ? null : undefined);
    box.base = { ...base, quotes: base.quotes === null ? null : box.base.quotes };
    const { file } = draft;
    const isOnItsWay = file !== null && !file.isKept;
    if (isOnItsWay || draft.edited !== null) return;
    const kept = shape?.file ?? null;
    if (kept === null) draft.file = null;
    else if (file?.name !== kept.name || file.size !== kept.size)
      draft.file = { ...kept, local: null, isKept: true };
  }

  // The draft knows the message by its id only.
  async #showQuoted(box: Box, thread: string, quotes: string): Promise<void> {
    try {
      const { messages } = await this.#client.inbox.messages({ thread, around: quotes, limit: 1 });
      const quoted = messages.find((message) => message.id === quotes);
      if (quoted === undefined || isChanged(box)) return;
      box.base = { ...box.base, quotes };
      box.draft.follow(box.draft.own.text, quoted);
    } catch (error) {
      this.#notices.failInBackground(error);
    }
  }
}

function baseOf(shape: ThreadDraftShape | null): Box['base'] {
  return shape === null ? blank : { text: shape.text, quotes: shape.quotes };
}

function isChanged({ draft, base }: Box): boolean {
  const { text, quotes } = draft.own;
  return text !== base.text || quotes !== base.quotes;
}
