import type { alerts as english } from '../en/alerts.ts';
import type { Translation } from '../translation.ts';

/** The same in French. */
export const alerts: Translation<typeof english> = {
  title: 'Alertes de dépense',
  rail_one: '{{count, number}} alerte de dépense',
  rail_other: '{{count, number}} alertes de dépense',
  look: 'Voir',
  understood: 'Compris',
  understood_done: 'Noté. Cette alerte ne reviendra pas.',
  undo: 'Annuler',
  see_costs: 'Voir ce qui a coûté',
  change_budget: 'Changer le budget',
  see_replies: 'Voir les réponses',
  import_card: 'Importer la nouvelle grille',
  see_change: 'Voir ce que cela change',
  levels: 'Me prévenir quand cette part du budget est dépensée',
  levels_hint:
    'Chaque seuil est annoncé une fois par mois, sur la page des dépenses. Vous êtes aussi prévenu, une fois chacun : quand le mois finira presque sûrement au-dessus du budget, quand 80 % et 100 % des réponses gratuites sont utilisées, quand une grille tarifaire est vieille, et quand celle du mois prochain change vos coûts de plus de 5 %.',
  levels_none: 'Aucune alerte à une part du budget.',
  level_new: 'Part du budget, en %',
  level_add: 'Ajouter',
  level_remove: 'Retirer {{level}}',
};
