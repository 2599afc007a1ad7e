import { describe, expect, it } from 'vitest';
import { alertSentence } from '../../../shared/alerts/alert-sentence.ts';
import type { AlertFacts } from '../../../shared/contract/alerts.ts';

const sums = { month: '2026-11', currency: 'EUR', budget: '50' };
const allowance = { kind: 'allowance', month: '2026-10', number: 'main', limit: 1000 } as const;
const change = { kind: 'card_change', currency: 'EUR', effective: '2027-01-01', month: '2026-11' } as const;

const said: readonly (readonly [facts: AlertFacts, english: string, french: string])[] = [
  [
    { kind: 'budget', ...sums, level: 80, spent: '41.2' },
    '€41.20 is spent in November, with a budget of €50.00. You wanted to know at 80%.',
    '41,20 € dépensés en novembre, pour un budget de 50,00 €. Vous vouliez le savoir à 80 %.',
  ],
  [
    { kind: 'budget', ...sums, level: 100, spent: '52.1' },
    'The budget of €50.00 for November is used up: €52.10 is spent. What would cost more waits in the outbox until you let it go.',
    'Le budget de 50,00 € pour novembre est épuisé : 52,10 € dépensés. Ce qui coûterait plus attend dans « À envoyer » jusqu’à votre accord.',
  ],
  [
    { kind: 'budget', ...sums, level: 150, spent: '1234.5' },
    '€1,234.50 is spent in November, with a budget of €50.00. You wanted to know at 150%.',
    '1 234,50 € dépensés en novembre, pour un budget de 50,00 €. Vous vouliez le savoir à 150 %.',
  ],
  [
    { kind: 'forecast_over_budget', ...sums, low: '59', middle: '68', high: '80' },
    'At this pace November ends at about €68.00 (€59.00 to €80.00), above the budget of €50.00.',
    'À ce rythme, novembre finira vers 68,00 € (de 59,00 € à 80,00 €), au-dessus du budget de 50,00 €.',
  ],
  [
    { ...allowance, level: 80, used: 812, runs_out_on: '2026-10-24' },
    '812 of the 1,000 free replies of October are used. At this pace they run out on 24 October.',
    '812 des 1 000 réponses gratuites d’octobre sont utilisées. À ce rythme, il n’y en aura plus le 24 octobre.',
  ],
  [
    { ...allowance, level: 80, used: 812, runs_out_on: null },
    '812 of the 1,000 free replies of October are used.',
    '812 des 1 000 réponses gratuites d’octobre sont utilisées.',
  ],
  [
    { ...allowance, month: '2026-12', number: 'second', level: 100, used: 1008, runs_out_on: '2026-12-01' },
    'The 1,000 free replies of December (Atelier) are used up since 1 December. Each reply after them has a price.',
    'Les 1 000 réponses gratuites de décembre (Atelier) sont épuisées depuis le 1er décembre. Chaque réponse suivante a un prix.',
  ],
  [
    { kind: 'card_old', currency: 'EUR', effective: '2026-10-01', months: 3 },
    'Prices come from Meta’s EUR rate card of 1 October 2026, 3 months old. Meta may change its prices every quarter: a newer card may be out.',
    'Les prix viennent de la grille tarifaire de Meta en EUR du 1er octobre 2026, vieille de 3 mois. Meta peut changer ses prix chaque trimestre : une grille plus récente est peut-être parue.',
  ],
  [
    { kind: 'card_old', currency: 'EUR', effective: '2026-12-15', months: 0 },
    'Prices come from Meta’s EUR rate card of 15 December 2026, less than a month old. Meta may change its prices every quarter: a newer card may be out.',
    'Les prix viennent de la grille tarifaire de Meta en EUR du 15 décembre 2026, vieille de moins d’un mois. Meta peut changer ses prix chaque trimestre : une grille plus récente est peut-être parue.',
  ],
  [
    { ...change, actual: '40.3', other: '45.2', percent: 12.2 },
    'From 1 January 2027 Meta’s new EUR rate card makes what you send 12.2% dearer: with it, November 2026 would have cost €45.20 instead of €40.30.',
    'À partir du 1er janvier 2027, la nouvelle grille tarifaire de Meta en EUR rend vos envois 12,2 % plus chers : avec elle, novembre 2026 aurait coûté 45,20 € au lieu de 40,30 €.',
  ],
  [
    { ...change, actual: '0.05', other: '0.0248', percent: -50.4 },
    'From 1 January 2027 Meta’s new EUR rate card makes what you send 50.4% cheaper: with it, November 2026 would have cost €0.0248 instead of €0.05.',
    'À partir du 1er janvier 2027, la nouvelle grille tarifaire de Meta en EUR rend vos envois 50,4 % moins chers : avec elle, novembre 2026 aurait coûté 0,0248 € au lieu de 0,05 €.',
  ],
];

// A number is named only where the shop has several.
const nameOf = (number: string): string | null => (number === 'main' ? null : 'Atelier');

/** With plain spaces where Intl sets others. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

describe('a warning about money', () => {
  it.each(said)('says $kind in English and in French', (facts, english, french) => {
    expect(plain(alertSentence(facts, { language: 'en', locale: 'en-GB', nameOf }))).toBe(english);
    expect(plain(alertSentence(facts, { language: 'fr', locale: 'fr-FR', nameOf }))).toBe(french);
  });

  it('is written as the owner’s country writes', () => {
    const facts: AlertFacts = { kind: 'budget', ...sums, currency: 'CAD', level: 80, spent: '41.2' };
    expect(plain(alertSentence(facts, { language: 'fr', locale: 'fr-CA', nameOf }))).toContain('41,20 $');
    expect(alertSentence(facts, { language: 'en', locale: 'en-CA', nameOf })).toContain('$41.20');
  });
});
