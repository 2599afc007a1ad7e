import { placeOf } from '../../../connect/desktop.ts';
import { discard, sendFile } from '../../../connect/upload.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';
import { refusalOf, sentenceOf } from '../../../state/sentence.ts';
import type { ImportSource } from '../../../../shared/contract/imports.ts';
import type { NamedFile } from '../../../state/handover.svelte.ts';
import { keyOf } from './chat-file.ts';
import { FoundChat } from './found-chat.svelte.ts';
import type { Outcome } from './outcome.ts';
import { planRuns } from './plan-runs.ts';
import { runPlan, type Progress } from './run-plan.ts';
import { refusedWords, thrownWords } from './refused-words.ts';

export type Stage = 'idle' | 'reading' | 'review' | 'running' | 'done';

/** A file of which nothing can be imported, and why. */
export interface RefusedFile {
  file: string;
  reason: string;
}

/** One import from the dropped files to its outcome; lives on while the owner looks at other views. */
export class ImportSession {
  stage = $state.raw<Stage>('idle');
  /** The file being handed over or looked into; `share` null while it is looked into. */
  reading = $state.raw<{ file: string; share: number | null }>({ file: '', share: 0 });
  chats = $state.raw<readonly FoundChat[]>([]);
  refused = $state.raw<readonly RefusedFile[]>([]);
  progress = $state.raw<{ now: Progress; before: number; files: number } | null>(null);
  isCancelling = $state.raw(false);
  outcome = $state.raw<Outcome | null>(null);
  readonly canAdd = $derived(this.stage === 'idle' || this.stage === 'review' || this.stage === 'done');
  readonly canRun = $derived(this.chats.length > 0 && this.chats.every((chat) => chat.isReady));
  readonly #app: App;
  #abort = new AbortController();
  #uploads: string[] = [];
  #run: string | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  /** Reads files without writing anything, and shows what was found in them beside what was found before. */
  async read(files: readonly (File | NamedFile)[]): Promise<void> {
    if (this.stage === 'done') this.startOver();
    this.stage = 'reading';
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    for (const file of files) {
      if (signal.aborted) return;
      await this.#readOne(file, signal);
    }
    if (!signal.aborted) this.stage = 'review';
  }

  /** Stops reading and forgets everything found so far. */
  startOver(): void {
    this.#abort.abort();
    void discard(this.#app.client, this.#uploads);
    this.#uploads = [];
    this.chats = [];
    this.refused = [];
    this.outcome = null;
    this.progress = null;
    this.stage = 'idle';
  }

  leaveOut(chat: FoundChat): void {
    this.chats = this.chats.filter((other) => keyOf(other.source) !== keyOf(chat.source));
    if ('upload' in chat.source) void discard(this.#app.client, [chat.source.upload]);
    if (this.chats.length === 0 && this.refused.length === 0) this.startOver();
  }

  async run(): Promise<void> {
    const plan = planRuns(this.chats);
    const files = this.chats.length;
    this.stage = 'running';
    this.isCancelling = false;
    this.progress = null;
    this.outcome = await runPlan(this.#app.client, plan, {
      started: (run) => (this.#run = run),
      progress: (now, before) => (this.progress = { now, before, files }),
      isCancelled: () => this.isCancelling,
      sentenceOf: (error) => this.#reason(error),
    });
    this.stage = 'done';
    void discard(this.#app.client, this.#uploads);
    this.#uploads = [];
  }

  async cancelRun(): Promise<void> {
    this.isCancelling = true;
    if (this.#run === null) return;
    try {
      await this.#app.client.imports.cancel({ run: this.#run });
    } catch (error) {
      this.#app.notices.fail(error);
    }
  }

  async #readOne(file: File | NamedFile, signal: AbortSignal): Promise<void> {
    try {
      const { client } = this.#app;
      const source = await this.#bring(file, signal);
      this.reading = { file: file.name, share: null };
      const { files, refused } = await client.imports.review({ sources: [source] });
      if (signal.aborted) return;
      const numbers = this.#app.shop.numbers;
      this.chats = [...this.chats, ...files.map((found) => new FoundChat(source, file.name, found, numbers))];
      for (const { file: name, refused: why } of refused) {
        if (why) this.#refuse(name, refusedWords(name, why));
      }
    } catch (error) {
      if (!signal.aborted) this.#refuse(file.name, this.#refusalOrBroken(file.name, error));
    }
  }

  /** Where the core finds a file: in its place on this machine, or handed over to it piece by piece. */
  async #bring(file: File | NamedFile, signal: AbortSignal): Promise<ImportSource> {
    if (!(file instanceof File)) return { path: file.path };
    const path = placeOf(file);
    if (path !== null) return { path };
    this.reading = { file: file.name, share: 0 };
    const { client } = this.#app;
    const tell = (share: number) => (this.reading = { file: file.name, share });
    const upload = await sendFile(client, file, tell, signal);
    this.#uploads.push(upload);
    return { upload };
  }

  #refuse(file: string, reason: string): void {
    this.refused = [...this.refused, { file, reason }];
  }

  #refusalOrBroken(file: string, error: unknown): string {
    if (refusalOf(error)) return thrownWords(file, error);
    return t('imports.broken_upload', { file, reason: this.#reason(error) });
  }

  #reason(error: unknown): string {
    return this.#app.connection.status === 'open' ? sentenceOf(error) : t('imports.lost');
  }
}

const sessions = new WeakMap<App, ImportSession>();

/** The page's one import session. */
export function importSessionOf(app: App): ImportSession {
  const session = sessions.get(app) ?? new ImportSession(app);
  sessions.set(app, session);
  return session;
}
