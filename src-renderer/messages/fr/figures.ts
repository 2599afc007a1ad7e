import type { figures as english } from '../en/figures.ts';
import type { Translation } from '../translation.ts';

/** The same in French. */
export const figures: Translation<typeof english> = {
  all: 'Tous les messages du mois',
  paid: 'Ce qui a coûté quelque chose',
  through_api: 'écrits sur le téléphone, comme envoyés par l’API',
  through_text: 'Une simulation : rien de cela n’a été facturé.',
  allowance: 'Réponses comptées parmi les gratuites',
  unknown: 'Sans prix connu',
  refused: 'n’auraient pas pu partir tels quels',
  confirmed: 'Confirmés par Meta',
  estimated: 'Estimés, pas encore confirmés par Meta',
  compared: 'Estimés avant que Meta ne le dise',
  wrong: 'Mal estimés',
  at_least: 'au moins {{amount}}',
  avoidable: '{{amount}} évitables',
  unknown_count_one: '{{count, number}} sans prix connu',
  unknown_count_other: '{{count, number}} sans prix connu',
  loading: 'Recherche des messages…',
  empty_title: 'Aucun message derrière ce chiffre',
  empty_text: 'Il a pu changer depuis : un prix a été confirmé, ou une discussion retirée.',
  link: '{{name}} : {{messages}}, {{amount}}',
  show: 'Les afficher',
};
