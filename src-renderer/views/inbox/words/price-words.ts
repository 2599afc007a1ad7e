import type { ChargeShape } from '../../../../shared/contract/shapes.ts';
import { monthlyAllowance } from '../../../../shared/tariff/eras/service-billed.ts';
import { marketName } from '../../../../shared/tariff/market-name.ts';
import { hasMessage, spoken, t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

type Priced = Omit<ChargeShape, 'through_api'>;
type Verdict = Pick<Priced, 'outcome' | 'category' | 'amount'>;

/** The sum of a charge in the owner's writing; null when nothing is charged. */
export function sumOf(charge: Verdict & Pick<Priced, 'currency'>, format: Format): string | null {
  if (charge.outcome !== 'charged') return null;
  if (charge.amount === null || charge.currency === null) return t('prices.unknown');
  return format.amount(charge.amount, charge.currency);
}

/** Why it costs that, in few words after the sum: what it was, market and card, or the reason why it is free. */
export function reasonWords(charge: Priced, format: Format): string {
  const parts =
    charge.outcome === 'charged'
      ? [billedWords(charge, format), marketWords(charge), cardWords(charge, format)]
      : [freeWords(charge, format)];
  return [...parts, certaintyWords(charge)].filter(Boolean).join(' · ');
}

/** What a message typed on the phone would have cost through the API; null when that says nothing more. */
export function throughApiWords(charge: ChargeShape, format: Format): string | null {
  const other = charge.through_api;
  if (!other) return null;
  if (other.outcome === 'refused') return t('prices.through_api_refused');
  if (other.outcome === 'not_delivered') return null;
  return t('prices.through_api', { text: sumOf(other, format) ?? t('common.free') });
}

/** The whole explanation, with the API's beside it. */
export function explanationOf(charge: ChargeShape): string {
  return [charge.explanation, charge.through_api?.explanation].filter(Boolean).join(' ');
}

/** Whether Meta's word changed what our estimate had said. */
export function isCorrected({ estimate, ...charge }: Priced): boolean {
  if (estimate === null) return false;
  return (
    estimate.outcome !== charge.outcome ||
    estimate.category !== charge.category ||
    !isSame(estimate.amount, charge.amount)
  );
}

/** What was billed, or not, in one short phrase: "€0.0248, utility", "free". */
export function verdictWords(verdict: Verdict, currency: string | null, format: Format): string {
  const sum = sumOf({ ...verdict, currency }, format);
  if (sum === null) return word(`prices.outcome_${verdict.outcome}`, verdict.outcome);
  const category =
    verdict.category === null ? '' : word(`prices.category_${verdict.category}`, verdict.category);
  return [sum, category].filter(Boolean).join(', ');
}

function billedWords({ category, reason, allowance_index: index }: Priced, format: Format): string | null {
  if (category === null) return null;
  if (reason === 'conversation_opened') return word(`prices.opened_${category}`, category);
  if (reason === 'service_over_allowance' && index !== null) {
    return t('prices.reply_nth', { index: format.number(index) });
  }
  return word(`prices.category_${category}`, category);
}

function freeWords({ reason, era, allowance_index }: Priced, format: Format): string {
  if (reason === 'service_allowance' || reason === 'free_tier') {
    // Past the last free one, only Meta knows which it was.
    if (allowance_index === null || allowance_index > monthlyAllowance) return t('prices.reason_free_tier');
    const values = { index: format.number(allowance_index), limit: format.number(monthlyAllowance) };
    return t(
      reason === 'free_tier' ? 'prices.reason_free_tier_nth' : 'prices.reason_service_allowance',
      values,
    );
  }
  if (reason === 'customer_service_window' && era === '2018-08-01') return t('prices.reason_window_2018');
  if (reason === 'customer_service_window' && era === '2026-10-01') return t('prices.reason_window');
  return word(`prices.reason_${reason}`, reason);
}

function certaintyWords(charge: Priced): string | null {
  if (isCorrected(charge)) return t('prices.corrected');
  if (charge.outcome !== 'charged' || charge.certainty === 'unknown') return null;
  return t(`prices.${charge.certainty}`);
}

function marketWords({ market }: Priced): string | null {
  return market === null ? null : marketName(market, spoken());
}

function cardWords(charge: Priced, format: Format): string | null {
  const day = charge.rate_card?.slice(0, 10);
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  return t('prices.rate_card', {
    day: format.calendar(day, { day: 'numeric', month: 'short', year: 'numeric' }),
  });
}

function isSame(one: Priced['amount'], other: Priced['amount']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function word(key: string, otherwise: string): string {
  return hasMessage(key) ? t(key) : otherwise.replaceAll('_', ' ');
}
