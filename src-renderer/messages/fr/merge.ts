import type { Translation } from '../translation.ts';
import type { merge as en } from '../en/merge.ts';

/** Deux discussions d’un même client réunies, puis séparées de nouveau. */
export const merge = {
  same_as: 'Même client que…',
  same_as_group: 'Même groupe que…',
  title: 'Autre discussion du client {{name}}',
  title_group: 'Autre discussion du groupe {{name}}',
  search: 'Chercher un nom ou un numéro',
  chats: 'Discussions',
  none: 'Aucune autre discussion possible n’a ce nom ni ce numéro.',
  none_at_all: 'Il n’y a pas d’autre discussion possible.',
  no_number: 'sans numéro',
  last_at: 'dernier message {{when}}',
  confirm: 'Réunir {{from}} et {{into}} en une seule discussion ?',
  confirm_text:
    'Elle s’appellera {{into}}. Les messages présents dans les deux n’y sont montrés qu’une fois. Rien n’est supprimé, et vous pouvez les séparer de nouveau.',
  yes: 'Réunir',
  merging: 'Réunion en cours…',
  merged: '{{from}} et {{into}} ne font plus qu’une discussion.',
  undo: 'Annuler',
  holds: 'Réunie avec',
  take_apart: 'Séparer',
  take_apart_named: 'Séparer {{name}} de nouveau',
  apart: '{{name}} est de nouveau une discussion à part.',
} satisfies Translation<typeof en>;
