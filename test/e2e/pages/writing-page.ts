import type { Locator, Page } from 'playwright-core';
import { english, type Words } from './words.ts';

/** What stands beside the words: quick replies, emojis, files. */
export class WritingPage {
  readonly page: Page;
  /** The list of quick replies over the box. */
  readonly quick: Locator;
  readonly replyForm: Locator;
  readonly replyList: Locator;
  readonly emojis: Locator;
  /** The file that goes with the words. */
  readonly attached: Locator;
  readonly #words: Words;

  constructor(page: Page, words = english) {
    this.page = page;
    this.#words = words;
    this.quick = page.getByTestId('quick-list');
    this.replyForm = page.getByTestId('reply-form');
    this.replyList = page.getByTestId('reply-list');
    this.emojis = page.getByTestId('emoji-picker');
    this.attached = page.getByTestId('attached');
  }

  option(name: RegExp | string): Locator {
    return this.quick.getByRole('option', { name });
  }

  tool(name: string): Locator {
    return this.page
      .getByRole('group', { name: this.#words.whole('writing.tools') })
      .getByRole('button', { name });
  }

  /** Writes a quick reply into the open form. */
  async fillReply(shortcut: string, words: string): Promise<void> {
    await this.replyForm.getByLabel(this.#words.whole('writing.shortcut')).fill(shortcut);
    await this.replyForm.getByRole('textbox', { name: this.#words.whole('writing.words') }).fill(words);
    await this.replyForm.getByRole('button', { name: this.#words.whole('common.save') }).click();
  }

  /** What of the box is selected. */
  selected(box: Locator): Promise<string> {
    return box.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
  }

  /** Drops files on an element, as from the desktop. */
  async drop(on: Locator, files: readonly { name: string; type: string; text: string }[]): Promise<void> {
    const transfer = await this.page.evaluateHandle((given) => {
      const made = new DataTransfer();
      for (const { name, type, text } of given) made.items.add(new File([text], name, { type }));
      return made;
    }, files);
    await on.dispatchEvent('dragenter', { dataTransfer: transfer });
    await on.dispatchEvent('drop', { dataTransfer: transfer });
  }
}
