import type { ImportSource } from '../../../../shared/contract/imports.ts';
import type { RateImport } from '../../../../shared/contract/rates.ts';
import { placeOf } from '../../../connect/desktop.ts';
import { discard, sendFile } from '../../../connect/upload.ts';
import type { App } from '../../../state/app.svelte.ts';
import { refusalOf, sentenceOf } from '../../../state/sentence.ts';

export type RateStage = 'idle' | 'reading' | 'asking' | 'review' | 'importing';
/** What a file may not say of itself. */
export type Unsaid = 'effective' | 'currency';

const unsaid: Partial<Record<string, Unsaid>> = {
  effective_needed: 'effective',
  bad_effective: 'effective',
  currency_needed: 'currency',
  bad_currency: 'currency',
  currency_differs: 'currency',
};

/** The import of one rate card file after another: read, reviewed, and then written. */
export class RateCardImport {
  stage = $state.raw<RateStage>('idle');
  /** The name of the file at hand. */
  file = $state.raw('');
  /** What the file would change, card by card. */
  cards = $state.raw<readonly RateImport[]>([]);
  /** Why the file was refused, in one sentence. */
  problem = $state.raw<string | null>(null);
  /** What the owner has to say of the file before it can be read, by what is missing. */
  answers = $state.raw<Partial<Record<Unsaid, string>>>({});
  /** How many files were dropped with this one. */
  waiting = $state.raw<readonly File[]>([]);
  readonly #app: App;
  #source: ImportSource | null = null;
  // What was begun for a file that the owner has left meanwhile comes to nothing.
  #abort = new AbortController();

  constructor(app: App) {
    this.#app = app;
  }

  /** Reads the first of these files, the others wait; none goes on with those that wait, or ends. */
  async read(files: readonly File[] = this.waiting): Promise<void> {
    this.#forget();
    const [file, ...rest] = files;
    this.waiting = rest;
    if (!file) return;
    this.file = file.name;
    this.stage = 'reading';
    const { signal } = this.#abort;
    try {
      this.#source = await this.#bring(file, signal);
      if (!signal.aborted) await this.#review();
    } catch (error) {
      if (signal.aborted) return;
      this.problem = sentenceOf(error);
      this.stage = 'idle';
    }
  }

  /** Reads the file again with what the owner says of it. */
  async answer(answers: Partial<Record<Unsaid, string>>): Promise<void> {
    this.answers = { ...this.answers, ...answers };
    await this.#review();
  }

  /** Writes what was reviewed; the cards that were imported, null when that was refused. */
  async run(): Promise<readonly RateImport[] | null> {
    if (this.#source === null) return null;
    this.stage = 'importing';
    try {
      const { files } = await this.#app.client.rates.importFile({ ...this.#source, ...this.#said() });
      await this.read();
      return files;
    } catch (error) {
      this.problem = sentenceOf(error);
      this.stage = 'review';
      return null;
    }
  }

  async #review(): Promise<void> {
    const { signal } = this.#abort;
    if (this.#source === null) return;
    this.stage = 'reading';
    this.problem = null;
    try {
      const input = { ...this.#source, ...this.#said(), dry_run: true };
      const { files } = await this.#app.client.rates.importFile(input);
      if (signal.aborted) return;
      this.cards = files;
      this.stage = 'review';
    } catch (error) {
      if (!signal.aborted) this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    const code = refusalOf(error)?.code ?? '';
    const missing = unsaid[code];
    // The hint beside the field says what a first question asks; another refusal of the answer is said in its own words.
    this.problem = missing && code.endsWith('_needed') ? null : sentenceOf(error);
    if (missing) this.answers = { ...this.answers, [missing]: this.answers[missing] ?? '' };
    this.stage = missing ? 'asking' : 'idle';
  }

  #said(): Partial<Record<Unsaid, string>> {
    const given = Object.entries(this.answers).filter(([, answer]) => answer.trim() !== '');
    return Object.fromEntries(given.map(([key, answer]) => [key, answer.trim()]));
  }

  async #bring(file: File, signal: AbortSignal): Promise<ImportSource> {
    const path = placeOf(file);
    if (path !== null) return { path };
    return { upload: await sendFile(this.#app.client, file, () => undefined, signal) };
  }

  #forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    if (this.#source && 'upload' in this.#source) void discard(this.#app.client, [this.#source.upload]);
    this.#source = null;
    this.cards = [];
    this.answers = {};
    this.problem = null;
    this.file = '';
    this.stage = 'idle';
  }
}
