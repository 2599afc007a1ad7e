import type { AmountShape, ChargeShape } from '../../shared/contract/shapes.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import type { Charge } from '../../shared/tariff/charge.ts';
import { explain } from '../../shared/tariff/explain.ts';
import type { ChargeLine, ChargeRow } from '../database/charges.ts';
import type { MessageRow } from '../database/messages.ts';
import type { CoreContext } from './context.ts';

type Priced = Omit<ChargeShape, 'through_api'>;

/** A stored charge as the contract tells it. For a message typed on the phone: free, with the replay beside it. */
export function presentCharge(
  row: ChargeRow,
  message: MessageRow,
  numberId: string,
  context: CoreContext,
): ChargeShape {
  const charge = toCharge(row, message, numberId);
  if (row.through_api === 0) return present(charge, context);
  const free: Charge = {
    ...charge,
    outcome: 'free',
    reason: 'phone_app',
    category: null,
    amount: { min: 0, max: 0 },
    rateCard: null,
    certainty: 'estimated',
    allowanceIndex: null,
    windowClosedAt: null,
    note: null,
  };
  return { ...present(free, context), through_api: present(charge, context) };
}

/** The amount of a line as text: one number, a range, or null when it is unknown. */
export function presentAmount(
  line: Pick<ChargeLine, 'amount_min' | 'amount_max'>,
  times = 1,
): AmountShape | null {
  if (line.amount_min === null || line.amount_max === null) return null;
  const min = formatMicros(line.amount_min * times);
  return line.amount_min === line.amount_max ? min : { min, max: formatMicros(line.amount_max * times) };
}

function toCharge(row: ChargeRow, message: MessageRow, number: string): Charge {
  return {
    message: message.id,
    outcome: row.outcome as Charge['outcome'],
    reason: row.reason as Charge['reason'],
    category: row.category as Charge['category'],
    market: row.market ?? 'Other',
    amount:
      row.amount_min === null || row.amount_max === null
        ? null
        : { min: row.amount_min, max: row.amount_max },
    currency: row.currency,
    era: row.era as Charge['era'],
    rateCard: row.rate_card,
    certainty: row.certainty as Charge['certainty'],
    number,
    pricedAt: message.delivered_at ?? message.read_at ?? message.at,
    windowClosedAt: row.window_closed_at,
    allowanceIndex: row.allowance_index,
    conversationOpenedAt: null,
    note: row.note as Charge['note'],
    estimate: null,
  };
}

function present(charge: Charge, context: CoreContext): Priced {
  const language = context.language ?? (context.settings().values.language === 'fr' ? 'fr' : 'en');
  return {
    outcome: charge.outcome,
    reason: charge.reason,
    category: charge.category,
    market: charge.market,
    amount:
      charge.amount === null
        ? null
        : presentAmount({ amount_min: charge.amount.min, amount_max: charge.amount.max }),
    currency: charge.currency,
    era: charge.era,
    rate_card: charge.rateCard,
    certainty: charge.certainty,
    allowance_index: charge.allowanceIndex,
    explanation: explain(charge, language, { zone: context.zone() }),
  };
}
