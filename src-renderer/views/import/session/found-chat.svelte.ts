import type { ReviewedFile } from '../../../../shared/contract/imports.ts';
import type { ShopNumber } from '../../../../shared/contract/settings.ts';

export type DateOrder = ReviewedFile['orders_possible'][number];
export type Via = 'phone' | 'api';

/** One chat that was found in a file, with the owner's answers about it. */
export class FoundChat {
  readonly key = crypto.randomUUID();
  readonly upload: string;
  readonly found: ReviewedFile;
  me = $state.raw<string | null>(null);
  /** The chosen order of the date; null until chosen, or where only one is possible. */
  order = $state.raw<DateOrder | null>(null);
  number = $state.raw<string>('');
  via = $state.raw<Via>('phone');

  readonly needsMe = $derived(this.me === null && this.hasAuthors);
  readonly needsOrder = $derived(this.order === null && this.isAmbiguous);
  readonly isReady = $derived(!this.needsMe && !this.needsOrder);

  constructor(upload: string, found: ReviewedFile, numbers: readonly ShopNumber[]) {
    this.upload = upload;
    this.found = found;
    this.me = found.me;
    this.number = numbers[0]?.id ?? '';
  }

  get hasAuthors(): boolean {
    return this.found.authors.length > 0;
  }

  get isAmbiguous(): boolean {
    return this.found.ambiguous;
  }

  get messages(): number {
    return this.found.authors.reduce((sum, author) => sum + author.messages, 0);
  }

  /** First, middle and last message as they read under an order. */
  sample(order: DateOrder | null): ReviewedFile['samples'][number]['messages'] {
    const wanted = order ?? this.found.date_order;
    return this.found.samples.find((sample) => sample.date_order === wanted)?.messages ?? [];
  }
}
