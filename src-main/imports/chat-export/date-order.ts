import { DATE_ORDERS, EARLIEST, dayOf, dayText } from './calendar.ts';
import { likeliestOrder } from './likeliest-order.ts';
import { breaksOf, createReading, narrowDown } from './narrow-down.ts';
import { PrintNotes } from './print-style.ts';
import type { Header } from './header.ts';
import type { DecidedBy, Reading } from './narrow-down.ts';
import type { DateOrder } from '../types.ts';

const DAY = 86_400;

/** The verdict over all headers: the orders left and the one in force. */
export interface OrderVerdict {
  dateOrder: DateOrder | null;
  ambiguous: boolean;
  ordersPossible: DateOrder[];
  decidedBy: DecidedBy;
}

/** Collects what every header says about the date order; bounded memory, one call per header. */
export class DateEvidence {
  readonly #limit: number;
  readonly #readings: Reading[];
  readonly #notes = new PrintNotes();
  #key = -1;
  #mask = 0;

  /** `limit`: seconds, the latest wall time a message can have. */
  constructor(limit: number) {
    this.#limit = limit;
    this.#readings = DATE_ORDERS.map(createReading);
  }

  /** Headers added. */
  get headers(): number {
    return this.#notes.headers;
  }

  /** Adds a header; the result's bits 1, 2, 4 mark the orders under which its date is impossible. */
  add(header: Header): number {
    const key = keyOf(header);
    if (key !== this.#key) this.#turnDay(header, key);
    this.#notes.count();
    const { isShort } = this.#notes;
    const seconds = header.hour * 3600 + header.minute * 60 + header.second;
    for (const reading of this.#readings) {
      if (reading.day === null) {
        reading.impossible++;
        if (isShort) reading.shortBreaks++;
        continue;
      }
      const time = reading.day * DAY + seconds;
      if (time < EARLIEST || time > this.#limit) {
        reading.outOfRange++;
        if (isShort) reading.shortBreaks++;
      }
      if (reading.before !== null && reading.before - time > DAY) {
        reading.jumps++;
        if (this.#notes.headers > 2) reading.leaps++;
      }
      reading.before = time;
      reading.first ??= time;
      reading.last = time;
    }
    return this.#mask;
  }

  /** Adds the day an attachment's name carries, for the header added last. */
  addAttachmentDay(day: number): void {
    for (const reading of this.#readings) if (reading.day === day) reading.matches++;
  }

  /** Decides; `language` of the notices may allow a two-digit year in front and pre-selects among what is left. */
  decide(language: string | null): OrderVerdict {
    if (this.#notes.headers === 0) {
      return { dateOrder: null, ambiguous: false, ordersPossible: [], decidedBy: 'form' };
    }
    const { left, decidedBy } = narrowDown(this.#readings, this.#notes, language);
    const ordersPossible = left.map((reading) => reading.order);
    const dateOrder = likeliestOrder(ordersPossible, this.#notes.style, language);
    return { dateOrder, ambiguous: ordersPossible.length > 1, ordersPossible, decidedBy };
  }

  /** Dates are printed in two forms, which no phone does in one export. */
  get isMixed(): boolean {
    return this.#notes.isMixed;
  }

  /** Times that an order jumps back by more than a day, but for the notice in front. */
  leapsOf(order: DateOrder | null): number {
    return this.#reading(order)?.leaps ?? 0;
  }

  /** Whether the dates would also stand, and jump back less, with a two-digit year in front. */
  mayLeadWithYear(order: DateOrder | null, isLikely: boolean): boolean {
    const [yearFirst, current] = [this.#reading('ymd'), this.#reading(order)];
    if (!yearFirst || !current || order === 'ymd' || this.#notes.shortYears === 0) return false;
    return breaksOf(yearFirst) === 0 && (isLikely || yearFirst.jumps < current.jumps);
  }

  /** Headers that contradict an order: no such date, or one before 2009 or after the export. */
  breaksOf(order: DateOrder | null): { impossible: number; outOfRange: number } {
    const reading = this.#reading(order);
    return { impossible: reading?.impossible ?? 0, outOfRange: reading?.outOfRange ?? 0 };
  }

  /** First and last wall time in file order under an order, null without one. */
  span(order: DateOrder | null): { first: string | null; last: string | null } {
    const reading = this.#reading(order);
    return { first: wallText(reading?.first ?? null), last: wallText(reading?.last ?? null) };
  }

  #reading(order: DateOrder | null): Reading | undefined {
    return this.#readings.find((candidate) => candidate.order === order);
  }

  #turnDay(header: Header, key: number): void {
    this.#key = key;
    this.#mask = 0;
    this.#readings.forEach((reading, index) => {
      reading.day = dayOf(header, reading.order, this.#limit);
      if (reading.day === null) this.#mask |= 1 << index;
    });
    this.#notes.takeDate(header);
  }
}

/** Number that differs whenever the printed date of a header does. */
export function keyOf(header: Header): number {
  const fields = (header.a * 10_000 + header.b) * 10_000 + header.c;
  return (
    (((fields * 8 + header.aWidth) * 8 + header.bWidth) * 8 + header.cWidth) * 2 + (header.buddhist ? 1 : 0)
  );
}

function wallText(seconds: number | null): string | null {
  if (seconds === null) return null;
  const day = Math.floor(seconds / DAY);
  return `${dayText(day)}T${new Date((seconds - day * DAY) * 1000).toISOString().slice(11, 19)}`;
}
