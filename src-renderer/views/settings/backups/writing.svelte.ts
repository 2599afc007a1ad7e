import { t } from '../../../messages/translate.svelte.ts';
import { offerPath } from '../../../connect/offer-file.ts';
import type { App } from '../../../state/app.svelte.ts';

type Work = 'write' | 'pack';

/** Has a backup written to its folder, or made to be saved by the browser, and knows how far it is. */
export class BackupWriting {
  /** What is under way, and how much of it is done, 0 to 1. */
  work = $state.raw<{ kind: Work; done: number } | null>(null);
  readonly #app: App;
  #stop: AbortController | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  async write(): Promise<void> {
    await this.#run('write', async (signal) => {
      for await (const event of await this.#app.client.backups.write(undefined, { signal })) {
        if (event.type === 'progress') this.work = { kind: 'write', done: event.done };
        else {
          const { file, bytes } = event.backup;
          this.#app.notices.say(t('backups.done', { file, size: this.#app.format.bytes(bytes) }), 'good');
        }
      }
    });
  }

  async pack(): Promise<void> {
    await this.#run('pack', async (signal) => {
      for await (const event of await this.#app.client.backups.pack(undefined, { signal })) {
        if (event.type === 'progress') this.work = { kind: 'pack', done: event.done };
        else offerPath(event.path);
      }
    });
  }

  /** Has the browser save a backup that lies in the folder. */
  async save(file: string): Promise<void> {
    try {
      offerPath((await this.#app.client.backups.ticket({ file })).path);
    } catch (error) {
      this.#app.notices.fail(error);
    }
  }

  cancel(): void {
    this.#stop?.abort();
  }

  async #run(kind: Work, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    this.work = { kind, done: 0 };
    try {
      await work(stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) this.#app.notices.fail(error);
    } finally {
      this.work = null;
    }
  }
}
