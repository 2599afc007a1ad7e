import type { AlertFacts } from '../contract/alerts.ts';
import type { AlertWriting } from './alert-sentence.ts';

/** The English sentence of a warning. */
export function englishAlert(
  facts: AlertFacts,
  { money, count, percent, day, month, nameOf }: AlertWriting,
): string {
  switch (facts.kind) {
    case 'budget': {
      const [spent, budget] = [money(facts.spent, facts.currency), money(facts.budget, facts.currency)];
      const name = month(facts.month, false);
      if (facts.level === 100)
        return `The budget of ${budget} for ${name} is used up: ${spent} is spent. What would cost more waits in the outbox until you let it go.`;
      return `${spent} is spent in ${name}, with a budget of ${budget}. You wanted to know at ${percent(facts.level)}.`;
    }
    case 'forecast_over_budget': {
      const [low, middle, high] = [facts.low, facts.middle, facts.high].map((sum) =>
        money(sum, facts.currency),
      );
      return `At this pace ${month(facts.month, false)} ends at about ${middle ?? ''} (${low ?? ''} to ${high ?? ''}), above the budget of ${money(facts.budget, facts.currency)}.`;
    }
    case 'allowance': {
      const name = nameOf(facts.number);
      const of = `free replies of ${month(facts.month, false)}${name === null ? '' : ` (${name})`}`;
      const out = facts.runs_out_on;
      if (facts.level >= 100)
        return `The ${count(facts.limit)} ${of} are used up${out === null ? '' : ` since ${day(out, false)}`}. Each reply after them has a price.`;
      return `${count(facts.used)} of the ${count(facts.limit)} ${of} are used.${out === null ? '' : ` At this pace they run out on ${day(out, false)}.`}`;
    }
    case 'card_old':
      return `Prices come from Meta’s ${facts.currency} rate card of ${day(facts.effective, true)}, ${ageOf(facts.months)}. Meta may change its prices every quarter: a newer card may be out.`;
    case 'card_change': {
      const by = percent(Math.abs(facts.percent));
      const [actual, other] = [money(facts.actual, facts.currency), money(facts.other, facts.currency)];
      return `From ${day(facts.effective, true)} Meta’s new ${facts.currency} rate card makes what you send ${by} ${facts.percent < 0 ? 'cheaper' : 'dearer'}: with it, ${month(facts.month, true)} would have cost ${other} instead of ${actual}.`;
    }
  }
}

function ageOf(months: number): string {
  if (months === 0) return 'less than a month old';
  return months === 1 ? 'one month old' : `${String(months)} months old`;
}
