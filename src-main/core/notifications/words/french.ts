import type { NotificationWords } from './words.ts';

const atAll = 'Elle attend votre décision.';

/** What is said of notifications in French. */
export const french: NotificationWords = {
  problem: {
    unknown_thread: () => 'Cette discussion n’existe pas ici.',
    group: () => 'Vitrine n’envoie rien aux groupes : choisissez la discussion d’un client.',
    not_shown: () => 'Cette discussion est masquée ou fait partie d’une autre : affichez-la d’abord.',
    api_only: () =>
      'Les notifications ne partent que par l’API : connectez ce numéro dans Réglages › Connexion.',
    no_number: () => 'Vitrine ne connaît pas le numéro de ce client : saisissez-le à côté de la discussion.',
    opted_out: () => 'Ce client ne veut pas de notifications : vous pouvez toujours lui répondre à la main.',
    never_wrote: () =>
      'Ce client ne vous a jamais écrit : les notifications ne vont qu’à ceux qui l’ont fait.',
    unknown_template: () => 'Choisissez un modèle.',
    not_utility: ({ cause }) =>
      `Seuls les modèles utilitaires font des notifications, et Meta compte celui-ci comme ${cause}.`,
    template_state: ({ cause }) =>
      cause === '' ? 'Meta n’accepte pas ce modèle de ce numéro : choisissez-en un autre.' : cause,
    needs_file: () => 'Ce modèle commence par un fichier : choisissez-en un qui n’en a pas.',
    event_past: () => 'C’est passé.',
    at_past: () => 'Ce moment est passé.',
    at_night: () =>
      'Il fait nuit à ce moment-là chez le client : choisissez un moment entre 8 h et 21 h chez lui.',
    at_after_end: () => 'Elle partirait après sa propre échéance : choisissez un moment plus tôt.',
    end_past: () => 'Son échéance est passée : choisissez-en une plus tard.',
    end_far: () => 'Son échéance est dans plus d’un an : choisissez-en une plus tôt.',
    costs_more: ({ price, agreed }) => `Elle coûterait ${price}, plus que les ${agreed} acceptés.`,
    not_a_price: () => 'Ce n’est pas un montant : écrivez-le comme 0,05.',
  },
  chosen: ({ at }) => `Au moment que vous avez choisi : ${at}.`,
  planned: ({ at }) => `Elle part ${at}.`,
  due: ({ end }) =>
    `Son moment est venu : elle part dès que Vitrine est ouvert, ou plus du tout à partir ${of(end)}.`,
  handed: ({ end }) =>
    `Elle est dans la boîte d’envoi et part aussitôt, ou plus du tout à partir ${of(end)}.`,
  uncertain: () =>
    'La réponse de Meta s’est perdue : un statut dira si elle est arrivée. Elle n’est pas renvoyée.',
  sent: ({ at }) => `Envoyée ${at}.`,
  waiting: {
    reply_cheaper: ({ price, at }) =>
      `Vous pouvez écrire librement au client en ce moment : une simple réponse coûte moins que le modèle (${price}). Sans décision de votre part, le modèle part ${at}.`,
    price_rose: ({ price, agreed }) =>
      agreed === ''
        ? `Elle coûte ${price} et vous n’avez accepté aucun prix : acceptez-le ou annulez-la.`
        : `Elle coûte désormais ${price} et vous aviez accepté ${agreed} : acceptez ce prix ou annulez-la.`,
    price_unknown: ({ cause }) => `Son prix n’est pas connu : elle attend votre décision. ${cause}`.trim(),
    over_budget: ({ price, budget }) =>
      `Elle coûte ${price} : avec elle, le mois dépasserait votre budget de ${budget}.`,
    held_in_outbox: () => atAll,
    by_owner: () => atAll,
    event_cancelled: () => atAll,
    opted_out: () => atAll,
    never_wrote: () => atAll,
    other_person: () => atAll,
    template_state: ({ cause }) =>
      cause === ''
        ? 'Son modèle ne peut pas être envoyé : choisissez-en un autre, ou attendez qu’il puisse l’être.'
        : cause,
    category_moved: ({ cause }) =>
      cause === '' ? 'Meta ne compte plus son modèle comme utilitaire : choisissez-en un autre.' : cause,
    not_deliverable: ({ cause }) => (cause === '' ? 'Meta ne la distribuerait pas en ce moment.' : cause),
    number_stopped: ({ cause }) =>
      `Rien ne part de ce numéro en ce moment : voyez Réglages › Connexion. ${cause}`.trim(),
    may_have_left: () =>
      'Une sauvegarde a été remise en place, et elle a pu être envoyée depuis : envoyez-la ou annulez-la.',
    too_late: () => atAll,
  },
  cancelled: {
    by_owner: () => 'Vous l’avez annulée.',
    event_cancelled: () => 'Le rendez-vous a été annulé.',
    opted_out: () => 'Le client ne veut pas de notifications.',
  },
  expired: ({ end }) => `Son échéance est venue avant (${end}) : elle n’a pas été envoyée.`,
  refused: {
    never_wrote: () => 'Ce client ne vous a jamais écrit : elle n’a pas été envoyée.',
    other_person: () =>
      'Cette discussion est désormais celle de quelqu’un d’autre : elle ne lui a pas été envoyée.',
    not_deliverable: ({ cause }) => (cause === '' ? 'Meta ne l’a pas acceptée.' : cause),
  },
  demo: 'Ce client est de la boutique de démonstration : rien ne lui est envoyé.',
};

// « le 24 novembre à 9 h » → « du 24 novembre à 9 h ».
function of(moment: string): string {
  return moment.startsWith('le ') ? `du ${moment.slice(3)}` : `de ${moment}`;
}
