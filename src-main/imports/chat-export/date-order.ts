import { DATE_ORDERS, EARLIEST, dayOf, dayText } from './calendar.ts';
import { likeliestOrder } from './likeliest-order.ts';
import { PrintNotes } from './print-style.ts';
import type { Header } from './header.ts';
import type { DateOrder } from '../types.ts';

const DAY = 86_400;
// One header in so many is no more than a slip or a pasted line.
const FEW = 200;
const YEAR_FIRST_LANGUAGES = new Set(['ko', 'ne', 'eu']);

interface Reading {
  order: DateOrder;
  /** Headers with no such day or month, or a one-digit year. */
  impossible: number;
  /** Headers before 2009 or after the export. */
  outOfRange: number;
  /** Of both, the headers printed with a two-digit year. */
  shortBreaks: number;
  matches: number;
  jumps: number;
  leaps: number;
  day: number | null;
  before: number | null;
  first: number | null;
  last: number | null;
}

/** What singled out the order in force. `few`: hardly any header, only headers printed with another width of year than most, or against the sequence or the file names. `range`: only that a message is neither before 2009 nor after the export. `unannounced`: a two-digit year may stand in front without a word that says so. */
export type DecidedBy = 'form' | 'few' | 'range' | 'unannounced' | 'attachments' | 'jumps';

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
    this.#readings = DATE_ORDERS.map((order) => ({
      order,
      impossible: 0,
      outOfRange: 0,
      shortBreaks: 0,
      matches: 0,
      jumps: 0,
      leaps: 0,
      day: null,
      before: null,
      first: null,
      last: null,
    }));
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
    const { fitting, isUnannounced } = this.#fitting(language);
    const matching = keepFewest(fitting, (reading) => -reading.matches);
    const steady = keepFewest(matching, (reading) => reading.jumps);
    const ordersPossible = steady.map((reading) => reading.order);
    const dateOrder = likeliestOrder(ordersPossible, this.#notes.style, language);
    const decidedBy = isUnannounced ? 'unannounced' : this.#decidedBy(fitting, matching, steady);
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

  // The orders that no header contradicts; where each is contradicted, the majority of headers wins.
  #fitting(language: string | null): { fitting: Reading[]; isUnannounced: boolean } {
    const yearMayLead = this.#notes.wordFirst || YEAR_FIRST_LANGUAGES.has(language ?? '');
    const unfounded = (reading: Reading): number =>
      reading.order === 'ymd' && !yearMayLead ? this.#notes.shortYears : 0;
    const breaks = (reading: Reading): number => breaksOf(reading) + unfounded(reading);
    const fewest = keepFewest(this.#readings, breaks);
    if (fewest.every((reading) => breaks(reading) === 0)) return { fitting: fewest, isUnannounced: false };
    const unannounced = this.#readings.filter((reading) => breaksOf(reading) === 0);
    if (unannounced.length > 0) return { fitting: unannounced, isUnannounced: true };
    const fitting = keepFewest(fewest, (reading) => reading.impossible + unfounded(reading));
    return { fitting, isUnannounced: false };
  }

  #decidedBy(fitting: Reading[], matching: Reading[], steady: Reading[]): DecidedBy {
    if (steady.length < matching.length) return 'jumps';
    if (matching.length < fitting.length) return 'attachments';
    const { shortYears, headers } = this.#notes;
    const isShort = shortYears * 2 >= headers;
    const jumps = Math.min(...steady.map((reading) => reading.jumps));
    const matches = Math.max(...steady.map((reading) => reading.matches));
    const fallen = this.#readings.filter((reading) => !fitting.includes(reading) && reading.order !== 'ymd');
    const fellByFew = fallen.some((reading) => {
      const breaks = isShort ? reading.shortBreaks : breaksOf(reading) - reading.shortBreaks;
      const isSteadier = breaks * 2 < headers && reading.jumps < jumps;
      return breaks * FEW < headers || isSteadier || reading.matches > matches;
    });
    if (fellByFew) return 'few';
    return fallen.some((reading) => reading.impossible === 0) ? 'range' : 'form';
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

function breaksOf(reading: Reading): number {
  return reading.impossible + reading.outOfRange;
}

function keepFewest(readings: Reading[], count: (reading: Reading) => number): Reading[] {
  const fewest = Math.min(...readings.map(count));
  return readings.filter((reading) => count(reading) === fewest);
}

function wallText(seconds: number | null): string | null {
  if (seconds === null) return null;
  const day = Math.floor(seconds / DAY);
  return `${dayText(day)}T${new Date((seconds - day * DAY) * 1000).toISOString().slice(11, 19)}`;
}
