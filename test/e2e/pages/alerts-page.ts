import type { Locator, Page } from 'playwright-core';

/** The warnings about money: on the spend page, on the rail, in passing, and where their levels are chosen. */
export class AlertsPage {
  readonly page: Page;
  readonly all: Locator;
  readonly onRail: Locator;
  readonly passing: Locator;
  readonly levels: Locator;

  constructor(page: Page) {
    this.page = page;
    this.all = page.getByTestId('alerts').getByRole('article');
    this.onRail = page.locator('nav a[href="#/spend"]');
    this.passing = page.getByRole('region', { name: 'Notices' });
    this.levels = page.getByTestId('budget-levels');
  }

  async openSpend(): Promise<void> {
    await this.onRail.click();
    await this.page.getByTestId('spend-line').waitFor();
  }

  async openSettings(): Promise<void> {
    await this.page.evaluate(() => (location.hash = '#/settings/money'));
    await this.levels.waitFor();
  }

  /** Adds a level as an owner types it. */
  async addLevel(typed: string): Promise<void> {
    await this.levels.getByRole('textbox').fill(typed);
    await this.levels.getByRole('textbox').press('Enter');
  }

  /** The levels as they stand, e.g. "80%". */
  async chosenLevels(): Promise<string[]> {
    return (await this.levels.getByRole('listitem').allInnerTexts()).map((text) => text.trim());
  }

  /** What the page says in each warning. */
  async sentences(): Promise<string[]> {
    return this.all.locator('p').allInnerTexts();
  }
}
