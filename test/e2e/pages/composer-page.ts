import type { Locator, Page } from 'playwright-core';
import { english } from './words.ts';

/** What is written to a customer, and what has not left. */
export class ComposerPage {
  readonly page: Page;
  readonly box: Locator;
  readonly send: Locator;
  /** The sentence above the box. */
  readonly sentence: Locator;
  readonly chooseTemplate: Locator;
  readonly attach: Locator;
  /** What of the open thread has not left. */
  readonly leaving: Locator;

  constructor(page: Page, words = english) {
    this.page = page;
    this.box = page.getByRole('textbox', { name: words.whole('outbox.write_to') });
    this.send = page.getByTestId('send');
    this.sentence = page.getByTestId('window-bar');
    this.chooseTemplate = page.getByTestId('choose-template');
    this.attach = page.getByTestId('attach-input');
    this.leaving = page.getByTestId('messages').locator('[data-outbox]');
  }

  /** One that has not left, by its words. */
  entry(text: string): Locator {
    return this.page.locator('[data-outbox]').filter({ hasText: text });
  }

  choice(text: string, choice: string): Locator {
    return this.entry(text).locator(`[data-choice="${choice}"]`);
  }

  async write(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }
}
