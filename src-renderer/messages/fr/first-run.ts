import type { Translation } from '../translation.ts';
import type { firstRun as en } from '../en/first-run.ts';

/** Les phrases du premier lancement. */
export const firstRun = {
  title: 'Bienvenue dans Vitrine',
  lead: 'Cinq réponses, et vous voyez qui attend encore une réponse et ce que coûte WhatsApp. Tout reste sur cet ordinateur.',
  how: 'Comment la boutique utilise-t-elle WhatsApp ?',
  phone: 'Sur un téléphone',
  phone_hint: 'L’application WhatsApp Business. Vous pouvez toujours écrire, et Meta ne facture rien.',
  api: 'Par l’API',
  api_hint: 'Un prestataire ou votre propre programme envoie pour vous. Meta facture chaque message.',
  both: 'Les deux',
  both_hint: 'Le même numéro sur le téléphone et par l’API. Seul ce que l’API envoie est facturé.',
  country: 'Pays',
  country_search: 'Chercher un pays',
  currency: 'Devise',
  currency_hint:
    'La devise dans laquelle Meta vous facture. Elle ne se convertit pas : prenez celle de vos factures.',
  currency_hint_phone: 'Sert à montrer ce que vos discussions coûteraient par l’API.',
  currency_search: 'Chercher une devise',
  time_zone: 'Fuseau horaire',
  time_zone_search: 'Chercher une ville ou un fuseau',
  name: 'Votre nom dans les discussions',
  name_hint:
    'Tel qu’il figure devant vos messages dans une discussion exportée, pour que Vitrine reconnaisse les vôtres.',
  name_example: 'Atelier Nadia',
  more: 'Numéro et horaires, si vous voulez',
  number: 'Le numéro WhatsApp de la boutique',
  number_hint: 'Avec l’indicatif du pays, comme +33 6 12 34 56 78.',
  hours: 'Horaires d’ouverture',
  hours_hint: 'Les jours cochés. Chaque jour peut différer plus tard, dans les réglages.',
  hours_example: '9–12, 14–19',
  hours_days: 'Jours d’ouverture de la boutique',
  hours_bad: 'Écrivez des horaires comme 9–12, 14–19.',
  missing: 'À remplir pour continuer.',
  doors: 'Que voulez-vous voir d’abord ?',
  import_chat: 'Importer une discussion',
  import_chat_hint: 'Un export de votre téléphone. Une minute suffit, et cela peut être annulé.',
  demo: 'Essayer la boutique de démonstration',
  demo_hint: 'Soixante jours d’une boutique inventée. Un clic suffit pour la retirer.',
  demo_filling: 'Ouverture de la boutique de démonstration…',
  empty_inbox: 'Aller à la boîte de réception vide',
} satisfies Translation<typeof en>;
