import { formatMicros } from './micros.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Money for the owner's eyes: "€3.47", but "€0.0248" where cents alone would lie. Below one unit an amount that is no
 * whole number of cents shows four decimals, or six where four would show zero. A currency Intl does not know stands as code.
 */
export function formatMoney(micros: number, currency: string, locale: string): string {
  return formatFor(locale, currency, decimalsFor(micros)).format(formatMicros(micros));
}

/** A range as one text, or a single amount when both ends are equal. */
export function formatMoneyRange(min: number, max: number, currency: string, locale: string): string {
  if (min === max) return formatMoney(min, currency, locale);
  return `${formatMoney(min, currency, locale)} – ${formatMoney(max, currency, locale)}`;
}

function decimalsFor(micros: number): number | null {
  const size = Math.abs(micros);
  if (size >= 1_000_000 || size === 0) return null;
  if (size % 10_000 === 0) return 2;
  return size < 50 ? 6 : 4;
}

function formatFor(locale: string, currency: string, decimals: number | null): Intl.NumberFormat {
  const key = `${locale} ${currency} ${decimals ?? ''}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const digits =
    decimals === null ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...digits,
  });
  formats.set(key, format);
  return format;
}
