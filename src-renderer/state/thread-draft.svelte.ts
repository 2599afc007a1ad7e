import type { MessageShape } from '../../shared/contract/inbox.ts';
import type { OutboxEntry } from '../../shared/contract/outbox.ts';

/** A message that is answered, as far as the box shows it. */
export type Quoted = Pick<MessageShape, 'id' | 'author' | 'text' | 'attachment'>;

/** A file beside the words. `local`: the file itself, where this page was given it; `isKept`: the core has it, and it outlives the page. */
export interface DraftFile {
  name: string;
  /** In bytes. */
  size: number;
  type: string;
  local: File | null;
  isKept: boolean;
}

/** What is being handed over. */
export interface Taken {
  text: string;
  file: DraftFile | null;
  quoted: Quoted | null;
}

/** What the owner is about to write in one thread: what stands in the box, and what `Drafts` keeps of it. */
export class ThreadDraft {
  /** The message of the outbox whose words are being changed. */
  edited = $state.raw<OutboxEntry | null>(null);
  /** How much of the file has reached the core, 0 to 1; null while none is on its way. */
  share = $state.raw<number | null>(null);
  /** Why the file cannot go out, in one sentence. */
  fileProblem = $state.raw<string | null>(null);
  /** Files that follow, each a message of its own. */
  waiting = $state.raw<readonly File[]>([]);
  /** Words are on their way to the outbox: nothing of them is kept or followed meanwhile. */
  isLeaving = false;
  #text = $state('');
  #file = $state.raw<DraftFile | null>(null);
  #quoted = $state.raw<Quoted | null>(null);
  // The owner's own words and quote while those of an entry stand in the box.
  #aside: Pick<Taken, 'text' | 'quoted'> = { text: '', quoted: null };
  readonly #changed: () => void;

  /** `changed` is called whenever the owner's own words or quote change. */
  constructor(changed: () => void = () => undefined) {
    this.#changed = changed;
  }

  /** The words in the box. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    if (this.edited === null) this.#changed();
  }

  /** The file that goes with them; none while an entry is being changed. */
  get file(): DraftFile | null {
    return this.edited === null ? this.#file : null;
  }

  set file(file: DraftFile | null) {
    this.#file = file;
    if (file === null) this.fileProblem = null;
  }

  /** The message that they answer. */
  get quoted(): Quoted | null {
    return this.#quoted;
  }

  set quoted(quoted: Quoted | null) {
    this.#quoted = quoted;
    if (this.edited === null) this.#changed();
  }

  /** The owner's own words and quote, also while an entry's stand in the box; blanks alone are nothing. */
  get own(): { text: string; quotes: string | null } {
    const { text, quoted } = this.edited === null ? this : this.#aside;
    return { text: text.trim() === '' ? '' : text, quotes: quoted?.id ?? null };
  }

  /** Shows what another page or an earlier one wrote; `quoted` undefined leaves the quote. */
  follow(text: string, quoted: Quoted | null | undefined): void {
    if (this.edited !== null) {
      this.#aside = { text, quoted: quoted === undefined ? this.#aside.quoted : quoted };
      return;
    }
    if (text !== this.own.text) this.#text = text;
    if (quoted !== undefined) this.#quoted = quoted;
  }

  /** Puts the words of an outbox entry into the box, and what stands there aside. */
  edit(entry: OutboxEntry): void {
    if (this.edited === null) this.#aside = { text: this.#text, quoted: this.#quoted };
    this.edited = entry;
    this.#quoted = null;
    this.#text = entry.kind === 'template' ? '' : entry.text;
  }

  /** Leaves the entry as it is. */
  stopEditing(): void {
    if (this.edited === null) return;
    this.edited = null;
    this.#text = this.#aside.text;
    this.#quoted = this.#aside.quoted;
    this.#aside = { text: '', quoted: null };
    this.#changed();
  }

  /** Takes the words out of the box, so that the next ones can be typed while these are handed over. */
  take(): Taken {
    const { text, file, quoted } = this;
    this.isLeaving = true;
    this.#text = '';
    return { text, file, quoted };
  }

  /** What was taken is handed over. */
  settle(): void {
    this.isLeaving = false;
    if (this.edited === null) {
      this.file = null;
      this.#quoted = null;
      this.#changed();
    } else this.stopEditing();
  }

  /** What was taken could not be handed over: it stands before what was typed since. */
  putBack({ text }: Taken): void {
    this.isLeaving = false;
    this.text = [text, this.#text].filter(Boolean).join('\n');
  }
}
