import type { OutboxWords } from './words.ts';

/** The outbox in French. */
export const french: OutboxWords = {
  leaves: 'Part tout de suite.',
  held: {
    above_threshold: ({ price, agreed }) =>
      agreed === ''
        ? `Il coûte ${price} et attend votre accord.`
        : `Il coûte maintenant ${price} et vous aviez accepté ${agreed} : il attend votre accord.`,
    price_unknown: ({ explanation }) => `Son prix est inconnu : il attend votre accord. ${explanation}`,
    over_budget: ({ price, budget }) =>
      `Il coûte ${price} : avec lui, le mois dépasserait votre budget de ${budget}.`,
    became_charged: ({ price }) =>
      `Il était gratuit quand vous l’avez écrit et coûte maintenant ${price} : il attend votre accord.`,
    window_closed: () =>
      'Le client a écrit il y a plus de 24 heures : envoyez un modèle, ou laissez ce message attendre qu’il écrive.',
    template_state: ({ cause }) =>
      cause === '' ? 'Meta n’accepte pas ce modèle : choisissez-en un autre, ou attendez.' : cause,
    category_moved: ({ cause, price }) =>
      `${cause} Un message coûte désormais ${price === '' ? 'un prix inconnu' : price} : il attend votre accord.`,
    number_stopped: ({ cause }) => `Meta n’accepte rien de ce numéro pour le moment. ${cause}`.trim(),
    opted_out: () => 'Ce client ne veut pas de publicité de votre part : rien de tel ne lui est envoyé.',
    not_deliverable: ({ explanation }) => explanation,
  },
  waits: 'Attend que le client écrive, puis part s’il est gratuit ou sous votre seuil.',
  mayLeave: (price) =>
    price === ''
      ? 'Il peut partir maintenant, gratuitement : dites-le.'
      : `Il peut partir maintenant et coûte ${price} : dites-le.`,
  uncertain: (since) =>
    `Depuis ${since}, on ne sait pas s’il est arrivé : la réponse de Meta s’est perdue et rien ne nous l’a dit encore. Le renvoyer peut le faire arriver deux fois.`,
  tryAgain: (moment, tries) =>
    tries === 1
      ? `Meta n’a pas pu le prendre : nouvel essai à ${moment}.`
      : `Meta ne l’a pas pris en ${String(tries)} essais : nouvel essai à ${moment}.`,
  offline: 'Pas de connexion à Meta : il part dès qu’elle revient.',
  failed: (what, advice) => `${what} ${advice}`.trim(),
  failedUnsaid: 'Meta ne l’a pas pris. Renvoyez-le, ou changez-le.',
};
