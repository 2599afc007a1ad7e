import type { Bill, BillFile, BillMap, BillProblem, FoundBill } from '../../../../shared/contract/bills.ts';
import { placeOf } from '../../../connect/desktop.ts';
import { discard, sendFile } from '../../../connect/upload.ts';
import type { App } from '../../../state/app.svelte.ts';
import { refusalOf, sentenceOf } from '../../../state/sentence.ts';
import { withNone } from './columns/column-fields.ts';

/** Where a file is on its way to be a kept bill. */
export type BillStage = 'idle' | 'reading' | 'mapping' | 'keeping';

/** How often a question may be asked again: what was asked once stays to be changed. */
interface Asked {
  dateOrder: boolean;
  currency: boolean;
  categories: readonly string[];
}

const nothingAsked: Asked = { dateOrder: false, currency: false, categories: [] };

/** One file that the owner brings: handed over, looked at, its columns named where they are not known, and kept. */
export class BillSession {
  stage = $state.raw<BillStage>('idle');
  /** The name of the file at hand. */
  file = $state.raw('');
  found = $state.raw<FoundBill | null>(null);
  /** How the file is to be read, as far as that was said or guessed. */
  map = $state.raw<BillMap>({ columns: {} });
  asked = $state.raw<Asked>(nothingAsked);
  /** Whether a file with these columns was read before. */
  isAgain = $state.raw(false);
  /** Why the file was refused, in one sentence. */
  problem = $state.raw<string | null>(null);
  /** What is wrong in it, by line. */
  problems = $state.raw<readonly BillProblem[]>([]);
  /** The bill that this file became. */
  kept = $state.raw<Bill | null>(null);
  readonly #app: App;
  #source: BillFile | null = null;
  // What was begun for a file that the owner has left meanwhile comes to nothing.
  #abort = new AbortController();
  #choosing: Promise<void> = Promise.resolve();

  constructor(app: App) {
    this.#app = app;
  }

  /** Whether nothing has to be asked about the file. */
  get isClear(): boolean {
    const { found } = this;
    if (found === null) return false;
    const { asks, missing } = found;
    return missing.length === 0 && !asks.date_order && !asks.currency && asks.categories.length === 0;
  }

  /** Reads a file, and keeps it at once when it is Meta's own or one that was read before; the bill then, else null. */
  async read(file: File): Promise<Bill | null> {
    this.forget();
    this.file = file.name;
    this.stage = 'reading';
    const { signal } = this.#abort;
    try {
      this.#source = await this.#bring(file, signal);
      await this.#inspect(undefined, signal);
    } catch (error) {
      if (!signal.aborted) this.#refuse(error, 'idle');
      return null;
    }
    if (signal.aborted) return null;
    const isKnown = this.found?.kind === 'meta' || this.found?.is_remembered === true;
    if (isKnown && this.isClear && this.problems.length === 0) return await this.keep();
    this.stage = this.found?.kind === 'meta' ? 'idle' : 'mapping';
    return null;
  }

  /** Looks at the file again with what the owner says of it. */
  choose(map: BillMap): Promise<void> {
    this.#choosing = this.#look(map);
    return this.#choosing;
  }

  /** Waits until what was last said of the file is taken in: before that nobody knows whether it is clear. */
  async settle(): Promise<void> {
    await this.#choosing;
  }

  async #look(map: BillMap): Promise<void> {
    const { signal } = this.#abort;
    this.map = map;
    try {
      await this.#inspect(map, signal);
    } catch (error) {
      if (!signal.aborted) this.#refuse(error, 'mapping');
    }
  }

  /** Keeps the file's sums, in place of what it became before; null when it was refused. */
  async keep(): Promise<Bill | null> {
    if (this.#source === null) return null;
    const back = this.found?.kind === 'meta' ? 'idle' : 'mapping';
    const { signal } = this.#abort;
    this.stage = 'keeping';
    try {
      const map = this.found?.map ? { map: this.map } : {};
      const id = this.kept ? { id: this.kept.id } : {};
      const kept = await this.#app.client.bills.keepFile({ file: this.#source, ...map, ...id });
      if (signal.aborted) return null;
      this.kept = kept;
      this.stage = 'idle';
      this.problem = null;
      this.problems = [];
      return kept;
    } catch (error) {
      if (!signal.aborted) this.#refuse(error, back);
      return null;
    }
  }

  /** Opens the reading of a kept file again. */
  change(): void {
    this.stage = 'mapping';
  }

  /** Leaves the reading as it was kept; without a kept bill the file goes. */
  leave(): void {
    if (this.kept) this.stage = 'idle';
    else this.forget();
  }

  /** Lets the file at hand go. */
  forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    if (this.#source && 'upload' in this.#source) void discard(this.#app.client, [this.#source.upload]);
    this.#source = null;
    this.file = '';
    this.found = null;
    this.map = { columns: {} };
    this.asked = nothingAsked;
    this.isAgain = false;
    this.problem = null;
    this.problems = [];
    this.kept = null;
    this.stage = 'idle';
  }

  async #inspect(map: BillMap | undefined, signal: AbortSignal): Promise<void> {
    if (this.#source === null) return;
    const input = { file: this.#source, ...(map ? { map } : {}) };
    const found = await this.#app.client.bills.inspect(input);
    // A later choice is on its way already: its answer counts.
    if (signal.aborted || (map !== undefined && map !== this.map)) return;
    const { asks } = found;
    this.found = found;
    this.map = withNone(found.map ?? { columns: {} }, map ?? { columns: {} });
    this.isAgain = this.isAgain || found.is_remembered;
    this.asked = {
      dateOrder: this.asked.dateOrder || asks.date_order,
      currency: this.asked.currency || asks.currency,
      categories: [...new Set([...this.asked.categories, ...asks.categories])],
    };
    this.problem = null;
    this.problems = found.problems;
  }

  #refuse(error: unknown, stage: BillStage): void {
    const problems = refusalOf(error)?.details['problems'];
    this.problem = sentenceOf(error);
    this.problems = Array.isArray(problems) ? (problems as BillProblem[]) : [];
    this.stage = stage;
  }

  async #bring(file: File, signal: AbortSignal): Promise<BillFile> {
    const path = placeOf(file);
    if (path !== null) return { path };
    return { upload: await sendFile(this.#app.client, file, () => undefined, signal) };
  }
}
