import type { ConnectionWords } from './words.ts';

const inDays = (days: number): string => (days === 1 ? 'un jour' : `${String(days)} jours`);

/** What a connection says in French. */
export const frenchWords: ConnectionWords = {
  findings: {
    unchecked: () => 'Pas encore vérifié.',
    token_none: () => 'Pas encore de jeton d’accès.',
    token_missing: () =>
      'Le jeton d’accès n’est pas sur cet ordinateur : une sauvegarde ne le contient jamais. Saisissez-le à nouveau.',
    token_good: () => 'Meta accepte le jeton, avec les deux autorisations, et il n’expire jamais.',
    token_good_until: ({ date }) =>
      `Meta accepte le jeton, avec les deux autorisations. Il expire le ${date}.`,
    token_ends: ({ date, days }) =>
      `Le jeton expire le ${date}, dans ${inDays(days)}. Créez-en un nouveau dans les paramètres d’entreprise de Meta, de préférence sans expiration, et saisissez-le ici.`,
    token_invalid: () =>
      'Meta n’accepte pas ce jeton : il est mal copié, a été révoqué ou a expiré. Créez-en un nouveau dans les paramètres d’entreprise de Meta, sous Utilisateurs système, et saisissez-le ici.',
    token_ended: ({ date }) =>
      `Le jeton a expiré le ${date}. Créez-en un nouveau dans les paramètres d’entreprise de Meta, sous Utilisateurs système, et saisissez-le ici.`,
    token_scopes: ({ text }) =>
      `Il manque une autorisation au jeton : ${text}. Créez-en un nouveau avec whatsapp_business_messaging et whatsapp_business_management.`,
    meta_refused: ({ meta }) => meta,
    number_none: () => 'Pas encore lié à un numéro chez Meta.',
    number_good: ({ name, quality }) =>
      `${name === '' ? 'Le numéro est enregistré' : `« ${name} » est enregistré`} chez Meta et peut envoyer.${quality === '' ? '' : ` Qualité : ${quality}.`}`,
    number_flagged: () =>
      'Le numéro est enregistré, mais Meta l’a signalé : des clients l’ont bloqué ou dénoncé. Envoyez moins de promotions jusqu’à ce que ce soit passé.',
    number_status: ({ text }) =>
      `Selon Meta, l’état de ce numéro est ${text} : il ne peut pas envoyer. Terminez son enregistrement dans WhatsApp Manager, sous Numéros de téléphone, puis vérifiez à nouveau.`,
    number_gone: () =>
      'Le compte chez Meta ne contient plus ce numéro. S’il est passé dans un autre compte, déconnectez-le ici et connectez-le à nouveau.',
    number_blocked: ({ meta }) => `Meta ne laisse rien envoyer à ce numéro. ${meta}`,
    account_good: ({ currency, zone }) =>
      `Le compte est facturé en ${currency === '' ? 'une devise que Meta ne dit pas' : currency}${zone === '' ? '' : `, et ses jours commencent selon ${zone}`}.`,
    account_payment: ({ meta }) => meta,
    webhook_receiver_off: () =>
      'Le récepteur est éteint. Allumez-le si un tunnel ou un proxy à vous mène à cet ordinateur ; sans cela, rien de ce que les clients écrivent ne peut arriver ici.',
    webhook_secret_missing: () =>
      'La clé secrète de l’app manque : sans elle, personne ne distingue les messages de Meta de faux, donc aucun n’est accepté.',
    webhook_not_listening: ({ text }) => text,
    webhook_not_subscribed: () =>
      'Meta n’envoie pas encore les messages de ce compte à votre app. Laissez Vitrine l’abonner.',
    webhook_waiting: () =>
      'Tout est prêt de ce côté, et rien n’est encore arrivé. Écrivez au numéro de la boutique depuis un autre téléphone : ce qui arrive ici prouve le chemin.',
    webhook_came: ({ moment }) => `Ça marche : le dernier message de Meta est arrivé le ${moment}.`,
    test_none: () => 'Pas encore de message d’essai.',
    test_waiting: () => 'Le message d’essai attend dans la boîte d’envoi.',
    test_uncertain: () =>
      'La réponse de Meta au message d’essai s’est perdue. Voyez dans la boîte d’envoi s’il est arrivé avant d’en envoyer un autre.',
    test_accepted: () =>
      'Meta a pour l’instant accepté le message d’essai. Ce sera terminé quand il sera dit distribué, ce que Meta annonce par webhook.',
    test_delivered: ({ moment }) => `Le message d’essai a été distribué le ${moment}.`,
    test_failed: ({ meta }) => `Le message d’essai n’a pas été distribué. ${meta}`,
  },
  lights: {
    off: () => 'Pas connecté à l’API Cloud.',
    stopped: ({ moment, meta }) => `Meta n’accepte plus rien de ce numéro depuis le ${moment}. ${meta}`,
    token_missing: () => 'Il n’y a pas de jeton d’accès sur cet ordinateur : rien ne peut être envoyé.',
    token_refused: ({ moment }) =>
      `Meta refuse le jeton d’accès depuis le ${moment} : rien ne peut être envoyé. Saisissez-en un nouveau.`,
    token_ended: ({ moment }) =>
      `Le jeton d’accès a expiré le ${moment} : rien ne peut être envoyé. Saisissez-en un nouveau.`,
    payment_missing: ({ moment }) =>
      `Meta n’a pas de moyen de paiement valable depuis le ${moment} : les messages payants ne partent pas. Ajoutez ou réparez le moyen de paiement dans l’espace Facturation de Meta.`,
    token_ends: ({ days, date }) => `Le jeton d’accès expire dans ${inDays(days)}, le ${date}.`,
    receiver_off: ({ moment }) =>
      `Le récepteur est éteint : rien ne peut arriver. Le dernier message de Meta est arrivé le ${moment}.`,
    not_listening: ({ moment }) =>
      `Le récepteur n’écoute pas en ce moment : rien ne peut arriver. Le dernier message de Meta est arrivé le ${moment}.`,
    quiet: ({ moment }) =>
      `Rien n’est arrivé depuis le ${moment}, ce qui est long pour cette boutique. C’est peut-être normal. Si des clients ont bien écrit, vérifiez votre tunnel et le webhook dans le tableau de bord de Meta.`,
    waiting: () => 'Connecté, mais Meta n’a encore rien envoyé.',
    waiting_receiver_off: () =>
      'Connecté pour envoyer. Rien ne peut arriver tant que le récepteur est éteint.',
    live: ({ moment }) => `Les messages arrivent : le dernier de Meta est venu le ${moment}.`,
  },
  warnings: {
    quality: (quality) =>
      `Meta juge la qualité de ce numéro ${quality} : des clients l’ont bloqué ou dénoncé.`,
    limited: (meta) => `Meta limite ce que ce numéro peut envoyer. ${meta}`,
    tokenEnds: (date, days) => `Le jeton d’accès expire le ${date}, dans ${inDays(days)}.`,
    currency: (theirs, ours) =>
      `Le compte est facturé en ${theirs}, les réglages disent ${ours} : les prix affichés ne sont pas ceux que Meta facturera.`,
    zone: (theirs, ours) =>
      `Les jours du compte commencent selon ${theirs}, les réglages disent ${ours} : les réponses gratuites du mois y sont comptées.`,
    coexistence:
      'Utilisé aussi sur le téléphone : ce qui est tapé dans WhatsApp pour Windows n’arrive pas dans Vitrine. Utilisez le téléphone, WhatsApp Web ou l’app Mac.',
  },
  qualities: { GREEN: 'bonne', YELLOW: 'moyenne', RED: 'basse', UNKNOWN: '' },
  test: { text: 'Ceci est un message d’essai de Vitrine.', ways: 'Texte libre' },
};
