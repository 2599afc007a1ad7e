import type { Zone } from '../../../shared/time/zone.ts';
import type { ChargedMessageRow } from '../../database/charged-messages.ts';
import type { StatementCharge } from '../../reports/statement.ts';

/** A priced message as the statement tells it; one typed on the phone is free whatever it would cost through the API. */
export function toStatementCharge(
  row: ChargedMessageRow,
  window: StatementCharge['window'],
  zone: Zone,
): StatementCharge {
  const local = zone.toLocal(row.at);
  return {
    date: local.slice(0, 10),
    time: local.slice(11),
    countedOn: zone.dayOf(row.priced_at),
    number: row.number_id,
    customer: row.customer,
    name: row.name,
    type: row.kind,
    template: row.template,
    market: row.market,
    window,
    currency: row.currency,
    era: row.era,
    message: String(row.id),
    ...(row.through_api === 1 ? typedOnPhone : pricedAs(row)),
  };
}

type Price = Pick<StatementCharge, 'category' | 'outcome' | 'reason' | 'amount' | 'certainty' | 'rateCard'>;

const typedOnPhone: Price = {
  category: null,
  outcome: 'free',
  reason: 'phone_app',
  amount: { min: 0, max: 0 },
  certainty: 'estimated',
  rateCard: null,
};

function pricedAs({ amount_min: min, amount_max: max, ...row }: ChargedMessageRow): Price {
  return {
    category: row.category,
    outcome: row.outcome,
    reason: row.reason,
    amount: min === null || max === null ? null : { min, max },
    certainty: row.certainty,
    rateCard: row.rate_card,
  };
}
