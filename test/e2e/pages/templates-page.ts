import type { Locator, Page } from 'playwright-core';

/** The templates: their list, and the one that is open. */
export class TemplatesPage {
  readonly page: Page;
  readonly list: Locator;
  readonly moved: Locator;
  readonly one: Locator;
  readonly draft: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByTestId('template-list');
    this.moved = page.getByTestId('moved');
    this.one = page.getByTestId('template');
    this.draft = page.getByTestId('draft');
    this.preview = page.getByTestId('template-preview');
  }

  /** Shows the view with its list. */
  async open(): Promise<void> {
    await this.page.evaluate(() => (location.hash = '#/templates'));
    await this.list.waitFor();
  }

  row(name: string): Locator {
    return this.list.getByRole('link', { name });
  }

  /** The field of a value, e.g. `body.client`. */
  value(name: string): Locator {
    return this.page.locator(`[data-value="${name}"]`);
  }
}
