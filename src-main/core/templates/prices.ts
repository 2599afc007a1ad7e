import {
  templateCategory,
  type TemplateCategory,
  type TemplatePriceList,
} from '../../../shared/contract/templates.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import { marketTables, type MarketTable } from '../../../shared/tariff/market.ts';
import { marketsOn } from '../../../shared/tariff/market-lists.ts';
import { rateOf, type RateCard } from '../../../shared/tariff/rate-card.ts';
import { countCustomers } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { wordsOf } from './words/words-of.ts';

/** The one market where Meta holds marketing back from part of the numbers. */
const ofUnitedStates = 'North America';

interface Tariff {
  card: RateCard | null;
  table: MarketTable | undefined;
  day: string;
}

/** What one message costs by category to a customer, or (null) in the shop's own market; null while the currency or that market is not known. */
export function homePrices(context: CoreContext, customer: string | null): TemplatePriceList | null {
  const { country, currency } = context.settings();
  if (currency === null || (country === null && customer === null)) return null;
  const { card, table } = tariffNow(context);
  const market = table?.place(customer ?? '', country).market ?? 'Other';
  const amounts = templateCategory.options.map((category) => [category, priceOf(card, market, category)]);
  return { market, currency, amounts: Object.fromEntries(amounts) as TemplatePriceList['amounts'] };
}

/** A price by market, as the contract tells it. */
export interface MarketPrice {
  market: string;
  amount: string | null;
  customers: number;
  is_home: boolean;
  note: string | null;
}

/** What one message of a category costs under the card in force: by customers, then the shop's own market, then by name. List prices: volume discounts come later. */
export function marketPrices(
  context: CoreContext,
  category: TemplateCategory,
): { currency: string | null; rate_card: string | null; prices: MarketPrice[] } {
  const { country, currency } = context.settings();
  const { card, table, day } = tariffNow(context);
  const customers = new Map<string, number>();
  for (const { customer, count } of countCustomers(context.db)) {
    const market = table?.place(customer ?? '', country).market ?? 'Other';
    customers.set(market, (customers.get(market) ?? 0) + count);
  }
  const home = country === null ? null : table?.place('', country).market;
  const words = wordsOf(languageOf(context));
  const prices = [...new Set([...marketsOn(day), 'Other'])].map((market) => ({
    market,
    amount: priceOf(card, market, category),
    customers: customers.get(market) ?? 0,
    is_home: market === home,
    note: category === 'marketing' && market === ofUnitedStates ? words.unitedStates : null,
  }));
  return { currency, rate_card: card?.id ?? null, prices: prices.toSorted(byImportance) };
}

function byImportance(a: MarketPrice, b: MarketPrice): number {
  return (
    b.customers - a.customers ||
    Number(b.is_home) - Number(a.is_home) ||
    (a.market < b.market ? -1 : a.market > b.market ? 1 : 0)
  );
}

function tariffNow(context: CoreContext): Tariff {
  const { currency } = context.settings();
  const day = context.zone().dayOf(context.clock());
  const cards = currency === null ? [] : context.cards().cardsOf(currency);
  return {
    day,
    card: cards.findLast(({ effective }) => effective <= day) ?? null,
    table: marketTables.findLast(({ effective }) => effective <= day) ?? marketTables[0],
  };
}

function priceOf(card: RateCard | null, market: string, category: TemplateCategory): string | null {
  const micros = rateOf(card, market, category);
  return micros === null ? null : formatMicros(micros);
}
