import { formatMoneyRange } from '../../../shared/money/format-money.ts';
import type { Amount } from '../../../shared/money/money.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';

/** An amount (micros, or a range of them) for a sentence in the owner's language; empty where there is none, or no currency. */
export function moneyText(
  context: CoreContext,
  amount: number | Amount | null,
  of: { currency: string | null } | null,
): string {
  const currency = of?.currency ?? null;
  if (amount === null || currency === null) return '';
  const { min, max } = typeof amount === 'number' ? { min: amount, max: amount } : amount;
  return formatMoneyRange(min, max, currency, languageOf(context) === 'fr' ? 'fr-FR' : 'en-GB');
}
