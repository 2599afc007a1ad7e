import type {
  NotificationFile,
  NotificationMap,
  NotificationsTaken,
} from '../../../../shared/contract/notifications.ts';
import { placeOf } from '../../../connect/desktop.ts';
import { discard, sendFile } from '../../../connect/upload.ts';
import type { App } from '../../../state/app.svelte.ts';
import { sentenceOf } from '../../../state/sentence.ts';

type Source = { upload: string } | { path: string };

/** Where a file is on its way into the plan. */
export type FileStage = 'idle' | 'reading' | 'read' | 'taking' | 'taken';

const emptyMap: NotificationMap = { columns: {}, values: {} };

/** One file that the owner brings: handed over, read, its columns named where they are not known, and taken in. */
export class FileSession {
  stage = $state.raw<FileStage>('idle');
  /** The name of the file at hand. */
  file = $state.raw('');
  found = $state.raw<NotificationFile | null>(null);
  /** How the file is to be read, as far as that was said, remembered or guessed. */
  map = $state.raw<NotificationMap>(emptyMap);
  /** Whether dates could be read in two ways: what was asked once stays to be changed. */
  asksOrder = $state.raw(false);
  /** Whether how it is read is on screen. */
  isOpen = $state.raw(false);
  /** Why the file was refused, in one sentence. */
  problem = $state.raw<string | null>(null);
  /** What became of it. */
  taken = $state.raw<NotificationsTaken | null>(null);
  /** How much of the taking in is done, 0 to 1. */
  done = $state.raw(0);
  readonly #app: App;
  #source: Source | null = null;
  // What was begun for a file that the owner has left meanwhile comes to nothing.
  #abort = new AbortController();
  #choosing: Promise<void> = Promise.resolve();
  #taking: AbortController | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  /** Hands a file over and reads it as a file with these columns was read last, else as well as can be guessed. */
  async read(file: File): Promise<void> {
    this.forget();
    this.file = file.name;
    this.stage = 'reading';
    const { signal } = this.#abort;
    try {
      this.#source = await this.#bring(file, signal);
      await this.#inspect(undefined, signal);
      if (signal.aborted) return;
      this.isOpen = this.found?.is_remembered !== true || !this.isClear;
      this.stage = 'read';
    } catch (error) {
      if (!signal.aborted) this.#refuse(error, 'idle');
    }
  }

  /** Whether nothing has to be asked about the file. */
  get isClear(): boolean {
    const { found } = this;
    return found !== null && found.missing.length === 0 && !found.asks_date_order;
  }

  /** Reads the file again with what the owner says of it. */
  choose(map: NotificationMap): Promise<void> {
    this.#choosing = this.#look(map);
    return this.#choosing;
  }

  /** Waits until what was last said of the file is taken in. */
  async settle(): Promise<void> {
    await this.#choosing;
  }

  /** Plans what the file says, for at most what was shown. */
  async takeIn(): Promise<void> {
    await this.settle();
    if (this.#source === null || this.found === null || this.stage !== 'read') return;
    const { signal } = this.#abort;
    const taking = (this.#taking = new AbortController());
    const { amount } = this.found.totals;
    const agreed = amount === null ? {} : { agreed: typeof amount === 'string' ? amount : amount.max };
    this.stage = 'taking';
    this.done = 0;
    const input = { ...this.#source, map: this.map, ...agreed };
    try {
      const both = AbortSignal.any([signal, taking.signal]);
      for await (const event of await this.#app.client.notifications.takeIn(input, { signal: both })) {
        if (signal.aborted) return;
        if (event.type === 'progress') {
          this.done = event.done;
          continue;
        }
        this.taken = event;
        this.stage = 'taken';
        this.problem = null;
      }
      if (!signal.aborted && taking.signal.aborted) this.stage = this.taken === null ? 'read' : 'taken';
    } catch (error) {
      if (signal.aborted) return;
      if (taking.signal.aborted) this.stage = 'read';
      else this.#refuse(error, 'read');
    }
  }

  /** Gives up what is being done: a file that is read is let go, one that is taken in is looked at again, with nothing planned of it. */
  giveUp(): void {
    if (this.stage === 'taking') this.#taking?.abort();
    else if (this.stage === 'reading') this.forget();
  }

  /** Lets the file at hand go. */
  forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    if (this.#source && 'upload' in this.#source) void discard(this.#app.client, [this.#source.upload]);
    this.#source = null;
    this.file = '';
    this.found = null;
    this.map = emptyMap;
    this.asksOrder = false;
    this.isOpen = false;
    this.problem = null;
    this.taken = null;
    this.stage = 'idle';
  }

  async #look(map: NotificationMap): Promise<void> {
    const { signal } = this.#abort;
    this.map = map;
    try {
      await this.#inspect(map, signal);
    } catch (error) {
      if (!signal.aborted) this.problem = sentenceOf(error);
    }
  }

  async #inspect(map: NotificationMap | undefined, signal: AbortSignal): Promise<void> {
    if (this.#source === null) return;
    const input = { ...this.#source, ...(map ? { map } : {}) };
    const found = await this.#app.client.notifications.readFile(input, { signal });
    // A later choice is on its way already: its answer counts.
    if (signal.aborted || (map !== undefined && map !== this.map)) return;
    const none = Object.entries(map?.columns ?? {}).filter(([, heading]) => heading === '');
    this.found = found;
    this.map = { ...found.map, columns: { ...Object.fromEntries(none), ...found.map.columns } };
    this.asksOrder = this.asksOrder || found.asks_date_order;
    this.problem = null;
  }

  #refuse(error: unknown, stage: FileStage): void {
    this.problem = sentenceOf(error);
    this.stage = stage;
  }

  async #bring(file: File, signal: AbortSignal): Promise<Source> {
    const path = placeOf(file);
    if (path !== null) return { path };
    return { upload: await sendFile(this.#app.client, file, () => undefined, signal) };
  }
}
