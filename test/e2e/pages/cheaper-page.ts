import type { Locator, Page } from 'playwright-core';

/** The line above the box that says what would be cheaper. */
export class CheaperPage {
  readonly line: Locator;
  /** Does it. */
  readonly act: Locator;
  /** Waves it away. */
  readonly close: Locator;

  constructor(page: Page) {
    this.line = page.getByRole('group', { name: 'Reply' }).getByTestId('cheaper');
    this.act = this.line.getByRole('button').first();
    this.close = this.line.getByRole('button', { name: 'Do not show this here again' });
  }
}
