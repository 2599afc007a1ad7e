import type { MessageShape } from '../../../../../shared/contract/inbox.ts';
import type { OutboxEntry } from '../../../../../shared/contract/outbox.ts';

/** What the owner is about to write in one thread. */
export class ThreadDraft {
  text = $state('');
  /** The file that goes with it. */
  file = $state.raw<File | null>(null);
  /** The message that it answers. */
  quoted = $state.raw<MessageShape | null>(null);
  /** The message of the outbox whose words are being changed. */
  edited = $state.raw<OutboxEntry | null>(null);
  /** What was being written before, to come back after. */
  #before = '';

  /** Puts the words of an outbox entry into the box, and what stands there aside. */
  edit(entry: OutboxEntry): void {
    if (this.edited === null) this.#before = this.text;
    this.edited = entry;
    this.quoted = null;
    this.file = null;
    this.text = entry.kind === 'template' ? '' : entry.text;
  }

  /** Leaves the entry as it is. */
  stopEditing(): void {
    this.edited = null;
    this.text = this.#before;
    this.#before = '';
  }

  /** Takes the words out of the box, so that the next ones can be typed while these are handed over. */
  take(): Taken {
    const { text, file, quoted } = this;
    this.text = '';
    return { text, file, quoted };
  }

  /** What was taken is handed over. */
  settle(): void {
    this.file = null;
    this.quoted = null;
    if (this.edited !== null) this.stopEditing();
  }

  /** What was taken could not be handed over: it stands before what was typed since. */
  putBack({ text }: Taken): void {
    this.text = [text, this.text].filter(Boolean).join('\n');
  }
}

/** What is being handed over. */
export type Taken = Pick<ThreadDraft, 'text' | 'file' | 'quoted'>;

const drafts = new Map<string, ThreadDraft>();

/** The draft of a thread, kept while the page is open. */
export function draftOf(thread: string): ThreadDraft {
  let draft = drafts.get(thread);
  if (draft === undefined) {
    draft = new ThreadDraft();
    drafts.set(thread, draft);
  }
  return draft;
}
