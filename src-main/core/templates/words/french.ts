import type { StateWords } from './state-words.ts';

/** The state of a template in French. */
export const french: StateWords = {
  status: {
    submitting:
      'Il est en route vers Meta, ou la réponse de Meta s’est perdue : synchronisez pour voir s’il est arrivé.',
    pending: 'Meta l’examine, ce qui prend jusqu’à 24 heures.',
    in_appeal: 'Meta l’examine une nouvelle fois.',
    rejected: 'Meta l’a refusé.',
    paused: 'Meta l’a suspendu, parce que des clients s’en sont plaints.',
    disabled: 'Meta l’a désactivé pour de bon, parce que des clients ont continué de s’en plaindre.',
    flagged: 'Des clients s’en plaignent : Meta le suspendra si cela continue.',
    limit_exceeded:
      'Le compte WhatsApp a autant de modèles que Meta en permet : supprimez-en un dans WhatsApp Manager.',
    locked: 'Meta l’a verrouillé : WhatsApp Manager dit pourquoi.',
    archived: 'Il est archivé chez Meta : restaurez-le dans WhatsApp Manager pour l’envoyer.',
    pending_deletion: 'Il est en cours de suppression chez Meta.',
    deleted: 'Il a été supprimé chez Meta.',
    gone: 'Meta ne l’a plus. Il reste ici parce que des messages ont été envoyés avec lui.',
  },
  reason: {
    abusive_content: 'Ses mots enfreignent les règles de WhatsApp : menaces, insultes ou produits interdits.',
    incorrect_category:
      'Ses mots ne correspondent pas à la catégorie demandée : soumettez-le en marketing, ou ôtez-en la publicité.',
    invalid_format:
      'Ses variables ou ses signes ne sont pas écrits comme Meta le veut : vérifiez les accolades et les exemples.',
    promotional:
      'Ses mots font de la publicité, ce que cette catégorie ne permet pas : soumettez-le en marketing.',
    scam: 'Meta prend ses mots pour une escroquerie.',
    tag_content_mismatch:
      'Sa langue n’est pas celle qui a été choisie, ou ses mots ne correspondent pas à la catégorie.',
    category_not_available: 'Cette catégorie n’est pas ouverte à votre compte ou à votre pays.',
    first_pause: 'C’est la première suspension : trois heures.',
    second_pause: 'C’est la deuxième suspension : six heures. Après la suivante, il est désactivé.',
    rate_limiting_pause:
      'Il a été envoyé si souvent en peu de temps que Meta attend d’abord les réactions des clients.',
  },
  category: {
    marketing: 'marketing',
    utility: 'utilitaire',
    authentication: 'authentification',
  },
  otherStatus: (status) => `Meta nomme son état « ${status} », qui ne permet pas l’envoi.`,
  otherReason: (reason) => `Raison de Meta : ${reason}.`,
  details: (words) => `Meta dit : « ${words} »`,
  unknownParts: (names) =>
    `Il a des parties que Vitrine ne sait pas remplir (${names.join(', ')}) : envoyez-le depuis WhatsApp Manager.`,
  moved: (category, agreed) =>
    `Meta le compte désormais en ${category} et non plus en ${agreed} : rien n’en part sans votre accord.`,
  coming: (category, at) =>
    at === null
      ? `Meta a annoncé qu’il comptera en ${category}.`
      : `Meta a annoncé qu’il compte en ${category} à partir du ${at}.`,
  poorQuality: 'Des clients le bloquent ou le signalent souvent : Meta suspend de tels modèles.',
  notConnected: 'Son compte WhatsApp n’est plus connecté.',
  unitedStates: 'Meta ne livre pas de marketing aux numéros des États-Unis.',
};
