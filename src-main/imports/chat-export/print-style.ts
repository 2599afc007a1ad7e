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
  // Bit 1: some day or month below ten stands without a zero; bit 2: some with one. First and second field apart.
  #padding = [0, 0];
  #ownDigits = false;
  #separator = 0;
  #wording: ClockWording = 'none';
  #hasTwoWordings = false;

  count(): void {
    this.headers++;
    if (this.isShort) this.shortYears++;
    if (this.#isEra) this.#eraYears++;
  }

  takeDate(header: Header): void {
    this.isShort = header.aWidth < 4 && header.cWidth < 4;
    this.#isEra = !this.isShort && (header.buddhist || header.era);
    if (header.a < 10 && header.aWidth < 4) this.#notePadding(0, header.aWidth);
    if (header.b < 10) this.#notePadding(1, header.bWidth);
    if (header.marker === 'before') this.wordFirst = true;
    if (header.wording !== 'none') {
      if (this.#wording !== 'none' && this.#wording !== header.wording) this.#hasTwoWordings = true;
      this.#wording = header.wording;
    }
    this.#ownDigits = header.ownDigits;
    this.#separator = header.separator;
  }

  /** Years of two widths, days with and without a zero, or `PM` and `p. m.`: no phone mixes them in one export. */
  get isMixed(): boolean {
    if (this.#hasTwoWordings) return true;
    return (this.shortYears > 0 && this.shortYears < this.headers) || this.#padding.includes(3);
  }

  get style(): PrintStyle {
    return {
      separator: this.#separator,
      hasShortYears: this.shortYears + this.#eraYears === this.headers,
      isUnpadded: this.#padding.every((seen) => seen < 2) && this.#padding.includes(1),
      ownDigits: this.#ownDigits,
      wording: this.#wording,
      wordFirst: this.wordFirst,
    };
  }

  #notePadding(field: 0 | 1, width: number): void {
    this.#padding[field] = (this.#padding[field] ?? 0) | (width === 1 ? 1 : 2);
  }
}
