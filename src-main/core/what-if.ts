import type { Behaviour, WhatIf } from '../../shared/contract/spend.ts';
import { amountText } from '../../shared/tariff/price-scenario.ts';
import { readSurroundings } from './avoidable.ts';
import type { CoreContext } from './context.ts';
import { languageOf } from './language.ts';
import { openMonth, type MonthEvents } from './month-events.ts';
import { figureByCategory, figureToDate, type FigureRow } from './month-figures.ts';
import { requireCurrency } from './owner-settings.ts';
import { requireNumber } from './settings.ts';
import { openSnapshot } from './statement/snapshot.ts';
import { runInTurns } from './steps.ts';
import { changesOf } from './what-if/behaviour.ts';
import { compareMonth, noComparison, type Comparison } from './what-if/compare.ts';
import { chooseTariff, refuseUnlessOne } from './what-if/other-tariff.ts';
import { whatIfSentence } from './what-if/sentence.ts';

/** What to compare with, exactly one of the three, and which month and number. */
interface Asked {
  month?: string | undefined;
  number?: string | undefined;
  era?: string | undefined;
  card?: string | undefined;
  behaviour?: Behaviour | undefined;
}

/**
 * A month under another tariff, or had the shop written otherwise, beside what it cost, with the reasons for the difference. Refused as
 * `chooseTariff` says. Reads from a snapshot, because others have their turn meanwhile.
 */
export async function readWhatIf(outer: CoreContext, asked: Asked): Promise<WhatIf> {
  const currency = requireCurrency(outer.settings());
  refuseUnlessOne(asked);
  const { context, close } = openSnapshot(outer);
  try {
    const now = context.clock();
    const name = asked.month ?? context.zone().monthOf(now);
    const numberId = asked.number === undefined ? null : requireNumber(context.db, asked.number).id;
    const behaviour = asked.behaviour ?? null;
    const own = openMonth(context, name);
    const tariff =
      behaviour === null ? chooseTariff(own, asked, now) : { asOf: null, era: null, rateCard: null };
    const part = async (month: MonthEvents, ofPhone: boolean): Promise<WhatIf['through_api']> => {
      const surroundings = { ...readSurroundings(context), ofPhone };
      const changes = behaviour === null ? null : await changesOf(month, behaviour, surroundings);
      const comparison = await runInTurns(
        compareMonth(month, { asOf: tariff.asOf, changes }, { ofPhone, numberId }),
      );
      return present(comparison, currency, languageOf(context));
    };
    const nothing = present(noComparison, currency, languageOf(context));
    return {
      month: name,
      behaviour,
      currency,
      era: tariff.era,
      rate_card: tariff.rateCard,
      ...(await part(own, false)),
      through_api: hasPhone(own) ? await part(openMonth(context, name, 1), true) : nothing,
    };
  } finally {
    close();
  }
}

function hasPhone({ events }: MonthEvents): boolean {
  for (const { event } of events)
    if (event.direction === 'out' && event.sentFrom === 'phone_app') return true;
  return false;
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
