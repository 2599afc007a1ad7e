import type { ImportSource, ReviewedFile } from '../../../../shared/contract/imports.ts';
import type { ShopNumber } from '../../../../shared/contract/settings.ts';

export type DateOrder = ReviewedFile['orders_possible'][number];
export type Via = 'phone' | 'api';

/** Whether a chat goes into the thread that it seems to continue, or into one of its own. */
export type Place = 'same' | 'apart';

/** One chat that was found in a file, with the owner's answers about it. */
export class FoundChat {
  readonly key = crypto.randomUUID();
  readonly source: ImportSource;
  /** The name of the file that was handed over; `found.file` may go on inside it. */
  readonly fileName: string;
  /** What the newest look at it found. */
  found: ReviewedFile;
  /** Who the shop is by its known names, before the owner said anything. */
  readonly knownMe: string | null;
  me = $state.raw<string | null>(null);
  /** The owner wrote nothing in this chat: only the customer did. */
  isSilent = $state.raw(false);
  /** The chosen order of the date; null until chosen, or where only one is possible. */
  order = $state.raw<DateOrder | null>(null);
  /** The owner's word about `found.match`; null where there is none. */
  place = $state.raw<Place | null>(null);
  number = $state.raw<string>('');
  via = $state.raw<Via>('phone');
  /** It is looked at again, because an answer may change what is found. */
  isChecking = $state.raw(false);
  /** The owner answered something in its card, so that the card stays where it is. */
  isPinned = $state.raw(false);
  /** Its row in the list of those that are ready is unfolded. */
  isUnfolded = $state.raw(false);

  readonly needsMe = $derived(this.me === null && !this.isSilent && this.hasAuthors);
  readonly needsOrder = $derived(this.order === null && this.isAmbiguous);
  readonly needsPlace = $derived(this.isUnsure && this.place === null);
  readonly needsAnswer = $derived(this.needsMe || this.needsOrder || this.needsPlace);
  readonly isReady = $derived(!this.needsAnswer && !this.isChecking);

  constructor(source: ImportSource, fileName: string, found: ReviewedFile, numbers: readonly ShopNumber[]) {
    this.source = source;
    this.fileName = fileName;
    this.found = $state.raw(found);
    this.knownMe = found.me;
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

  /** The core does not know whether it continues the thread that it found. */
  get isUnsure(): boolean {
    return this.found.match?.is_sure === false;
  }

  /** Messages that somebody wrote, without the notices. */
  get messages(): number {
    return this.found.authors.reduce((sum, author) => sum + author.messages, 0);
  }

  /** Says which author is the shop; null: none of them. */
  answerMe(name: string | null): void {
    this.me = name;
    this.isSilent = name === null;
  }

  /** Takes what a newer look found; an answer about another thread than before no longer holds. */
  takeLook(found: ReviewedFile): void {
    if (found.match?.thread !== this.found.match?.thread) this.place = null;
    this.found = found;
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
