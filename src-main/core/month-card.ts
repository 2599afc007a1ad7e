import { marketTables } from '../../shared/tariff/market.ts';
import { rateOf, type RateCard } from '../../shared/tariff/rate-card.ts';
import { nextMonth, type Zone } from '../../shared/time/zone.ts';
import { readCards } from './card-set.ts';
import type { CoreContext } from './context.ts';

/** The card by which a month's last priced day is billed. */
export function cardInForce(
  { db }: CoreContext,
  currency: string,
  month: string,
  now: number,
  zone: Zone,
): RateCard | null {
  const day = zone.dayOf(
    Math.max(zone.monthStart(month), Math.min(now, zone.monthStart(nextMonth(month)) - 1)),
  );
  return (
    readCards(db)
      .cardsOf(currency)
      .findLast(({ effective }) => effective <= day) ?? null
  );
}

/** One reply past the allowance to the shop's own country, in micros; 0 when the card lacks it. */
export function findReplyRate(card: RateCard | null, country: string, month: string): number {
  const tables = marketTables.filter(({ effective }) => effective.slice(0, 7) <= month);
  const market = tables.at(-1)?.place('', country).market ?? 'Other';
  return rateOf(card, market, 'service') ?? rateOf(card, market, 'utility') ?? 0;
}
