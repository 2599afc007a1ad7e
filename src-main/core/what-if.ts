import type { WhatIf } from '../../shared/contract/spend.ts';
import { amountText } from '../../shared/tariff/price-scenario.ts';
import type { CoreContext } from './context.ts';
import { languageOf } from './language.ts';
import { openMonth } from './month-events.ts';
import { figureByCategory, figureToDate, type FigureRow } from './month-figures.ts';
import { requireCurrency } from './owner-settings.ts';
import { compareMonth, type Comparison } from './what-if/compare.ts';
import { chooseTariff } from './what-if/other-tariff.ts';
import { whatIfSentence } from './what-if/sentence.ts';

/** A month under another tariff beside what it cost, with the reasons for the difference; refused as `chooseTariff` says. */
export function readWhatIf(
  context: CoreContext,
  asked: { month?: string | undefined; era?: string | undefined; card?: string | undefined },
): WhatIf {
  const currency = requireCurrency(context.settings());
  const now = context.clock();
  const name = asked.month ?? context.zone().monthOf(now);
  const month = openMonth(context, name);
  const tariff = chooseTariff(month, asked, now);
  const part = (ofPhone: boolean): WhatIf['through_api'] =>
    present(compareMonth(month, tariff, ofPhone), currency, languageOf(context));
  return {
    month: name,
    currency,
    era: tariff.era,
    rate_card: tariff.rateCard,
    ...part(false),
    through_api: part(true),
  };
}

function present(comparison: Comparison, currency: string, language: 'en' | 'fr'): WhatIf['through_api'] {
  const { actual, other, difference, reasons } = comparison;
  return {
    actual: sideOf(actual),
    other: sideOf(other),
    difference: amountText(difference),
    reasons: reasons.map((total) => ({
      reason: total.reason,
      text: whatIfSentence(total, currency, language),
      messages: total.messages,
      examples: total.examples,
      amount: amountText(total.amount),
    })),
  };
}

function sideOf(rows: readonly FigureRow[]): WhatIf['actual'] {
  return { to_date: figureToDate(rows), by_category: figureByCategory(rows) };
}
