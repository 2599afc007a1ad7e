import type { Locator, Page } from 'playwright-core';

/** The search of the inbox: its box, its filters, what was found. */
export class SearchArea {
  readonly page: Page;
  readonly box: Locator;
  readonly filters: Locator;
  readonly results: Locator;
  /** Messages that were found, as far as they are laid out. */
  readonly hits: Locator;
  /** Chats that were found by name or number. */
  readonly chats: Locator;

  constructor(page: Page) {
    this.page = page;
    this.box = page.locator('#inbox-search');
    this.filters = page.getByTestId('search-filters');
    this.results = page.getByTestId('search-results');
    this.hits = this.results.locator('a[data-hit]');
    this.chats = this.results.locator('a[data-thread]');
  }

  filter(name: string | RegExp): Locator {
    return this.filters.getByRole('button', { name });
  }

  /** The line over the messages that says how many there are. */
  async heading(): Promise<string> {
    const headings = await this.results.getByRole('heading').allInnerTexts();
    return headings.at(-1)?.toLowerCase() ?? '';
  }

  async clear(): Promise<void> {
    await this.box.focus();
    await this.page.keyboard.press('Escape');
  }
}
