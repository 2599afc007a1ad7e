import type { Locator, Page } from 'playwright-core';

/** The spend of one month, and the messages behind its figures. */
export class SpendPage {
  readonly page: Page;
  readonly spent: Locator;
  readonly allowance: Locator;
  readonly unknown: Locator;
  /** How much, how many and of whom, above the messages behind a figure. */
  readonly figureLine: Locator;
  readonly messages: Locator;
  /** The days of the chart. */
  readonly days: Locator;

  constructor(page: Page) {
    this.page = page;
    this.spent = page.getByTestId('spent');
    this.allowance = page.getByTestId('allowance');
    this.unknown = page.getByTestId('unknown-prices');
    this.figureLine = page.getByTestId('figure-line');
    this.messages = page.getByTestId('figure-message');
    this.days = page.getByTestId('day-chart').locator('ul a');
  }

  /** Shows a month, `YYYY-MM`. */
  async open(month: string): Promise<void> {
    await this.page.evaluate((wanted) => (location.hash = `#/spend/${wanted}`), month);
    await this.spent.waitFor();
  }

  /** The figures that lead to messages: where to, and what they are called. */
  async figures(): Promise<{ href: string; name: string }[]> {
    return this.page.locator('a.figure-link').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        name: link.getAttribute('aria-label') ?? link.textContent,
      })),
    );
  }

  /** One cause of avoidable spend, by its name in the contract. */
  cause(cause: string): Locator {
    return this.page.getByTestId(`cause-${cause}`);
  }
}
