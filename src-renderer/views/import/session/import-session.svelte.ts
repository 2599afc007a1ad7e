import { discard } from '../../../connect/upload.ts';
import type { App } from '../../../state/app.svelte.ts';
import { keyOf } from './chat-file.ts';
import { FoundChat, type DateOrder, type Place } from './found-chat.svelte.ts';
import { LookAgain } from './look-again.svelte.ts';
import type { Outcome } from './outcome.ts';
import { PhoneZone } from './phone-zone.svelte.ts';
import { planRuns } from './plan-runs.ts';
import { lookInto, type GivenFile } from './read-files.ts';
import { brokenWords, reasonWords, refusedWords } from './refused-words.ts';
import { runPlan, type Progress } from './run-plan.ts';
import type { ReadingFile, RefusedFile, Stage } from './stage.ts';

/** One import from the dropped files to its outcome; lives on while the owner looks at other views. */
export class ImportSession {
  stage = $state.raw<Stage>('idle');
  reading = $state.raw<ReadingFile>({ file: '', share: 0, index: 0, files: 1 });
  chats = $state.raw<readonly FoundChat[]>([]);
  refused = $state.raw<readonly RefusedFile[]>([]);
  progress = $state.raw<{ now: Progress; before: number; files: number } | null>(null);
  isCancelling = $state.raw(false);
  outcome = $state.raw<Outcome | null>(null);
  readonly zone: PhoneZone;
  readonly looks: LookAgain;
  readonly #app: App;
  #abort = new AbortController();
  #uploads: string[] = [];
  #run: string | null = null;

  constructor(app: App) {
    this.#app = app;
    this.zone = new PhoneZone(app);
    this.looks = new LookAgain({
      client: app.client,
      zone: () => this.zone.value,
      onRefused: (chat, why) => {
        this.#refuse(chat.fileName, refusedWords(chat.fileName, why));
        this.#drop(chat);
      },
      onFailed: (error) => app.notices.failInBackground(error),
    });
  }

  // Not derived: the session outlives the view in which it is made, and what is derived there stands still once the view is gone.
  get canAdd(): boolean {
    return this.stage === 'idle' || this.stage === 'review' || this.stage === 'done';
  }

  get canRun(): boolean {
    return this.chats.length > 0 && this.chats.every((chat) => chat.isReady);
  }

  /** Reads files without writing anything, and shows what was found in them beside what was found before. */
  async read(files: readonly GivenFile[]): Promise<void> {
    if (this.stage === 'done') this.startOver();
    this.stage = 'reading';
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    for (const [index, file] of files.entries()) {
      if (signal.aborted) return;
      await this.#readOne(file, { index, files: files.length }, signal);
    }
    if (!signal.aborted) this.stage = 'review';
  }

  /** Stops reading; what was found so far stays to be reviewed. */
  stopReading(): void {
    this.#abort.abort();
    if (this.chats.length > 0 || this.refused.length > 0) this.stage = 'review';
    else this.startOver();
  }

  /** Stops everything and forgets what was found. */
  startOver(): void {
    this.#abort.abort();
    this.looks.forget(this.chats);
    this.#discardUploads();
    this.chats = [];
    this.refused = [];
    this.outcome = null;
    this.progress = null;
    this.stage = 'idle';
  }

  leaveOut(chat: FoundChat): void {
    if ('upload' in chat.source) void discard(this.#app.client, [chat.source.upload]);
    this.#drop(chat);
    if (this.chats.length === 0 && this.refused.length === 0) this.startOver();
  }

  /** Says who the shop is in these chats: an author's name, or null for nobody in them. */
  answerMe(chats: readonly FoundChat[], name: string | null): void {
    for (const chat of chats) chat.answerMe(name);
    this.looks.ask(chats);
  }

  answerOrder(chats: readonly FoundChat[], order: DateOrder): void {
    for (const chat of chats) chat.order = order;
    this.looks.ask(chats);
  }

  /** Says whether a chat goes into the thread it seems to continue; null takes an answer back. */
  answerPlace(chat: FoundChat, place: Place | null): void {
    chat.place = place;
    this.looks.ask([chat]);
  }

  /** Chats of one customer with two numbers of the shop are two threads. */
  answerNumber(chat: FoundChat, number: string): void {
    chat.number = number;
    this.looks.ask([chat]);
  }

  answerZone(zone: string): void {
    this.zone.answer(zone);
    this.looks.ask(this.chats);
  }

  async run(): Promise<void> {
    const plan = planRuns(this.chats, this.zone.value);
    const files = this.chats.length;
    this.stage = 'running';
    this.isCancelling = false;
    this.progress = null;
    await this.zone.remember();
    this.outcome = await runPlan(this.#app.client, plan, {
      started: (run) => (this.#run = run),
      progress: (now, before) => (this.progress = { now, before, files }),
      isCancelled: () => this.isCancelling,
      sentenceOf: (error) => reasonWords(this.#app, error),
    });
    this.stage = 'done';
    this.#discardUploads();
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

  async #readOne(
    file: GivenFile,
    place: Pick<ReadingFile, 'index' | 'files'>,
    signal: AbortSignal,
  ): Promise<void> {
    const progress = (share: number | null): void => {
      if (!signal.aborted) this.reading = { file: file.name, share, ...place };
    };
    const uploaded = (upload: string): void => void this.#uploads.push(upload);
    try {
      const { client, shop } = this.#app;
      const found = await lookInto(client, file, this.zone.value, { signal, progress, uploaded });
      if (signal.aborted) return;
      const chats = found.files.map((one) => new FoundChat(found.source, file.name, one, shop.numbers));
      this.chats = [...this.chats, ...chats];
      // Taken for granted here, but not yet told to the core.
      this.looks.ask(chats.filter((chat) => chat.isSilent));
      for (const { file: name, refused: why } of found.refused) {
        if (why) this.#refuse(name, refusedWords(name, why));
      }
    } catch (error) {
      if (!signal.aborted) this.#refuse(file.name, brokenWords(this.#app, file.name, error));
    }
  }

  #drop(chat: FoundChat): void {
    const leaving = this.chats.filter((other) => keyOf(other.source) === keyOf(chat.source));
    this.looks.forget(leaving);
    this.chats = this.chats.filter((other) => !leaving.includes(other));
  }

  #discardUploads(): void {
    void discard(this.#app.client, this.#uploads);
    this.#uploads = [];
  }

  #refuse(file: string, reason: string): void {
    this.refused = [...this.refused, { file, reason }];
  }
}

const sessions = new WeakMap<App, ImportSession>();

/** The page's one import session. */
export function importSessionOf(app: App): ImportSession {
  const session = sessions.get(app) ?? new ImportSession(app);
  sessions.set(app, session);
  return session;
}
