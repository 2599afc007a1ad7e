import type { Locator, Page } from 'playwright-core';
import type { ChatFile } from './chat-file.ts';
import { english, type Words } from './words.ts';

/** The import: handing files over, the review, the run and what came of it. */
export class ImportPage {
  readonly review: Locator;
  readonly outcome: Locator;
  readonly refused: Locator;
  readonly past: Locator;
  readonly dateOrder: Locator;
  /** Is this the same customer? */
  readonly match: Locator;
  /** How much of the chats is new. */
  readonly fresh: Locator;
  /** The question about the phone's zone, or the line that tells it. */
  readonly zone: Locator;
  /** One answer for all chats in which somebody wrote. */
  readonly who: Locator;
  /** The list of the chats that need no answer. */
  readonly ready: Locator;
  readonly run: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words = english) {
    this.#page = page;
    this.#words = words;
    this.review = page.getByTestId('import-review');
    this.outcome = page.getByTestId('import-outcome');
    this.refused = page.getByTestId('import-refused');
    this.past = page.getByTestId('past-imports');
    this.dateOrder = page.getByTestId('date-order');
    this.match = page.getByTestId('match-question');
    this.fresh = page.getByTestId('import-new');
    this.zone = page.getByTestId('phone-zone');
    this.who = page.getByTestId('who-everywhere');
    this.ready = page.getByTestId('import-ready');
    this.run = page.getByTestId('import-run');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('link', { name: this.#words.whole('common.import') }).click();
  }

  /** Chooses files as the owner does in the file dialog. */
  async choose(...files: ChatFile[]): Promise<void> {
    await this.#page.getByTestId('file-input').setInputFiles(files);
  }

  /** Drags files over the page and lets them go, wherever the page is. */
  async drop(...files: ChatFile[]): Promise<void> {
    const texts = files.map(({ name, mimeType, buffer }) => [name, mimeType, buffer.toString()] as const);
    const dataTransfer = await this.#page.evaluateHandle((given) => {
      const carried = new DataTransfer();
      for (const [name, type, text] of given) carried.items.add(new File([text], name, { type }));
      return carried;
    }, texts);
    await this.#page.dispatchEvent('body', 'dragenter', { dataTransfer });
    await this.#page.getByTestId('drop-target').waitFor();
    await this.#page.dispatchEvent('body', 'drop', { dataTransfer });
  }

  chat(title: string): Locator {
    return this.review.getByRole('article', { name: title });
  }

  /** Says which author is the shop. */
  async iAm(name: string): Promise<void> {
    const question = this.review.getByRole('group', { name: this.#words.whole('imports.who') });
    await question.getByRole('radio', { name }).check();
  }

  async runToEnd(): Promise<void> {
    await this.run.click();
    await this.outcome.waitFor();
  }

  /** Takes one of the earlier imports back, newest first. */
  async takeBack(index: number): Promise<void> {
    const row = this.past.getByRole('listitem').nth(index);
    await row.getByRole('button', { name: 'Undo' }).click();
    await row.getByRole('button', { name: 'Yes, take it back' }).click();
    await row.getByText('taken back').waitFor();
  }

  async cancel(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Cancel' }).click();
  }
}
