import type { ChargeShape } from '../../../../shared/contract/shapes.ts';
import { monthlyAllowance } from '../../../../shared/tariff/eras/service-billed.ts';
import { marketName } from '../../../../shared/tariff/market-name.ts';
import { hasMessage, spoken, t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

type Priced = Omit<ChargeShape, 'through_api'>;

/** The sum of a charge in the owner's writing; null when nothing is charged. */
export function sumOf(charge: Priced, format: Format): string | null {
  if (charge.outcome !== 'charged') return null;
  if (charge.amount === null || charge.currency === null) return t('prices.unknown');
  return format.amount(charge.amount, charge.currency);
}

/** Why it costs that, in few words after the sum: category, market and card, or the reason why it is free. */
export function reasonWords(charge: Priced, format: Format): string {
  if (charge.reason === 'service_allowance' && charge.allowance_index !== null) {
    return t('prices.reason_service_allowance', {
      index: format.number(charge.allowance_index),
      limit: format.number(monthlyAllowance),
    });
  }
  if (charge.outcome !== 'charged') return word(`prices.reason_${charge.reason}`, charge.reason);
  const category = charge.category ? word(`prices.category_${charge.category}`, charge.category) : null;
  const market = charge.market ? marketName(charge.market, spoken()) : null;
  const isGuess = charge.certainty === 'estimated' || charge.certainty === 'assumed';
  const certainty = isGuess ? word(`prices.${charge.certainty}`, '') : null;
  return [category, market, cardWords(charge, format), certainty].filter(Boolean).join(' · ');
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

function cardWords(charge: Priced, format: Format): string | null {
  const day = charge.rate_card?.slice(0, 10);
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  return t('prices.rate_card', {
    day: format.calendar(day, { day: 'numeric', month: 'short', year: 'numeric' }),
  });
}

function word(key: string, otherwise: string): string {
  return hasMessage(key) ? t(key) : otherwise.replaceAll('_', ' ');
}
