import type { AmountShape } from '../../../shared/contract/shapes.ts';
import type { ShopNumber } from '../../../shared/contract/settings.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import { marketName } from '../../../shared/tariff/market-name.ts';
import { hasMessage, spoken, t } from '../../messages/translate.svelte.ts';
import type { Format } from '../../state/format.svelte.ts';
import { numberWords } from '../inbox/words/number-words.ts';

/** A category in the owner's words. */
export function categoryWords(category: string): string {
  const key = `spend.category_${category}`;
  return hasMessage(key) ? t(key) : category;
}

/** The same in few words, for a legend. */
export function categoryLegend(category: string): string {
  const key = `spend.legend_${category}`;
  return hasMessage(key) ? t(key) : category;
}

/** A category in a market in the owner's words. */
export function placeWords({ category, market }: { category: string; market: string }): string {
  return t('spend.category_in_market', {
    category: categoryWords(category),
    market: marketName(market, spoken()),
  });
}

/** The parts of a line joined by middle dots; empty ones are left out. */
export function dotted(parts: readonly (string | null | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Whether an amount is more than nothing. */
export function isCharged(amount: AmountShape | null): boolean {
  return top(amount) > 0;
}

/** An amount to the cent, as a range where only that is known; with every digit where they are needed to tell its ends apart, or asked for. */
export function rangeWords(amount: AmountShape, currency: string, format: Format, isExact = false): string {
  const { min, max } = endsOf(amount);
  const write = (end: string): string =>
    isExact ? format.price(end, currency) : format.money(end, currency);
  if (Number(min) === Number(max)) return write(max);
  const [low, high] = [write(min), write(max)];
  return low === high ? rangeWords(amount, currency, format, true) : t('spend.price_range', { low, high });
}

/** Whether amounts that are rounded to the cent still add up to their total. */
export function addUpInCents(parts: readonly AmountShape[], total: AmountShape): boolean {
  return (['min', 'max'] as const).every((end) => {
    const sum = parts.reduce((cents, part) => cents + toCents(endsOf(part)[end]), 0);
    return sum === toCents(endsOf(total)[end]);
  });
}

/** The same in a table, where nothing and not knowing are words. */
export function amountWords(amount: AmountShape | null, currency: string, format: Format): string {
  if (amount === null) return t('spend.unknown_price');
  return isCharged(amount) ? rangeWords(amount, currency, format) : t('spend.free');
}

/** What an owner calls one of the shop's numbers. */
export function numberName(id: string, numbers: readonly ShopNumber[]): string {
  const number = numbers.find((one) => one.id === id);
  return numberWords(number?.e164 ?? number?.name ?? id);
}

/** Dearest first, then by count. */
export function sortedRows<Row extends { amount: AmountShape | null; messages: number }>(
  rows: readonly Row[],
): Row[] {
  return rows.toSorted((a, b) => top(b.amount) - top(a.amount) || b.messages - a.messages);
}

function endsOf(amount: AmountShape): { min: string; max: string } {
  return typeof amount === 'string' ? { min: amount, max: amount } : amount;
}

function toCents(decimal: string): number {
  return Math.round(parseMicros(decimal) / 10_000);
}

function top(amount: AmountShape | null): number {
  if (amount === null) return 0;
  return Number(typeof amount === 'string' ? amount : amount.max);
}
