import type { ImportSource, ReviewedFile } from '../../../../shared/contract/imports.ts';
import type { ShopNumber } from '../../../../shared/contract/settings.ts';

export type DateOrder = ReviewedFile['orders_possible'][number];
export type Via = 'phone' | 'api';

/** One chat that was found in a file, with the owner's answers about it. */
export class FoundChat {
  readonly key = crypto.randomUUID();
  readonly source: ImportSource;
  /** The name of the file that was handed over; `found.file` may go on inside it. */
  readonly fileName: string;
  readonly found: ReviewedFile;
  me = $state.raw<string | null>(null);
  /** The owner wrote nothing in this chat: only the customer did. */
  isSilent = $state.raw(false);
  /** The chosen order of the date; null until chosen, or where only one is possible. */
  order = $state.raw<DateOrder | null>(null);
  number = $state.raw<string>('');
  via = $state.raw<Via>('phone');

  readonly needsMe = $derived(this.me === null && !this.isSilent && this.hasAuthors);
  readonly needsOrder = $derived(this.order === null && this.isAmbiguous);
  readonly isReady = $derived(!this.needsMe && !this.needsOrder);

  constructor(source: ImportSource, fileName: string, found: ReviewedFile, numbers: readonly ShopNumber[]) {
    this.source = source;
    this.fileName = fileName;
    this.found = found;
    this.me = found.me;
    this.isSilent = this.canBeSilent && found.me === null && found.authors[0]?.name === found.title;
    this.number = numbers[0]?.id ?? '';
  }

  get hasAuthors(): boolean {
    return this.found.authors.length > 0;
  }

  /** Where one person wrote, that one may be the customer. */
  get canBeSilent(): boolean {
    return this.found.authors.length === 1;
  }

  get isAmbiguous(): boolean {
    return this.found.ambiguous;
  }

  get messages(): number {
    return this.found.authors.reduce((sum, author) => sum + author.messages, 0);
  }

  /** Says which author is the shop; null: none of them. */
  answerMe(name: string | null): void {
    this.me = name;
    this.isSilent = name === null;
  }

  /** The chat's own title, else who else wrote in it, else the file's name. */
  get title(): string {
    const others = this.found.authors.filter((author) => author.name !== this.me);
    const other = this.me !== null && others.length === 1 ? others[0]?.name : undefined;
    return this.found.title ?? other ?? this.fileName.replace(/\.(zip|txt)$/i, '');
  }

  /** First, middle and last message as they read under an order. */
  sample(order: DateOrder | null): ReviewedFile['samples'][number]['messages'] {
    const wanted = order ?? this.found.date_order;
    return this.found.samples.find((sample) => sample.date_order === wanted)?.messages ?? [];
  }
}
