import type { App } from './app.svelte.ts';

const pause = 800;
const retry = 5_000;

/** The note of one thread while it is written: it saves itself after a pause and when it is left, also in the middle of a word. */
export class NoteKeeper {
  /** What stands in the field. */
  text = $state('');
  state = $state.raw<'quiet' | 'saving' | 'saved' | 'failed'>('quiet');
  readonly #app: App;
  readonly #thread: string;
  #stored = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  constructor(app: App, thread: string, note: string) {
    this.#app = app;
    this.#thread = thread;
    this.text = note;
    this.#stored = note;
  }

  /** What is stored now, perhaps written on another page: it is shown unless the owner is writing. */
  hear(note: string): void {
    if (this.#saving !== null) return;
    const isOwn = this.text !== this.#stored;
    this.#stored = note;
    if (!isOwn) this.text = note;
  }

  /** The owner has typed. */
  changed(): void {
    this.state = 'quiet';
    this.#later(pause);
  }

  /** Saves now what is not saved. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#saving;
    if (this.text.trimEnd() === this.#stored.trimEnd()) return;
    this.#saving = this.#send(this.text);
    await this.#saving;
  }

  /** What is not saved is saved a last time, and nothing after that. */
  end(): void {
    void this.save().finally(() => clearTimeout(this.#timer));
  }

  async #send(note: string): Promise<void> {
    this.state = 'saving';
    try {
      this.#stored = (await this.#app.client.inbox.setNote({ thread: this.#thread, note })).note;
      this.state = 'saved';
    } catch {
      this.state = 'failed';
      this.#later(retry);
    } finally {
      this.#saving = null;
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), ms);
  }
}
