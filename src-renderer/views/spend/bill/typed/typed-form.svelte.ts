import type { Bill } from '../../../../../shared/contract/bills.ts';
import { spoken, t } from '../../../../messages/translate.svelte.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { sentenceOf } from '../../../../state/sentence.ts';
import { findProblems, isBlank, isRight, sumTyped, toLines, toTyped, type TypedLine } from './typed-lines.ts';

/** A line in the form, by a key of its own that stays when others go. */
export interface FormLine extends TypedLine {
  key: number;
}

const firstLines = 3;

/** Totals typed from a bill, before they are kept. */
export class TypedForm {
  name = $state('');
  month = $state('');
  lines = $state<FormLine[]>([]);
  /** Whether what is wrong is to be said: from the first try to keep it. */
  isChecked = $state(false);
  isKeeping = $state(false);
  /** Why the core refused it, in one sentence. */
  refusal = $state.raw<string | null>(null);
  readonly problems = $derived(findProblems(this.lines, spoken()));
  readonly sum = $derived(sumTyped(this.lines, spoken()));
  readonly isNameMissing = $derived(this.name.trim() === '');
  readonly isEmpty = $derived(this.lines.every(isBlank));
  readonly #app: App;
  #lastKey = 0;
  #places: readonly { category: string; market: string }[] = [];

  constructor(app: App, month: string) {
    this.#app = app;
    this.month = month;
    for (let count = 0; count < firstLines; count += 1) this.add();
  }

  /** Fills the form with a bill that was typed before. */
  async load(id: string): Promise<void> {
    const { bill, lines } = await this.#app.client.bills.lines({ id });
    this.name = bill.name;
    this.month = bill.months.at(-1) ?? this.month;
    this.lines = lines.map(({ category, market, messages, amount }) => ({
      key: (this.#lastKey += 1),
      category,
      market,
      messages: messages === null ? '' : String(messages),
      amount: toTyped(amount, spoken()),
    }));
    this.#places = lines;
  }

  /** What the kept bill names already, whether the month has it or not. */
  already(field: 'category' | 'market'): string[] {
    return this.#places.map((place) => place[field]);
  }

  /** A new line after the last, of the same market: a bill goes on in the same place. */
  add(): FormLine {
    const line = {
      key: (this.#lastKey += 1),
      category: this.#nextCategory(),
      market: this.lines.at(-1)?.market ?? '',
      messages: '',
      amount: '',
    };
    this.lines.push(line);
    return line;
  }

  remove(key: number): void {
    this.lines = this.lines.filter((line) => line.key !== key);
    if (this.lines.length === 0) this.add();
  }

  /** Keeps the bill in place of the one of this id; null when something is wrong. */
  async keep(id: string | null): Promise<Bill | null> {
    this.isChecked = true;
    if (this.isNameMissing || this.isEmpty || !this.problems.every(isRight)) return null;
    this.isKeeping = true;
    try {
      return await this.#app.client.bills.keepTyped({
        ...(id === null ? {} : { id }),
        name: this.name.trim(),
        month: this.month,
        lines: toLines(this.lines, spoken()),
      });
    } catch (error) {
      this.refusal = sentenceOf(error);
      return null;
    } finally {
      this.isKeeping = false;
    }
  }

  /** What is wrong with a field of a line, in words. */
  wordsAt(index: number, field: 'amount' | 'messages' | 'category'): string | null {
    const problem = this.isChecked ? (this.problems[index]?.[field] ?? null) : null;
    return problem === null ? null : t(`bill.typed_${problem}`);
  }

  #nextCategory(): string {
    const order = ['marketing', 'utility', 'authentication', 'service'];
    const market = this.lines.at(-1)?.market ?? '';
    const used = this.lines.filter((line) => line.market === market).map(({ category }) => category);
    return order.find((category) => !used.includes(category)) ?? 'other';
  }
}
