import type { AmountShape } from '../../shared/contract/shapes.ts';
import type { Locale } from './locale.svelte.ts';

type Options = Intl.DateTimeFormatOptions;
type Written = Pick<Locale, 'language' | 'tag' | 'zone'>;

/** Numbers, money, times and durations in the owner's way of writing, times in the shop's zone. */
export class Format {
  readonly #locale: Written;
  readonly #made = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();

  constructor(locale: Written) {
    this.#locale = locale;
  }

  number(value: number): string {
    return this.#number({}).format(value);
  }

  /** A count in little room: 950, 6K. */
  short(value: number): string {
    return this.#number({ notation: 'compact' }).format(value);
  }

  /** A file's size in the largest unit of which it has one: 3.4 MB. */
  bytes(value: number): string {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
    const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
    return this.#number({
      style: 'unit',
      unit: units[step] ?? 'byte',
      unitDisplay: 'short',
      maximumFractionDigits: step > 1 ? 1 : 0,
    }).format(value / 1000 ** step);
  }

  /** `share`: 0 to 1; whole per cents unless more digits are asked for. */
  percent(share: number, maximumFractionDigits = 0): string {
    return this.#number({ style: 'percent', maximumFractionDigits }).format(share);
  }

  /** A sum to the cent, from a decimal string; sums under a cent keep their digits. */
  money(decimal: string, currency: string): string {
    const isTiny = Math.abs(Number(decimal)) > 0 && Math.abs(Number(decimal)) < 0.01;
    return isTiny ? this.price(decimal, currency) : this.#money(decimal, currency, {});
  }

  /** A sum on an axis that goes up to `top`, with as many digits as tell one tick from the next: €0.50, €950, €6.2K. */
  tick(value: number, top: number, currency: string): string {
    const digits =
      top >= 10_000 ? { notation: 'compact' as const } : top >= 10 ? { maximumFractionDigits: 0 } : {};
    const text = String(value);
    return top < 0.05 ? this.price(text, currency, 4) : this.#money(text, currency, digits);
  }

  /** The price of one message: every digit that the rate card has, unless fewer are asked for. */
  price(decimal: string, currency: string, maximumFractionDigits = 6): string {
    return this.#money(decimal, currency, { maximumFractionDigits });
  }

  /** A price known exactly or as a range. */
  amount(amount: AmountShape, currency: string, digits?: number): string {
    if (typeof amount === 'string') return this.price(amount, currency, digits);
    return `${this.price(amount.min, currency, digits)}–${this.price(amount.max, currency, digits)}`;
  }

  /** 18:40 */
  time(at: number | string): string {
    return this.date(at, { hour: '2-digit', minute: '2-digit' });
  }

  /** An instant as text by Intl options, in the shop's zone. */
  date(at: number | string, options: Options): string {
    const key = `${this.#locale.tag} ${this.#locale.zone} ${JSON.stringify(options)}`;
    let format = this.#made.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(this.#locale.tag, { timeZone: this.#locale.zone, ...options });
      this.#made.set(key, format);
    }
    const text = format.format(new Date(at));
    return this.#locale.language === 'fr' ? text.replace(/(^| )1 (?=\p{L})/u, '$11er ') : text;
  }

  /** A day or month given as text (`2026-11-20`, `2026-11`), free of any zone. */
  calendar(text: string, options: Options): string {
    const at = Date.parse(`${text.length === 7 ? `${text}-01` : text}T12:00:00Z`);
    return this.date(at, { ...options, timeZone: 'UTC' });
  }

  /** Everything about an instant: for hovering. */
  exact(at: number | string): string {
    return this.date(at, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
    });
  }

  /** The day of an instant in the shop's zone, `2026-11-20`. */
  day(at: number | string): string {
    const key = `day ${this.#locale.zone}`;
    let format = this.#made.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat('en-CA', { timeZone: this.#locale.zone });
      this.#made.set(key, format);
    }
    return format.format(new Date(at));
  }

  country(code: string): string {
    return new Intl.DisplayNames(this.#locale.tag, { type: 'region' }).of(code) ?? code;
  }

  #money(decimal: string, currency: string, options: Intl.NumberFormatOptions): string {
    const format = this.#number({ style: 'currency', currency, ...options });
    return format.format(decimal as Intl.StringNumericLiteral);
  }

  // To make one takes longer than to write a hundred numbers with it.
  #number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = `${this.#locale.tag} ${JSON.stringify(options)}`;
    let format = this.#numbers.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.#locale.tag, options);
      this.#numbers.set(key, format);
    }
    return format;
  }
}
