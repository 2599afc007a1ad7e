import type { Locator, Page } from 'playwright-core';

/** The questions of the first run. */
export class FirstRunPage {
  readonly title: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.title = page.getByRole('heading', { name: 'Welcome to Vitrine' });
  }

  /** Answers all five questions as a French shop would. */
  async answer(name: string, channel = 'On a phone'): Promise<void> {
    await this.title.waitFor();
    await this.#page.getByRole('radio', { name: channel }).check();
    await this.#page.getByLabel('Your name in chats').fill(name);
    await this.#pick('Country', 'France');
    await this.#pick('Time zone', 'Europe/Paris');
    await this.#pick('Currency', 'Euro');
  }

  /** Answers what need not be answered. */
  async answerMore(number: string, hours: string): Promise<void> {
    await this.#page.locator('details').evaluate((details) => details.setAttribute('open', ''));
    await this.#page.getByLabel('The shop’s WhatsApp number').fill(number);
    await this.#page.getByLabel('Opening hours', { exact: true }).fill(hours);
  }

  async openDemo(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Try the demo shop' }).click();
  }

  async openInbox(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Go to the empty inbox' }).click();
  }

  async openImport(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Import a chat' }).click();
  }

  async #pick(label: string, choice: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: label }).fill(choice);
    await this.#page.getByRole('option', { name: choice }).first().click();
  }
}
