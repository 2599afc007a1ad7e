import type { Locator, Page } from 'playwright-core';

/** The spend of one month. */
export class SpendPage {
  readonly page: Page;
  readonly spent: Locator;
  readonly allowance: Locator;
  readonly unknown: Locator;

  constructor(page: Page) {
    this.page = page;
    this.spent = page.getByTestId('spent');
    this.allowance = page.getByTestId('allowance');
    this.unknown = page.getByTestId('unknown-prices');
  }

  /** Shows a month, `YYYY-MM`. */
  async open(month: string): Promise<void> {
    await this.page.evaluate((wanted) => (location.hash = `#/spend/${wanted}`), month);
    await this.spent.waitFor();
  }

  /** One cause of avoidable spend, by its name in the contract. */
  cause(cause: string): Locator {
    return this.page.getByTestId(`cause-${cause}`);
  }
}
