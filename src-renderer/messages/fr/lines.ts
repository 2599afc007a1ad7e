import type { lines as english } from '../en/lines.ts';
import type { Translation } from '../translation.ts';

/** The same in French. */
export const lines: Translation<typeof english> = {
  title: 'Saisi à la main',
  none: 'Les coûts qu’aucun message ne porte, comme les diffusions payantes dans l’application ou l’abonnement de votre prestataire. Ils figurent dans le relevé, à part du prix de Meta.',
  note: 'Dans aucune autre somme ; à part dans le relevé.',
  add: 'Ajouter une ligne',
  new: 'Nouvelle ligne',
  change: 'Modifier',
  change_this: 'Modifier : {{text}}',
  remove: 'Supprimer',
  remove_this: 'Supprimer : {{text}}',
  text: 'À quoi cela correspond',
  amount: 'Montant',
  currency: 'Devise',
  broadcasts: 'Diffusions payantes dans l’application',
  fee: 'Abonnement du prestataire',
  suggestions: 'Suggestions',
  sum: 'En tout',
  sum_in: 'En tout, {{currency}}',
  added: 'Ajouté : {{text}}, {{amount}}',
  changed: 'Modifié : {{text}}, {{amount}}',
  removed: 'Supprimé : {{text}}, {{amount}}',
  undo: 'Annuler',
};
