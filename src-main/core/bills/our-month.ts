import { rateOf, type RateCard } from '../../../shared/tariff/rate-card.ts';
import { listMonthTotals, type MonthTotalRow } from '../../database/charges.ts';
import type { CoreContext } from '../context.ts';
import { cardInForce } from '../month-card.ts';
import { toMonthNumber } from '../month-number.ts';
import { requireCurrency } from '../owner-settings.ts';

/** What was billed in a category and market by our count; micros, at the far end where only a range is known. */
export interface OurRow {
  category: string;
  market: string;
  amount: number;
  messages: number;
  unpriced: number;
}

/** A month of ours as bills are compared with it. */
export interface OurMonth {
  rows: OurRow[];
  /** What one message costs, in micros: what most of the month's did, else what the card in force says; null where neither knows. */
  priceOf(category: string, market: string): number | null;
}

/** Reads a month's billed messages that went through the API, of all numbers. */
export function readOurMonth(context: CoreContext, month: string): OurMonth {
  const billed = listMonthTotals(context.db, toMonthNumber(month), null).filter(
    (row) => row.through_api === 0 && row.outcome === 'charged',
  );
  const currency = requireCurrency(context.settings());
  const card = cardInForce(context, currency, month, context.clock(), context.zone());
  const prices = commonPrices(billed);
  return {
    rows: addUp(billed),
    priceOf: (category, market) => prices.get(keyOf(category, market)) ?? listPrice(card, category, market),
  };
}

/** A category and market as one key. */
export function keyOf(category: string, market: string): string {
  return `${category}|${market}`;
}

function addUp(billed: readonly MonthTotalRow[]): OurRow[] {
  const rows = new Map<string, OurRow>();
  for (const { category, market, messages, amount_max: price } of billed) {
    const names = { category: category ?? 'unknown', market: market ?? '' };
    const key = keyOf(names.category, names.market);
    const row = rows.get(key) ?? { ...names, amount: 0, messages: 0, unpriced: 0 };
    rows.set(key, row);
    row.messages += messages;
    if (price === null) row.unpriced += messages;
    else row.amount += price * messages;
  }
  return [...rows.values()];
}

function commonPrices(billed: readonly MonthTotalRow[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { category, market, messages, amount_max: price } of billed) {
    if (price === null || category === null || market === null) continue;
    const key = keyOf(category, market);
    const ofKey = counts.get(key) ?? new Map<number, number>();
    counts.set(key, ofKey.set(price, (ofKey.get(price) ?? 0) + messages));
  }
  return new Map(
    [...counts].map(([key, prices]) => [
      key,
      [...prices].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0,
    ]),
  );
}

function listPrice(card: RateCard | null, category: string, market: string): number | null {
  const listed = rateOf(card, market, category);
  // A card without a column for replies bills them like utility.
  return listed ?? (category === 'service' ? rateOf(card, market, 'utility') : null);
}
