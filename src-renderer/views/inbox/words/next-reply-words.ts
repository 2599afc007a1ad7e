import type { ChargeShape } from '../../../../shared/contract/shapes.ts';
import { monthlyAllowance } from '../../../../shared/tariff/eras/service-billed.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';
import { reasonWords, sumOf } from './price-words.ts';

/** What the next reply would cost, and why in few words: "about €0.0248 · reply 1,001 of the month", "free · reply 413 of 1,000 this month". */
export function nextReplyWords(
  charge: ChargeShape,
  format: Format,
): { sum: string | null; why: string | null } {
  const { reason, outcome, allowance_index: index } = charge;
  if (reason === 'service_allowance' && index !== null) {
    const values = { n: format.number(index), limit: format.number(monthlyAllowance) };
    return { sum: null, why: t('windows.next_free', values) };
  }
  const amount = sumOf(charge, format);
  if (outcome !== 'charged' || amount === null) return { sum: null, why: reasonWords(charge, format) };
  const sum = charge.amount === null ? amount : t('common.about', { amount });
  return { sum, why: index === null ? null : t('prices.reply_nth', { index: format.number(index) }) };
}
