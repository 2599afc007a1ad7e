import type { Locator, Page } from 'playwright-core';
import type { ChatFile } from './chat-file.ts';

/** The plan of notifications, and the dialog in which one is planned. */
export class PlanPage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly agree: Locator;
  /** The price of what is being planned, in a sentence. */
  readonly price: Locator;
  /** How many a week has, and what they cost. */
  readonly cost: Locator;
  readonly totals: Locator;
  readonly takeIn: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByTestId('plan-one');
    this.agree = page.getByTestId('plan-agree');
    this.price = page.getByTestId('plan-price');
    this.cost = page.getByTestId('week-cost');
    this.totals = page.getByTestId('file-totals');
    this.takeIn = page.getByTestId('take-in');
  }

  /** Shows the week of a day, `YYYY-MM-DD`, or this one. */
  async open(day = ''): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), `#/plan/${day}`);
    await this.page.getByTestId('week').waitFor();
  }

  async openFile(): Promise<void> {
    await this.page.evaluate(() => (location.hash = '#/plan/file'));
    await this.page.getByTestId('file-input').waitFor({ state: 'attached' });
  }

  async choose(file: ChatFile): Promise<void> {
    await this.page.getByTestId('file-input').setInputFiles(file);
  }

  /** A notification's row by the words in it. */
  row(words: string): Locator {
    return this.page.locator('[data-notification]').filter({ hasText: words });
  }

  action(words: string, name: string): Locator {
    return this.row(words).getByRole('button', { name, exact: true });
  }
}
