import { discard, sendFile } from '../../../connect/upload.ts';
import type { App } from '../../../state/app.svelte.ts';

/** The file that a template begins with: chosen, and handed over to the core. */
export class HeaderFile {
  file = $state.raw<File | null>(null);
  /** 0 to 1 while it is handed over, else null. */
  share = $state.raw<number | null>(null);
  upload = $state.raw<string | null>(null);
  readonly #app: App;
  #handingOver: AbortController | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  /** Hands a file over in place of the one before. */
  async choose(file: File): Promise<void> {
    this.drop();
    const mine = (this.#handingOver = new AbortController());
    this.file = file;
    this.share = 0;
    try {
      const upload = await sendFile(
        this.#app.client,
        file,
        (share) => {
          if (!mine.signal.aborted) this.share = share;
        },
        mine.signal,
      );
      if (mine.signal.aborted) await discard(this.#app.client, [upload]);
      else this.upload = upload;
    } catch (error) {
      if (mine.signal.aborted) return;
      this.file = null;
      this.#app.notices.fail(error);
    } finally {
      if (!mine.signal.aborted) this.share = null;
    }
  }

  /** Lets go of it; what was written down has its own copy. */
  drop(): void {
    this.#handingOver?.abort();
    if (this.upload !== null) void discard(this.#app.client, [this.upload]);
    this.file = null;
    this.share = null;
    this.upload = null;
  }
}
