import type { VListHandle } from 'virtua/svelte';

/** Rows are measured as they come into sight: for so long after going to one it is brought there again, in ms. */
const settleMs = 1200;
const endPx = 40;

interface Held {
  find: () => number;
  align: 'start' | 'center' | 'end';
  until: number;
}

/** Keeps a list of messages where its reader is: at the end, at a row that was gone to, or where it was scrolled to. */
export class ScrollPlace {
  isAtEnd = $state.raw(false);
  readonly #list: () => VListHandle | undefined;
  /** How many rows there are, and whether the last of them is the newest. */
  readonly #extent: () => { count: number; isWhole: boolean };
  #held: Held | null = null;
  #anchor = { index: 0, within: 0 };
  #width = 0;

  constructor(list: () => VListHandle | undefined, extent: () => { count: number; isWhole: boolean }) {
    this.#list = list;
    this.#extent = extent;
  }

  /** How far the end is below what is in sight, in px. */
  get below(): number {
    const list = this.#list();
    return list ? list.getScrollSize() - list.getScrollOffset() - list.getViewportSize() : 0;
  }

  toEnd(): void {
    this.isAtEnd = true;
    this.#hold(() => this.#extent().count - 1, 'end');
  }

  /** Goes to a row, found by what it is: others may come before it meanwhile. */
  to(find: () => number, align: 'start' | 'center'): void {
    if (find() < 0) return;
    this.isAtEnd = false;
    this.#hold(find, align);
  }

  /** The reader scrolls by hand from now on. */
  release(): void {
    this.#held = null;
  }

  /** Follows the list's scrolling; gives the row at its upper edge. */
  scrolled(offset: number): number {
    const list = this.#list();
    const index = list?.findItemIndex(offset) ?? 0;
    this.isAtEnd = this.#holding()?.align === 'end' || this.below < endPx;
    this.#anchor = { index, within: offset - (list?.getItemOffset(index) ?? 0) };
    return index;
  }

  /** Rows came to another height than was thought. */
  sized(): void {
    const held = this.#holding();
    if (held !== null) this.#bringBack(held);
    else if (this.isAtEnd && this.#extent().isWhole)
      this.#list()?.scrollToIndex(this.#extent().count - 1, { align: 'end' });
  }

  /** Another width breaks lines elsewhere: what stood at the upper edge stays there. */
  widened(width: number): void {
    const isFirst = this.#width === 0;
    this.#width = width;
    if (isFirst) return;
    const { index, within } = this.#anchor;
    if (this.isAtEnd) this.toEnd();
    else this.#list()?.scrollToIndex(index, { align: 'start', offset: within });
  }

  #hold(find: Held['find'], align: Held['align']): void {
    this.#held = { find, align, until: performance.now() + settleMs };
    this.#bringBack(this.#held);
  }

  #holding(): Held | null {
    return this.#held !== null && performance.now() < this.#held.until ? this.#held : null;
  }

  #bringBack({ find, align }: Held): void {
    this.#list()?.scrollToIndex(find(), { align });
  }
}
