import type { Locator, Page } from 'playwright-core';
import { english, type Words } from './words.ts';

/** The inbox: the list, the open chat and its side pane. */
export class InboxPage {
  readonly page: Page;
  /** The scrolling list of chats. */
  readonly list: Locator;
  /** Its rows that are laid out now. */
  readonly rows: Locator;
  /** The scrolling messages of the open chat. */
  readonly messages: Locator;
  /** The sentence below the open chat: until when it can be answered. */
  readonly windowBar: Locator;
  readonly search: Locator;
  readonly #words: Words;

  constructor(page: Page, words = english) {
    this.page = page;
    this.#words = words;
    this.list = page.getByRole('list', { name: words.whole('inbox.threads') });
    this.rows = page.locator('a[data-thread]');
    this.messages = page.getByTestId('messages');
    this.windowBar = page.getByTestId('window-bar');
    this.search = page.getByRole('textbox', { name: words.whole('inbox.search') });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.#words.start('common.inbox') }).click();
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The tab of a filter of the list, by its words. */
  filter(words: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${words}`) });
  }

  /** Brings a row to where the list lays rows out, from the top down; a search may have taken the list's place. */
  private async layOut(name: string): Promise<void> {
    const scrollers = this.page.locator('#inbox-rows > *');
    for (let top = 0; top <= 6_000 && (await this.row(name).count()) === 0; top += 300) {
      await scrollers.evaluateAll((elements, to) => elements[0]?.scrollTo(0, to), top);
      // A list lays out in the frame after.
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  }

  /** The head of the open chat: name, window, what to do with it. */
  get head(): Locator {
    return this.page.locator('section.thread header');
  }

  /** The window chip of a chat's row. */
  chip(name: string): Locator {
    return this.row(name).locator('.chip');
  }

  /** Opens a chat and waits until its messages are there, and not those of the chat that was open before. */
  async openChat(name: string): Promise<void> {
    const chat = this.page.getByRole('region', { name, exact: true });
    const messages = chat.getByTestId('messages').getByRole('article').first();
    // A list that moves just then puts another chat under the pointer: whoever wants this one clicks again.
    for (let left = 8; left > 0 && !(await messages.isVisible()); left -= 1) {
      // At some hours the demo shop's row lies below what the list lays out, and where another was looked for, above.
      await this.layOut(name);
      await this.row(name)
        .click({ timeout: 3_000 })
        .catch(() => undefined);
      await messages.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    await messages.waitFor();
  }

  /** The bubble with its foot that holds a text. */
  message(text: string | RegExp): Locator {
    return this.messages.getByRole('article').filter({ hasText: text });
  }

  /** The lines that say that what follows was imported and is not verified. */
  get importedMarks(): Locator {
    return this.messages.getByTestId('imported-mark');
  }

  /** Says in the side pane that the open chat and another are one customer's. */
  async mergeInto(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Same customer as…' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('searchbox', { name: 'Search names and numbers' }).fill(name);
    await dialog.getByRole('listitem').filter({ hasText: name }).getByRole('button').click();
    await dialog.getByRole('button', { name: 'Make one chat' }).click();
  }

  /** The messages that are laid out now. */
  get laidOut(): Locator {
    return this.messages.locator('[data-message]');
  }
}
