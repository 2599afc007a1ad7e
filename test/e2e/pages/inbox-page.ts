import type { Locator, Page } from 'playwright-core';

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

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('list', { name: 'Chats' });
    this.rows = page.locator('a[data-thread]');
    this.messages = page.getByTestId('messages');
    this.windowBar = page.getByTestId('window-bar');
    this.search = page.getByRole('textbox', { name: 'Search messages, names, numbers' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Inbox/ }).click();
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The window chip of a chat's row. */
  chip(name: string): Locator {
    return this.row(name).locator('.chip');
  }

  /** Opens a chat and waits until its messages are there, and not those of the chat that was open before. */
  async openChat(name: string): Promise<void> {
    await this.row(name).click();
    const chat = this.page.getByRole('region', { name, exact: true });
    await chat.getByTestId('messages').getByRole('article').first().waitFor();
  }

  /** The bubble with its foot that holds a text. */
  message(text: string): Locator {
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
