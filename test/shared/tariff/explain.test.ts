import { expect, test } from 'vitest';
import type { Charge } from '../../../shared/tariff/charge.ts';
import { explain } from '../../../shared/tariff/explain.ts';
import { createZone } from '../../../shared/time/zone.ts';

const zone = createZone('Europe/Paris');
const charge: Charge = {
  message: 'm1',
  outcome: 'charged',
  reason: 'template',
  category: 'utility',
  market: 'France',
  amount: { min: 24_800, max: 24_800 },
  currency: 'EUR',
  era: '2026-10-01',
  rateCard: '2026-10-01.eur',
  certainty: 'estimated',
  number: 'main',
  pricedAt: Date.parse('2026-10-20T14:03:00Z'),
  windowClosedAt: null,
  allowanceIndex: null,
  conversationOpenedAt: null,
  note: null,
  estimate: null,
};
const nothing = { min: 0, max: 0 };

const cases: [Partial<Charge>, string, string][] = [
  [
    {},
    '€0.0248: utility template to France, rate card of 1 October 2026, delivered 16:03.',
    '0,0248 € : modèle utilitaire (France), tarif du 1er octobre 2026, remis à 16:03.',
  ],
  [
    { outcome: 'free', reason: 'service_allowance', amount: nothing, allowanceIndex: 412 },
    'Free: reply 412 of your 1,000 this month.',
    'Gratuit : réponse 412 sur vos 1 000 de ce mois.',
  ],
  [
    { outcome: 'free', reason: 'service_allowance', amount: nothing, allowanceIndex: 1_002 },
    'Free: one of your 1,000 free replies of the month.',
    'Gratuit : une de vos 1 000 réponses gratuites du mois.',
  ],
  [
    { outcome: 'free', reason: 'customer_service_window', amount: nothing },
    'Free within 24 hours of the customer’s last message.',
    'Gratuit dans les 24 heures suivant le dernier message du client.',
  ],
  [
    {
      amount: null,
      certainty: 'unknown',
      note: 'no_rate',
      category: 'authentication',
      estimate: { outcome: 'charged', reason: 'template', category: 'authentication', amount: null },
    },
    'Price unknown: the EUR rate card of 1 October 2026 has no rate for an authentication template to France; import Meta’s full card of that date. Meta’s status says that it was billed, not how much.',
    'Prix inconnu : le tarif en EUR du 1er octobre 2026 n’indique rien pour : modèle d’authentification (France) ; importez le tarif complet de Meta à cette date. Le statut de Meta dit qu’il a été facturé, pas combien.',
  ],
  [
    {
      outcome: 'refused',
      reason: 'window_closed',
      amount: nothing,
      windowClosedAt: Date.parse('2026-10-19T10:00:00Z'),
    },
    'Not sent: the customer service window closed on 19 October 2026 at 12:00, so only a template may be sent. Nothing to pay.',
    'Non envoyé : la fenêtre de service client s’est fermée le 19 octobre 2026 à 12:00, seul un modèle peut partir. Rien à payer.',
  ],
  [
    { amount: null, certainty: 'unknown', note: 'no_rate', market: 'Germany' },
    'Price unknown: the EUR rate card of 1 October 2026 has no rate for a utility template to Germany; import Meta’s full card of that date.',
    'Prix inconnu : le tarif en EUR du 1er octobre 2026 n’indique rien pour : modèle utilitaire (Allemagne) ; importez le tarif complet de Meta à cette date.',
  ],
  [
    { amount: null, certainty: 'unknown', note: 'no_rate_card', rateCard: null, currency: 'CHF' },
    'Price unknown: there is no CHF rate card for 20 October 2026; import Meta’s CHF card in force on that day.',
    'Prix inconnu : aucun tarif en CHF pour le 20 octobre 2026 ; importez le tarif de Meta en CHF en vigueur ce jour-là.',
  ],
];

test.each(cases)('%j is told in both languages', (change, english, french) => {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
  expect(plain(explain({ ...charge, ...change }, 'en', { zone }))).toBe(english);
  expect(plain(explain({ ...charge, ...change }, 'fr', { zone }))).toBe(french);
});

test('a range, a payment missing and a market in doubt are said', () => {
  const say = (change: Partial<Charge>): string => explain({ ...charge, ...change }, 'en', { zone });
  expect(say({ amount: { min: 0, max: 24_800 }, note: 'perhaps_free_entry_point' })).toMatch(
    /^€0.00 – €0.0248: .*up to 7 days\.$/,
  );
  expect(say({ outcome: 'not_delivered', reason: 'not_delivered', note: 'united_states_marketing' })).toMatch(
    /United States/,
  );
  expect(say({ note: 'market_uncertain' })).toMatch(/uncertain\.$/);
  expect(
    explain({ ...charge, outcome: 'free', reason: 'service_allowance', allowanceIndex: 1000 }, 'en', {
      zone,
      numberName: 'Lyon',
    }),
  ).toBe('Free: reply 1,000 of your 1,000 this month, number Lyon.');
});
