import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { ChatFile } from './chat-file.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', 'fixtures', 'bills');

/** One of the made bills, byte for byte, under another name where one is given. */
export async function billFile(example: string, name = example): Promise<ChatFile> {
  const buffer = await readFile(path.join(folder, example));
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** The page on which a bill is checked. */
export class BillPage {
  readonly page: Page;
  readonly columns: Locator;
  readonly typed: Locator;
  readonly verdict: Locator;
  readonly problems: Locator;
  /** The bills that are kept, each a line. */
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.columns = page.getByTestId('bill-columns');
    this.typed = page.getByTestId('typed-bill');
    this.verdict = page.getByTestId('verdict');
    this.problems = page.getByTestId('bill-problems');
    this.lines = page.getByTestId('bill-line');
  }

  /** Shows where a bill of a month is brought. */
  async open(month: string): Promise<void> {
    await this.page.evaluate((wanted) => (location.hash = `#/spend/${wanted}/bill`), month);
    await this.page.getByRole('button', { name: /^(Choose a file|Choisir un fichier)$/ }).waitFor();
  }

  async choose(file: ChatFile): Promise<void> {
    await this.page.getByTestId('file-input').setInputFiles(file);
  }

  /** Drags a file of text over the page and lets it go. */
  async drop({ name, mimeType, buffer }: ChatFile): Promise<void> {
    const given = [name, mimeType, buffer.toString()] as const;
    const dataTransfer = await this.page.evaluateHandle(([called, type, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], called, { type }));
      return carried;
    }, given);
    await this.page.dispatchEvent('body', 'dragenter', { dataTransfer });
    await this.page.getByTestId('bill-drop').waitFor();
    await this.page.dispatchEvent('body', 'drop', { dataTransfer });
  }

  /** The column that is chosen for a field of the contract. */
  column(field: string): Locator {
    return this.columns.locator(`[data-field="${field}"] select`);
  }

  total(figure: 'ours' | 'theirs' | 'difference' | 'unexplained'): Locator {
    return this.page.getByTestId(`total-${figure}`);
  }

  /** The row of a category and market, by its name. */
  row(name: string): Locator {
    return this.page.getByTestId('bill-row').filter({ hasText: name });
  }

  async compare(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Keep and compare|Garder et comparer)$/ }).click();
  }
}
