import type { Translation } from '../translation.ts';
import type { causes as en } from '../en/causes.ts';

/** Ce qu’il n’aurait pas fallu payer : pourquoi, et que faire autrement. */
export const causes = {
  avoidable: 'Aurait pu être évité',
  none: 'Rien ce mois-ci : aucun frais qu’un autre moment ou un autre message aurait évité.',
  unknown: 'Sans prix, rien ne peut être comparé.',
  summary_one: '{{messages}}, une cause. Chaque ligne ouvre ses discussions.',
  summary_other: '{{messages}}, {{count, number}} causes. Chaque ligne ouvre ses discussions.',
  title: 'Pourquoi cela a coûté plus que nécessaire',
  messages_one: '{{count, number}} message',
  messages_other: '{{count, number}} messages',
  show_all: 'Voir les {{count, number}}',
  show_all_for: 'Voir les {{count, number}} : {{cause}}',
  show_fewer: 'Moins',
  and_more_one: 'et {{count, number}} autre',
  and_more_other: 'et {{count, number}} autres',
  attachment: 'Pièce jointe',
  name_template_where_reply_allowed: 'Un modèle là où une simple réponse était permise',
  name_window_missed: 'Fenêtre manquée, rouverte par un modèle',
  name_ad_lead_unanswered: 'Contact venu d’une publicité sans réponse sous 24 h',
  name_split_bubbles: 'Plusieurs bulles là où une suffisait',
  name_repeated_automatic: 'Le même message automatique, encore',
  name_category_moved: 'Modèle passé dans une autre catégorie par Meta',
  name_unnamed: 'Une autre cause',
  advice_template_where_reply_allowed:
    'La fenêtre du client était encore ouverte. Écrivez les mêmes mots en réponse : les 1 000 premières du mois sont gratuites, et les suivantes ne coûtent jamais plus qu’un modèle utilitaire.',
  advice_window_missed:
    'Le client avait écrit et n’a pas eu de réponse avant la fermeture de la fenêtre : seul un modèle pouvait suivre. Répondez avant le dernier bon moment ; un rappel vous prévient à temps.',
  advice_ad_lead_unanswered:
    'À qui vient d’une publicité, répondre est gratuit pendant des jours, mais seulement si la première réponse part sous 24 heures. Commencez par ces fils.',
  advice_split_bubbles:
    'Passé les réponses gratuites, chaque bulle est facturée à part. Mettez dans un seul message ce qui va ensemble.',
  advice_repeated_automatic:
    'Le client avait lu les mêmes mots automatiques moins d’un jour avant. Faites partir les messages d’accueil et d’absence une fois par jour au plus.',
  advice_category_moved:
    'Meta facture désormais ce modèle comme marketing. Retirez de son texte ce qui fait de la publicité et faites-le approuver à nouveau comme utilitaire, ou envoyez-en un autre.',
} satisfies Translation<typeof en>;
