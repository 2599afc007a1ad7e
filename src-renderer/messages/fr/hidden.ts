import type { Translation } from '../translation.ts';
import type { hidden as en } from '../en/hidden.ts';

export const hidden = {
  not_customer: 'Pas un client',
  ask_title: 'Pas un client : {{name}} ?',
  ask_text:
    'Cette discussion quitte la liste, la recherche, les prix, les prévisions et les rapports, comme si elle n’avait jamais été importée. Importée de nouveau, elle reste à l’écart.',
  ask_undo:
    'Rien n’est supprimé. L’œil barré, après les filtres de la liste, la garde, et vous pouvez l’afficher de nouveau à tout moment.',
  hide: 'Mettre à l’écart',
  hiding: 'Retrait des prix et des rapports…',
  said: 'Mise à l’écart : {{name}}.',
  undo: 'Annuler',
  said_shown: 'De nouveau affichée : {{name}}.',
  notice:
    'Pas un client : cette discussion n’est dans aucune liste, recherche, ni dans les prix et les rapports.',
  show: 'Afficher de nouveau',
  showing: 'Retour dans les prix et les rapports…',
  aside: 'Aucun de ses messages n’est compté, calculé ni trouvé. Tous sont gardés.',
  only_hidden: 'Toutes vos discussions sont à l’écart',
  only_hidden_text: 'Chaque discussion ici est marquée comme n’étant pas avec un client.',
  see_hidden: 'Les voir',
} satisfies Translation<typeof en>;
