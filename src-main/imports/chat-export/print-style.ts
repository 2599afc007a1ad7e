import type { ClockWording } from './clock.ts';
import type { Header } from './header.ts';

/** How a file prints its dates: what is left to guess from when nothing tells the order. */
export interface PrintStyle {
  separator: number;
  /** Every year has two digits or counts from another era. */
  hasShortYears: boolean;
  /** Days and months below ten stand without a zero, everywhere. */
  isUnpadded: boolean;
  ownDigits: boolean;
  wording: ClockWording;
  /** The AM/PM word stands before the time. */
  wordFirst: boolean;
}

/** Collects the print style of all headers; `takeDate` when the date changes, `count` for every header. */
export class PrintNotes {
  /** Headers, and those of them with a two-digit year. */
  headers = 0;
  shortYears = 0;
  /** The header taken last has a two-digit year. */
  isShort = false;
  wordFirst = false;
  #eraYears = 0;
  #isEra = false;
  #isPadded = false;
  #isUnpadded = false;
  #ownDigits = false;
  #separator = 0;
  #wording: ClockWording = 'none';

  count(): void {
    this.headers++;
    if (this.isShort) this.shortYears++;
    if (this.#isEra) this.#eraYears++;
  }

  takeDate(header: Header): void {
    this.isShort = header.aWidth < 4 && header.cWidth < 4;
    this.#isEra = !this.isShort && (header.buddhist || header.era);
    if (header.a < 10 && header.aWidth < 4) this.#notePadding(header.aWidth);
    if (header.b < 10) this.#notePadding(header.bWidth);
    if (header.marker === 'before') this.wordFirst = true;
    if (header.wording !== 'none') this.#wording = header.wording;
    this.#ownDigits = header.ownDigits;
    this.#separator = header.separator;
  }

  get style(): PrintStyle {
    return {
      separator: this.#separator,
      hasShortYears: this.shortYears + this.#eraYears === this.headers,
      isUnpadded: this.#isUnpadded && !this.#isPadded,
      ownDigits: this.#ownDigits,
      wording: this.#wording,
      wordFirst: this.wordFirst,
    };
  }

  #notePadding(width: number): void {
    if (width === 1) this.#isUnpadded = true;
    else this.#isPadded = true;
  }
}
