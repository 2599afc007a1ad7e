import { DATE_ORDERS, EARLIEST, dayOf, dayText } from './calendar.ts';
import type { Header } from './header.ts';
import type { DateOrder } from '../types.ts';

const DAY = 86_400;
// Languages whose own short date is day first, unpadded, with a two-digit year: the shape alone does not say "US".
const UNPADDED_DAY_FIRST = new Set([
  'es',
  'ca',
  'gl',
  'el',
  'th',
  'vi',
  'hi',
  'mr',
  'gu',
  'bn',
  'ta',
  'te',
  'ur',
  'af',
  'ms',
  'sw',
  'zu',
]);
const YEAR_FIRST_LANGUAGES = new Set(['ko', 'ne', 'eu']);

interface Reading {
  order: DateOrder;
  impossible: number;
  outOfRange: number;
  matches: number;
  jumps: number;
  day: number | null;
  before: number | null;
  first: number | null;
  last: number | null;
}

/** The verdict over all headers: the orders left and the one in force. */
export interface OrderVerdict {
  dateOrder: DateOrder | null;
  ambiguous: boolean;
  ordersPossible: DateOrder[];
  /** Orders that break no more dates than the best one, before any softer evidence. */
  calendarOrders: DateOrder[];
}

/** Collects what every header says about the date order; bounded memory, one call per header. */
export class DateEvidence {
  readonly #limit: number;
  readonly #readings: Reading[];
  #headers = 0;
  #key = -1;
  #mask = 0;
  #unpadded = false;
  #shortYears = 0;
  #isShort = false;
  #separator = 0;
  #upperClock = false;
  #markerBefore = false;

  /** `limit`: seconds, the latest wall time a message can have. */
  constructor(limit: number) {
    this.#limit = limit;
    this.#readings = DATE_ORDERS.map((order) => ({
      order,
      impossible: 0,
      outOfRange: 0,
      matches: 0,
      jumps: 0,
      day: null,
      before: null,
      first: null,
      last: null,
    }));
  }

  /** Adds a header; the result's bits 1, 2, 4 mark the orders under which its date is impossible. */
  add(header: Header): number {
    this.#headers++;
    const key = keyOf(header);
    if (key !== this.#key) this.#turnDay(header, key);
    if (this.#isShort) this.#shortYears++;
    const seconds = header.hour * 3600 + header.minute * 60 + header.second;
    for (const reading of this.#readings) {
      if (reading.day === null) {
        reading.impossible++;
        continue;
      }
      const time = reading.day * DAY + seconds;
      if (time < EARLIEST || time > this.#limit) reading.outOfRange++;
      if (reading.before !== null && reading.before - time > DAY) reading.jumps++;
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
    if (this.#headers === 0) {
      return { dateOrder: null, ambiguous: false, ordersPossible: [], calendarOrders: [...DATE_ORDERS] };
    }
    const yearMayLead = this.#markerBefore || YEAR_FIRST_LANGUAGES.has(language ?? '');
    const unfounded = yearMayLead ? 0 : this.#shortYears;
    let left = keepFewest(
      this.#readings,
      (reading) => reading.impossible + (reading.order === 'ymd' ? unfounded : 0),
    );
    const calendarOrders = left.map((reading) => reading.order);
    left = keepFewest(left, (reading) => reading.outOfRange);
    left = keepFewest(left, (reading) => -reading.matches);
    left = keepFewest(left, (reading) => reading.jumps);
    const ordersPossible = left.map((reading) => reading.order);
    const dateOrder = this.#likeliest(ordersPossible, language);
    return { dateOrder, ambiguous: ordersPossible.length > 1, ordersPossible, calendarOrders };
  }

  /** First and last wall time in file order under an order, null without one. */
  span(order: DateOrder | null): { first: string | null; last: string | null } {
    const reading = this.#readings.find((candidate) => candidate.order === order);
    return { first: wallText(reading?.first ?? null), last: wallText(reading?.last ?? null) };
  }

  #turnDay(header: Header, key: number): void {
    this.#key = key;
    this.#mask = 0;
    this.#readings.forEach((reading, index) => {
      reading.day = dayOf(header, reading.order, this.#limit);
      if (reading.day === null) this.#mask |= 1 << index;
    });
    if ((header.aWidth === 1 && header.a < 10) || header.bWidth === 1) this.#unpadded = true;
    this.#isShort = header.aWidth < 4 && header.cWidth < 4;
    if (header.marker === 'before') this.#markerBefore = true;
    if (header.capitals) this.#upperClock = true;
    this.#separator = header.separator;
  }

  #likeliest(orders: DateOrder[], language: string | null): DateOrder | null {
    if (orders.length < 2) return orders[0] ?? null;
    if (orders.includes('ymd')) return 'ymd';
    const monthFirstShape = this.#separator === 47 && this.#shortYears === this.#headers && this.#unpadded;
    const isAmerican =
      this.#upperClock || (language !== null && !UNPADDED_DAY_FIRST.has(language) && !this.#markerBefore);
    return monthFirstShape && isAmerican && orders.includes('mdy') ? 'mdy' : (orders[0] ?? null);
  }
}

/** Number that differs whenever the printed date of a header does. */
export function keyOf(header: Header): number {
  const fields = (header.a * 10_000 + header.b) * 10_000 + header.c;
  return (
    (((fields * 8 + header.aWidth) * 8 + header.bWidth) * 8 + header.cWidth) * 2 + (header.buddhist ? 1 : 0)
  );
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
