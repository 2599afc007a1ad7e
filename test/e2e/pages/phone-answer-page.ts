import type { BrowserContext, Locator, Page } from 'playwright-core';
import { soon } from './soon.ts';
import { english } from './words.ts';

/** Answering with WhatsApp on the phone: what is said before, and what leaves. */
export class PhoneAnswerPage {
  readonly dialog: Locator;
  readonly hand: Locator;
  readonly onlyCopy: Locator;
  readonly doNotAsk: Locator;
  readonly #page: Page;
  readonly #context: BrowserContext;

  constructor(page: Page, context: BrowserContext, words = english) {
    this.#page = page;
    this.#context = context;
    this.dialog = page.getByTestId('phone-dialog');
    this.hand = page.getByTestId('phone-hand');
    this.onlyCopy = this.dialog.getByRole('button', { name: words.whole('phone.only_copy') });
    this.doNotAsk = this.dialog.getByRole('checkbox', { name: words.part('phone.do_not_ask') });
  }

  /** Lets the test read what was copied. */
  async allowCopying(): Promise<void> {
    await this.#context.grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  copied(): Promise<string> {
    return this.#page.evaluate(() => navigator.clipboard.readText());
  }

  /** Answers in the place of WhatsApp; gives the addresses that were opened, in order. */
  async catchWhatsApp(): Promise<string[]> {
    const left: string[] = [];
    await this.#context.unrouteAll();
    await this.#context.route(
      (url) => url.hostname === 'wa.me',
      async (route) => {
        left.push(route.request().url());
        await route.fulfill({ contentType: 'text/plain', body: 'WhatsApp' });
      },
    );
    return left;
  }

  /** Closes the tab of WhatsApp, once it is there, and comes back. */
  async leaveWhatsApp(): Promise<void> {
    const tabs = (): Page[] =>
      this.#context.pages().filter((page) => page.url().startsWith('https://wa.me/'));
    await soon(() => tabs().length, 'WhatsApp’s tab').toBe(1);
    await tabs()[0]?.close();
    await this.#page.bringToFront();
  }
}
