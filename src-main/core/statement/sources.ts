import type { Confidence, RateCard } from '../../../shared/tariff/rate-card.ts';
import type { MonthTotalRow } from '../../database/charges.ts';
import type { StatementSource } from '../../reports/statement.ts';
import type { CoreContext } from '../context.ts';
import { countMessages } from '../month-figures.ts';

const strongestFirst: readonly Confidence[] = ['imported', 'high', 'medium', 'low', 'unmarked'];

/** By which eras' rules and which rate cards a month's messages were priced, oldest first; what was typed on the phone by itself. */
export function listSources(
  context: CoreContext,
  currency: string,
  rows: readonly MonthTotalRow[],
): StatementSource[] {
  const cards = context.cards().cardsOf(currency);
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row.through_api, row.era, row.rate_card ?? '']));
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      if (first === undefined) return [];
      const card = cards.find(({ id }) => id === first.rate_card) ?? null;
      return {
        era: first.era,
        rateCard: first.rate_card,
        effective: card?.effective ?? null,
        confidence: card === null ? null : findWeakest(card, own),
        messages: countMessages(own),
        throughApi: first.through_api === 1,
      };
    });
}

function findWeakest(card: RateCard, rows: readonly MonthTotalRow[]): Confidence | null {
  const used = rows.flatMap(({ market, category }) => {
    const rate = market === null || category === null ? undefined : card.rates.get(market)?.get(category);
    return rate === undefined ? [] : [strongestFirst.indexOf(rate.confidence)];
  });
  return used.length === 0 ? null : (strongestFirst[Math.max(...used)] ?? null);
}
