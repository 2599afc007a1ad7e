import { formatMicros } from '../../../shared/money/micros.ts';
import type { Amount } from '../../../shared/money/money.ts';
import type { StatementSum } from '../statement.ts';

const locales = { en: 'en-GB', fr: 'fr-FR' } as const;
const most = 6;

/** Numbers, money and days of one statement, as its readers write them; money is in micros of the statement's currency. */
export class Figures {
  readonly #locale: string;
  readonly #currency: string;
  readonly #unknown: string;
  readonly #formats = new Map<string, Intl.NumberFormat>();

  /** `unknown` is what stands where no amount is known. */
  constructor(language: 'en' | 'fr', currency: string, unknown: string) {
    this.#locale = locales[language];
    this.#currency = currency;
    this.#unknown = unknown;
  }

  /** A count. */
  count(value: number): string {
    return value.toLocaleString(this.#locale);
  }

  /** Decimal text such as "19.6" as a percentage. */
  percent(text: string): string {
    const value = new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 4 }).format(
      text as `${number}`,
    );
    return this.#locale === 'fr-FR' ? `${value}\u202f%` : `${value}%`;
  }

  /** Rounded to the currency's own decimals, for the eye; what they would make nothing of keeps its own. */
  rounded(micros: number): string {
    const isTiny = micros !== 0 && Math.abs(micros) < 10_000;
    return isTiny ? this.exact(micros) : this.#format(this.#currency, 0).format(formatMicros(micros));
  }

  /** What is known of an amount, rounded: one figure, or from the least to the most. */
  range({ min, max }: Amount): string {
    return min === max ? this.rounded(max) : `${this.rounded(min)}\u00a0–\u00a0${this.rounded(max)}`;
  }

  /** To the last micro, with no more decimals than that takes, in another currency where one is named. */
  exact(micros: number, currency = this.#currency): string {
    return this.#format(currency, decimalsOf(micros)).format(formatMicros(micros));
  }

  /** The amounts of one column to the last micro, all with the same decimals, so that they stand below each other; `nothing` stands for zero where it is given. */
  column(amounts: readonly (Amount | null)[], nothing?: string): (amount: Amount | null) => string {
    const ends = amounts.flatMap((amount) => (amount === null ? [] : [amount.min, amount.max]));
    const format = this.#format(this.#currency, Math.max(0, ...ends.map(decimalsOf)));
    const show = (micros: number): string => format.format(formatMicros(micros));
    return (amount) => {
      if (amount === null) return this.#unknown;
      if (nothing !== undefined && amount.min === 0 && amount.max === 0) return nothing;
      return amount.min === amount.max
        ? show(amount.max)
        : `${show(amount.min)}\u00a0–\u00a0${show(amount.max)}`;
    };
  }

  /** The month, "November 2026". */
  month(month: string): string {
    return this.#day(`${month}-01`, { month: 'long', year: 'numeric' });
  }

  /** A day, `YYYY-MM-DD`, in full: "1 October 2026". */
  day(day: string): string {
    return this.#day(day, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** A day with its weekday, "Mon 2 Nov". */
  weekday(day: string): string {
    return this.#day(day, { weekday: 'short', day: 'numeric', month: 'short' });
  }

  /** A day as figures, "02/11". */
  shortDay(day: string): string {
    return this.#day(day, { day: '2-digit', month: '2-digit' });
  }

  /** An instant in ms UTC as day and time of a zone. */
  instant(at: number, timeZone: string): string {
    const format = new Intl.DateTimeFormat(this.#locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
    return this.#ordinal(format.format(at));
  }

  #day(day: string, parts: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat(this.#locale, { ...parts, timeZone: 'UTC' });
    return this.#ordinal(format.format(Date.parse(`${day}T00:00:00Z`)));
  }

  // Intl writes "1 octobre" in French, which nobody does.
  #ordinal(text: string): string {
    return this.#locale === 'fr-FR' ? text.replace(/(^| )1(?= \p{L})/u, '$11er') : text;
  }

  #format(currency: string, decimals: number): Intl.NumberFormat {
    const key = `${currency} ${String(decimals)}`;
    const known = this.#formats.get(key);
    if (known !== undefined) return known;
    const usual = new Intl.NumberFormat(this.#locale, { style: 'currency', currency });
    const least = usual.resolvedOptions().minimumFractionDigits ?? 0;
    const digits = Math.max(least, decimals);
    const format = new Intl.NumberFormat(this.#locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    this.#formats.set(key, format);
    return format;
  }
}

function decimalsOf(micros: number): number {
  const fraction = String(Math.abs(micros) % 10 ** most).padStart(most, '0');
  return fraction.replace(/0+$/, '').length;
}

/** The sum of sums of one currency: what is known of them. */
export function addUp(sums: readonly StatementSum[]): StatementSum {
  const amount = { min: 0, max: 0 };
  let messages = 0;
  let unknown = 0;
  for (const sum of sums) {
    messages += sum.messages;
    unknown += sum.unknown;
    amount.min += sum.amount?.min ?? 0;
    amount.max += sum.amount?.max ?? 0;
  }
  return { messages, unknown, amount };
}
