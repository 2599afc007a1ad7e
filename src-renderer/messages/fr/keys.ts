import type { Translation } from '../translation.ts';
import type { keys as en } from '../en/keys.ts';

export const keys = {
  palette: 'Commandes',
  palette_hint: 'Aller à une discussion, une vue, un réglage…',
  nothing: 'Rien de ce nom',
  threads: 'Discussions',
  go_to: 'Aller à',
  look: 'Apparence',
  theme_system: 'Thème : comme le système',
  theme_light: 'Thème : clair',
  theme_dark: 'Thème : sombre',
  language_en: 'Langue : English',
  language_fr: 'Langue : Français',
  shortcuts: 'Raccourcis clavier',
  key_palette: 'Commandes et discussions',
  key_search: 'Chercher',
  key_next: 'Discussion suivante',
  key_previous: 'Discussion précédente',
  key_open: 'Ouvrir la discussion sous le focus',
  key_done: 'Fini, ou rouvrir',
  key_details: 'Afficher ou masquer les détails',
  key_write: 'Écrire une réponse',
  key_outbox: 'Messages à envoyer',
  key_escape: 'Fermer, effacer, revenir à la liste',
  key_help: 'Cette feuille',
  enter: 'Entrée',
} satisfies Translation<typeof en>;
