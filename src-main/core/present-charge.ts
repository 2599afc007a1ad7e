import type { ChargeShape } from '../../shared/contract/shapes.ts';
import type { Amount } from '../../shared/money/money.ts';
import type { Charge, Estimate } from '../../shared/tariff/charge.ts';
import { windowLength } from '../../shared/window/customer-service-window.ts';
import { explain } from '../../shared/tariff/explain.ts';
import type { ChargeRow } from '../database/charges.ts';
import { readLastHeard } from '../database/ledger-events.ts';
import { findNumber } from '../database/numbers.ts';
import { besideOf, presentAmount } from './beside.ts';
import type { ThreadRow } from '../database/threads.ts';
import type { CoreContext } from './context.ts';
import { listPartyThreads } from './ledger-update.ts';
import { languageOf } from './language.ts';

/** Since then a call that was taken opens the window as a message does. */
const firstCallMonth = '2024-10';

type Priced = Omit<ChargeShape, 'through_api'>;

/** A stored charge as the contract tells it. For a message typed on the phone: free, with the replay beside it. */
export function presentCharge(
  row: ChargeRow,
  { id: threadId, number_id: numberId }: Pick<ThreadRow, 'id' | 'number_id'>,
  context: CoreContext,
): ChargeShape {
  const charge = { ...toCharge(row, numberId), windowClosedAt: findWindowEnd(row, threadId, context) };
  if (row.through_api === 0) return presentQuote(charge, context);
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
    conversationOpenedAt: null,
    note: null,
  };
  return { ...presentQuote(free, context), through_api: presentQuote(charge, context) };
}

// It is not stored: any message of the years before may move it, and nothing else of the charge.
function findWindowEnd(row: ChargeRow, threadId: number, context: CoreContext): number | null {
  if (row.outcome !== 'refused') return null;
  const heard = listPartyThreads(context.db, [threadId]).flatMap((thread) => {
    const { wroteAt, calledAt } = readLastHeard(context.db, thread, row.message_id);
    const isHeard = calledAt !== null && calledAt >= context.zone().monthStart(firstCallMonth);
    return [...(wroteAt === null ? [] : [wroteAt]), ...(isHeard ? [calledAt] : [])];
  });
  return heard.length === 0 ? null : Math.max(...heard) + windowLength;
}

function toCharge(row: ChargeRow, number: string): Omit<Charge, 'windowClosedAt'> {
  return {
    message: row.message_id,
    outcome: row.outcome as Charge['outcome'],
    reason: row.reason as Charge['reason'],
    category: row.category as Charge['category'],
    market: row.market ?? 'Other',
    amount: amountOf(row.amount_min, row.amount_max),
    currency: row.currency,
    era: row.era as Charge['era'],
    rateCard: row.rate_card,
    certainty: row.certainty as Charge['certainty'],
    number,
    pricedAt: row.priced_at,
    allowanceIndex: row.allowance_index,
    conversationOpenedAt: row.conversation_opened_at,
    note: row.note as Charge['note'],
    estimate: estimateOf(row),
  };
}

function estimateOf(row: ChargeRow): Estimate | null {
  if (row.estimate_outcome === null) return null;
  return {
    outcome: row.estimate_outcome as Estimate['outcome'],
    reason: row.estimate_reason as Estimate['reason'],
    category: row.estimate_category as Estimate['category'],
    amount: amountOf(row.estimate_min, row.estimate_max),
  };
}

function amountOf(min: number | null, max: number | null): Amount | null {
  return min === null || max === null ? null : { min, max };
}

/** A charge that is stored nowhere, such as the price of a draft, as the contract tells it. */
export function presentQuote(charge: Charge, context: CoreContext): Priced {
  const settings = context.settings();
  const language = languageOf(context);
  const number = findNumber(context.db, charge.number);
  const { estimate, amount } = charge;
  const beside = amount === null ? null : besideOf(amount, settings);
  return {
    outcome: charge.outcome,
    reason: charge.reason,
    category: charge.category,
    market: charge.market,
    amount: amount === null ? null : presentAmount(amount),
    currency: charge.currency,
    era: charge.era,
    rate_card: charge.rateCard,
    certainty: charge.certainty,
    allowance_index: charge.allowanceIndex,
    estimate:
      estimate === null
        ? null
        : {
            outcome: estimate.outcome,
            reason: estimate.reason,
            category: estimate.category,
            amount: estimate.amount === null ? null : presentAmount(estimate.amount),
          },
    beside:
      beside === null
        ? null
        : {
            provider_margin: beside.providerMargin === null ? null : presentAmount(beside.providerMargin),
            vat: beside.vat === null ? null : presentAmount(beside.vat),
            total: presentAmount(beside.total),
          },
    explanation: explain(charge, language, {
      zone: context.zone(),
      numberName: number?.name ?? number?.e164 ?? null,
    }),
  };
}
