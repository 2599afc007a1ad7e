import type { Locator, Page } from 'playwright-core';
import type { Language, MessageKey } from '../../../src-renderer/messages/translate.svelte.ts';
import { becomes } from '../../helpers/graph/customers.ts';
import type { Taken } from '../../helpers/graph/world.ts';
import { ComposerPage } from '../pages/composer-page.ts';
import type { ConnectedShop } from '../pages/connected-shop.ts';
import { ImportPage } from '../pages/import-page.ts';
import { InboxPage } from '../pages/inbox-page.ts';
import { PhoneAnswerPage } from '../pages/phone-answer-page.ts';
import { SearchArea } from '../pages/search-area.ts';
import type { SharedShop } from '../pages/share-shop.ts';
import { soon } from '../pages/soon.ts';
import { Words } from '../pages/words.ts';
import { WritingPage } from '../pages/writing-page.ts';

type Values = Readonly<Record<string, unknown>>;

/** A day in one shop and in one language, with what its page shows by the page's own sentences. */
export class Day {
  readonly words: Words;
  readonly connected: ConnectedShop;
  /** Where the owner wants backups. */
  readonly backupFolder: string;
  /** What the owner has agreed to pay for what was delivered, in the shop's currency. */
  readonly agreed: number[] = [];

  constructor(language: Language, connected: ConnectedShop, backupFolder: string) {
    this.words = new Words(language);
    this.connected = connected;
    this.backupFolder = backupFolder;
  }

  get shop(): SharedShop {
    return this.connected.shop;
  }

  get page(): Page {
    return this.shop.page;
  }

  get inbox(): InboxPage {
    return new InboxPage(this.page, this.words);
  }

  get composer(): ComposerPage {
    return new ComposerPage(this.page, this.words);
  }

  get writing(): WritingPage {
    return new WritingPage(this.page, this.words);
  }

  get search(): SearchArea {
    return new SearchArea(this.page);
  }

  get imports(): ImportPage {
    return new ImportPage(this.page, this.words);
  }

  get phone(): PhoneAnswerPage {
    return new PhoneAnswerPage(this.page, this.shop.context, this.words);
  }

  button(key: MessageKey, values?: Values, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.words.whole(key, values) });
  }

  text(key: MessageKey, values?: Values, within: Page | Locator = this.page): Locator {
    return within.getByText(this.words.whole(key, values)).first();
  }

  dialog(key: MessageKey, values?: Values): Locator {
    return this.page.getByRole('dialog', { name: this.words.whole(key, values) });
  }

  tab(key: MessageKey): Locator {
    return this.page.getByRole('tab', { name: this.words.start(key) });
  }

  /** How many chats a tab of the list counts. */
  async countOf(key: MessageKey): Promise<number> {
    return Number(/\d+/.exec(await this.tab(key).innerText())?.[0] ?? 0);
  }

  /** The names in the list, from top to bottom. */
  names(): Promise<string[]> {
    return this.inbox.rows.locator('.name').allInnerTexts();
  }

  /** Shows the inbox with all its chats. */
  async openInbox(): Promise<void> {
    await this.inbox.open();
    await this.tab('inbox.filter_all').click();
    await this.inbox.rows.first().waitFor();
  }

  /** What Meta took with these words, once it did. */
  async taken(text: string): Promise<Taken> {
    const find = (): Taken | undefined =>
      this.connected.world.taken.find(({ body }) => JSON.stringify(body).includes(text));
    await soon(() => find() !== undefined, `Meta takes “${text}”`).toBe(true);
    return find()!;
  }

  /** Meta tells what became of what it took with these words, and the bubble with those that are `shown` says so. */
  async follow(text: string, status: 'sent' | 'delivered' | 'read', shown = text): Promise<Locator> {
    becomes(this.connected.world, await this.taken(text), status);
    await this.connected.tell();
    const bubble = this.inbox.message(shown);
    await soon(() => bubble.locator('.state').innerText(), shown).toMatch(
      this.words.start(`inbox.status_${status}`),
    );
    return bubble;
  }

  /** What a bubble says that its message cost, once it does. */
  async priceOf(bubble: Locator): Promise<number> {
    const price = bubble.locator('.price .sum');
    await price.waitFor();
    return sumIn(await price.innerText());
  }
}

/** The sum in a text, such as "Send · €0.0248" or "0,0248 €". */
export function sumIn(text: string): number {
  const written = /(?:€\s?(\d+[.,]\d+))|(?:(\d+[.,]\d+)\s?€)/.exec(text);
  if (written === null) throw new Error(`No sum in “${text}”.`);
  return Number((written[1] ?? written[2] ?? '').replace(',', '.'));
}
