import type { QuickReply } from '../../../../../../shared/contract/quick-replies.ts';
import type { App } from '../../../../../state/app.svelte.ts';
import { findReplies } from './find-replies.ts';
import { findSlash, type SlashToken } from './slash.ts';

/** One line of the list: a reply, or what else can be done there. */
export type QuickOption =
  | { kind: 'reply'; id: string; reply: QuickReply }
  | { kind: 'templates' | 'save' | 'new' | 'manage'; id: string };

/** The list of quick replies over the box: called by a slash or by its button, filtered by what is typed, walked with the arrows. */
export class QuickList {
  /** Where the chosen words go; null while the list is closed. */
  token = $state.raw<SlashToken | null>(null);
  active = $state.raw(0);
  readonly #app: App;
  readonly #words: { hasTemplates: () => boolean; templates: () => string };
  // The slash that the owner turned down with Escape.
  #refused: number | null = null;
  // Where the button opened it, without a slash.
  #opened: number | null = null;
  readonly #found = $derived.by(() =>
    this.token === null ? [] : findReplies(this.#app.quickReplies.list ?? [], this.token.query),
  );

  constructor(app: App, words: { hasTemplates: () => boolean; templates: () => string }) {
    this.#app = app;
    this.#words = words;
  }

  /** What is in the list now, replies first. */
  readonly options: readonly QuickOption[] = $derived.by(() => {
    const { token } = this;
    if (token === null) return [];
    const replies = this.#found.map((reply): QuickOption => ({ kind: 'reply', id: reply.id, reply }));
    const isAsked = token.query === '' || this.#words.templates().startsWith(token.query.toLowerCase());
    const templates = this.#words.hasTemplates() && isAsked ? [other('templates')] : [];
    const rest = token.query === '' || replies.length === 0;
    return [
      ...replies,
      ...templates,
      ...(rest ? [other(token.isAlone ? 'new' : 'save')] : []),
      ...(rest && (this.#app.quickReplies.list ?? []).length > 0 ? [other('manage')] : []),
    ];
  });

  get isOpen(): boolean {
    return this.token !== null && (this.token.isAlone || this.#opened !== null || this.#found.length > 0);
  }

  get hasReplies(): boolean {
    return this.#found.length > 0;
  }

  get chosen(): QuickOption | undefined {
    return this.options[this.active];
  }

  /** Follows what stands before the cursor; call it when either changes. */
  look(text: string, caret: number): void {
    const token = this.#opened === null ? findSlash(text, caret) : this.#typedSince(text, caret);
    if (token === null) this.#refused = null;
    const next = token !== null && token.from === this.#refused ? null : token;
    if (next?.query !== this.token?.query || next?.from !== this.token?.from) this.active = 0;
    this.token = next;
  }

  /** Opens it at the cursor, without a slash. */
  open(text: string, caret: number): void {
    this.#opened = caret;
    this.#refused = null;
    this.active = 0;
    this.token = { from: caret, to: caret, query: '', isAlone: text.trim() === '' };
  }

  /** Closes it; the slash that is there calls it no more. */
  close(): void {
    this.#refused = this.#opened === null ? (this.token?.from ?? null) : null;
    this.#opened = null;
    this.token = null;
  }

  /** One line down (1) or up (-1), round the ends. */
  move(step: 1 | -1): void {
    const count = this.options.length;
    if (count > 0) this.active = (this.active + step + count) % count;
  }

  #typedSince(text: string, caret: number): SlashToken | null {
    const from = this.#opened ?? 0;
    const query = text.slice(from, caret);
    if (caret >= from && !/\s/.test(query)) return { from, to: caret, query, isAlone: text.trim() === query };
    this.#opened = null;
    return null;
  }
}

function other(kind: 'templates' | 'save' | 'new' | 'manage'): QuickOption {
  return { kind, id: kind };
}
