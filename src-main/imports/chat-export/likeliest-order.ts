import type { PrintStyle } from './print-style.ts';
import type { DateOrder } from '../types.ts';

// Languages whose own short date is day first, unpadded, with a two-digit year: the shape alone does not say "US".
const UNPADDED_DAY_FIRST = new Set(
  'es ca gl el th vi hi mr gu bn ta te kn ml pa km ur af ms sw ha'.split(' '),
);
// Those of them whose phones print AM and PM in capitals.
const CAPITALS_DAY_FIRST = new Set('th hi mr gu bn ta te kn ml pa km ur'.split(' '));
const YEAR_FIRST = new Set(['ko', 'ne', 'eu']);

/** The likeliest of several possible orders, by the habits of countries; null when there is none. */
export function likeliestOrder(
  orders: readonly DateOrder[],
  style: PrintStyle,
  language: string | null,
): DateOrder | null {
  if (orders.length < 2) return orders[0] ?? null;
  if (orders.includes('ymd') && leadsWithYear(style, language)) return 'ymd';
  if (orders.includes('mdy') && leadsWithMonth(style, language)) return 'mdy';
  return orders.find((order) => order !== 'ymd') ?? orders[0] ?? null;
}

function leadsWithYear(style: PrintStyle, language: string | null): boolean {
  if (!style.hasShortYears || YEAR_FIRST.has(language ?? '')) return true;
  if (style.wording === 'han') return style.isUnpadded;
  return style.wordFirst && (style.wording === 'capitals' || style.wording === 'hangul');
}

function leadsWithMonth(style: PrintStyle, language: string | null): boolean {
  const isAmericanShape =
    style.separator === 47 && style.hasShortYears && style.isUnpadded && !style.ownDigits && !style.wordFirst;
  if (!isAmericanShape) return false;
  if (style.wording === 'capitals') return !CAPITALS_DAY_FIRST.has(language ?? '');
  return style.wording === 'none' && language !== null && !UNPADDED_DAY_FIRST.has(language);
}
