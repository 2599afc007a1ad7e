import type { Translation } from '../translation.ts';
import type { common as en } from '../en/common.ts';

export const common = {
  bug: 'Quelque chose s’est mal passé dans Vitrine. Rien n’a été changé ; réessayez.',
  connecting: 'Connexion…',
  connection_lost: 'La connexion à Vitrine est perdue. Nouvel essai…',
  not_let_in: 'Rouvrez Vitrine par son icône ou avec npm start : la clé de cette page a expiré.',
  views: 'Vues',
  inbox: 'Messages',
  spend: 'Dépenses',
  import: 'Importer',
  settings: 'Réglages',
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Enregistrer',
  back: 'Retour',
  again: 'Réessayer',
  free: 'gratuit',
  about: 'environ {{amount}}',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  days_hours: '{{days}} j {{hours}} h',
  hours_minutes: '{{hours}} h {{minutes}} min',
  minutes: '{{minutes}} min',
  under_a_minute: 'moins d’1 min',
  drop_here: 'Déposez une discussion exportée ou une grille tarifaire de Meta pour l’importer',
} satisfies Translation<typeof en>;
