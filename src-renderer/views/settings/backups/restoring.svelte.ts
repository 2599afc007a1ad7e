import type { FoundBackup } from '../../../../shared/contract/backups.ts';
import { discard, sendFile } from '../../../connect/upload.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';
import { sentenceOf } from '../../../state/sentence.ts';

/** The largest file that can be handed over, in bytes. */
const largestUpload = 4 * 1024 ** 3;

type Step =
  | { at: 'handing_over' | 'checking'; name: string; done: number }
  | { at: 'found'; name: string; found: FoundBackup }
  | { at: 'refused'; name: string; sentence: string }
  | { at: 'placing'; name: string };

/** The way of one backup back: handed over if it is a file, unpacked and checked, shown, and put in place when the owner says so. */
export class Restoring {
  /** Null while none is under way. */
  step = $state.raw<Step | null>(null);
  readonly #app: App;
  #stop = new AbortController();

  constructor(app: App) {
    this.#app = app;
  }

  /** Opens a backup of the folder, or a file of the owner's. */
  async open(source: string | File): Promise<void> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const name = typeof source === 'string' ? source : source.name;
    const tell = (at: 'handing_over' | 'checking') => (done: number) => {
      if (!signal.aborted) this.step = { at, name, done };
    };
    let upload: string | null = null;
    try {
      if (typeof source !== 'string') {
        if (source.size > largestUpload) {
          this.step = { at: 'refused', name, sentence: t('backups.file_too_large', { file: name }) };
          return;
        }
        tell('handing_over')(0);
        upload = await sendFile(this.#app.client, source, tell('handing_over'), signal);
      }
      tell('checking')(0);
      const named = upload === null ? { file: name } : { upload };
      for await (const event of await this.#app.client.backups.inspect(named, { signal })) {
        if (event.type === 'progress') tell('checking')(event.done);
        else if (!signal.aborted) this.step = { at: 'found', name, found: event.found };
      }
    } catch (error) {
      if (!signal.aborted) this.step = { at: 'refused', name, sentence: sentenceOf(error) };
    } finally {
      if (upload !== null) await discard(this.#app.client, [upload]);
    }
  }

  /** Puts what was found in place: the core opens anew and so does this page. */
  async put(): Promise<void> {
    const { step } = this;
    if (step?.at !== 'found') return;
    await this.#place(step.name, () => this.#app.client.backups.restore({ staged: step.found.staged }));
  }

  /** Puts back what was here before the last restore. */
  async putBack(): Promise<void> {
    await this.#place('', () => this.#app.client.backups.putBack());
  }

  /** Gives up: what was unpacked is forgotten. */
  async close(): Promise<void> {
    const { step } = this;
    if (step?.at === 'placing') return;
    this.#stop.abort();
    this.step = null;
    if (step?.at === 'found')
      await this.#app.client.backups.forget({ staged: step.found.staged }).catch(() => undefined);
  }

  async #place(name: string, order: () => Promise<unknown>): Promise<void> {
    this.step = { at: 'placing', name };
    try {
      await order();
    } catch (error) {
      this.step = { at: 'refused', name, sentence: sentenceOf(error) };
    }
  }
}
