import type { Locator, Page } from 'playwright-core';
import type { ChatFile } from './chat-file.ts';

/** The rate cards in the settings. */
export class RatesPage {
  readonly section: Locator;
  readonly review: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.section = page.getByRole('region', { name: 'Rate cards' });
    this.review = page.getByTestId('rate-review');
  }

  async open(): Promise<void> {
    await this.#page.evaluate(() => (location.hash = '#/settings/rate-cards'));
    await this.section.waitFor();
  }

  /** Chooses a file as the owner does in the file dialog. */
  async choose(file: ChatFile): Promise<void> {
    await this.section.getByTestId('file-input').setInputFiles(file);
  }

  /** The line of the review about one rate. */
  change(rate: string): Locator {
    return this.review.getByRole('row', { name: rate });
  }

  async import(): Promise<void> {
    await this.review.getByRole('button', { name: /^Import / }).click();
    await this.#page.getByText(/^Imported: /).waitFor();
  }

  /** Forgets the only card that was imported. */
  async forget(): Promise<void> {
    await this.section.getByRole('button', { name: /^Forget the imported / }).click();
    await this.#page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
    await this.#page.getByText(/^Forgotten: /).waitFor();
  }
}
