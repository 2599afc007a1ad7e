import type { Locator, Page } from 'playwright-core';

/** A month beside what it could have been. */
export class WhatIfPage {
  readonly page: Page;
  readonly difference: Locator;
  readonly ofPhone: Locator;
  readonly ways: Locator;

  constructor(page: Page) {
    this.page = page;
    this.difference = page.getByTestId('difference');
    this.ofPhone = page.getByTestId('difference-phone');
    this.ways = page.getByRole('radio');
  }

  /** Shows a month, `YYYY-MM`, by the button of the spend page. */
  async open(month: string): Promise<void> {
    await this.page.evaluate((wanted) => (location.hash = `#/spend/${wanted}`), month);
    await this.page.locator('a[href*="what-if"]').first().click();
    await this.ways.first().waitFor();
  }

  /** Why the month would have cost something else, by its name in the contract; of the phone only where nothing else is. */
  reason(reason: string): Locator {
    return this.page.getByTestId(`reason-${reason}`).first();
  }

  /** Chooses with what the month is compared, once it stands there. */
  async choose(way: string): Promise<void> {
    await this.page.locator(`input[type="radio"][value="${way}"]`).check();
    await this.page.locator('[aria-busy="false"]').first().waitFor();
  }
}
