import { say, type Sentences } from './sentence.ts';

/** What is refused of notifications to customers, in French. */
export const notificationRefusals: Sentences = {
  bad_notification: 'Cette notification ne peut pas être planifiée ainsi : modifiez ce qui est marqué.',
  no_longer_current: 'Cette notification n’est plus envoyée : planifiez-la à nouveau.',
  not_waiting: 'Cette notification n’attend plus de choix.',
  opted_out: 'Ce client ne veut pas de notifications.',
  reply_not_cheaper:
    'Une simple réponse ne coûte plus moins cher, ou ne peut pas être envoyée : choisissez le modèle.',
  template_not_clear: ({ typed, found }) =>
    Array.isArray(found) && found.length > 0
      ? `Plusieurs modèles s’appellent ${say(typed)} : donnez l’identifiant de l’un d’eux, ${say(found)}.`
      : `Il n’y a pas de modèle « ${say(typed)} » ici ; « vitrine templates » les liste.`,
  too_late: 'Son échéance est passée : planifiez-en une autre.',
  unknown_notification: 'Cette notification n’existe pas ici.',
};
