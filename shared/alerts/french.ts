import type { AlertFacts } from '../contract/alerts.ts';
import type { AlertWriting } from './alert-sentence.ts';

/** The French sentence of a warning. */
export function frenchAlert(
  facts: AlertFacts,
  { money, count, percent, day, month, nameOf }: AlertWriting,
): string {
  switch (facts.kind) {
    case 'budget': {
      const [spent, budget] = [money(facts.spent, facts.currency), money(facts.budget, facts.currency)];
      const name = month(facts.month, false);
      if (facts.level === 100)
        return `Le budget de ${budget} pour ${name} est épuisé : ${spent} dépensés. Ce qui coûterait plus attend dans « À envoyer » jusqu’à votre accord.`;
      return `${spent} dépensés en ${name}, pour un budget de ${budget}. Vous vouliez le savoir à ${percent(facts.level)}.`;
    }
    case 'forecast_over_budget': {
      const [low, middle, high] = [facts.low, facts.middle, facts.high].map((sum) =>
        money(sum, facts.currency),
      );
      return `À ce rythme, ${month(facts.month, false)} finira vers ${middle ?? ''} (de ${low ?? ''} à ${high ?? ''}), au-dessus du budget de ${money(facts.budget, facts.currency)}.`;
    }
    case 'allowance': {
      const name = nameOf(facts.number);
      const of = `réponses gratuites ${ofMonth(month(facts.month, false))}${name === null ? '' : ` (${name})`}`;
      const out = facts.runs_out_on;
      if (facts.level >= 100)
        return `Les ${count(facts.limit)} ${of} sont épuisées${out === null ? '' : ` depuis le ${day(out, false)}`}. Chaque réponse suivante a un prix.`;
      return `${count(facts.used)} des ${count(facts.limit)} ${of} sont utilisées.${out === null ? '' : ` À ce rythme, il n’y en aura plus le ${day(out, false)}.`}`;
    }
    case 'card_old':
      return `Les prix viennent de la grille tarifaire de Meta en ${facts.currency} du ${day(facts.effective, true)}, ${ageOf(facts.months)}. Meta peut changer ses prix chaque trimestre : une grille plus récente est peut-être parue.`;
    case 'card_change': {
      const by = percent(Math.abs(facts.percent));
      const [actual, other] = [money(facts.actual, facts.currency), money(facts.other, facts.currency)];
      return `À partir du ${day(facts.effective, true)}, la nouvelle grille tarifaire de Meta en ${facts.currency} rend vos envois ${by} ${facts.percent < 0 ? 'moins' : 'plus'} chers : avec elle, ${month(facts.month, true)} aurait coûté ${other} au lieu de ${actual}.`;
    }
  }
}

function ofMonth(name: string): string {
  return /^[aeiouyàâéèêîôû]/i.test(name) ? `d’${name}` : `de ${name}`;
}

function ageOf(months: number): string {
  if (months === 0) return 'vieille de moins d’un mois';
  return `vieille de ${String(months)} mois`;
}
