import { frenchTemplates } from './french-templates.ts';
import type { ErrorWords } from './words.ts';

const tryAgain = 'Vitrine réessaie d’elle-même.';
const slower = 'Vitrine continue d’elle-même, plus lentement.';
const support =
  'Voyez la page de qualité du compte dans le gestionnaire WhatsApp et demandez-y un nouvel examen.';
const permissions =
  'Créez un jeton avec les autorisations whatsapp_business_messaging et whatsapp_business_management et saisissez-le dans Réglages, Connexion.';

/** Meta's codes in French. */
export const french: Readonly<Record<number, ErrorWords>> = {
  0: {
    what: 'Meta n’accepte pas le jeton d’accès.',
    do: 'Saisissez-en un nouveau dans Réglages, Connexion.',
  },
  1: { what: 'Meta a eu une erreur qu’elle n’explique pas.', do: 'Réessayez plus tard.' },
  2: { what: 'Le service de Meta n’est pas disponible pour l’instant.', do: tryAgain },
  3: { what: 'Le jeton d’accès ne permet pas cela.', do: permissions },
  4: { what: 'Trop de demandes ont été faites à Meta en peu de temps.', do: slower },
  10: { what: 'Il manque une autorisation au jeton d’accès.', do: permissions },
  33: {
    what: 'Ce numéro n’existe plus chez Meta, ou le jeton n’y donne pas accès.',
    do: 'Connectez à nouveau le numéro dans Réglages, Connexion.',
  },
  100: { what: 'Meta n’accepte pas une partie de cette demande.', do: 'Modifiez-la avant de réessayer.' },
  190: {
    what: 'Le jeton d’accès a expiré ou a été retiré.',
    do: 'Créez-en un nouveau dans les paramètres d’entreprise de Meta et saisissez-le dans Réglages, Connexion.',
  },
  200: { what: 'Il manque une autorisation au jeton d’accès.', do: permissions },
  368: { what: 'Meta a bloqué ce compte pour un temps, car ses règles ont été enfreintes.', do: support },
  80007: { what: 'Le compte a atteint la limite de demandes de Meta.', do: slower },
  130403: { what: 'Vous avez bloqué ce client.', do: 'Débloquez-le d’abord dans WhatsApp.' },
  130429: { what: 'Le numéro envoie plus vite que Meta ne le permet.', do: slower },
  130472: {
    what: 'Meta ne remet pas ce message : le client fait partie d’une de ses expériences. Il n’a pas été facturé.',
    do: 'Le renvoyer ne sert à rien ; attendez que le client écrive.',
  },
  130497: { what: 'Meta ne laisse pas ce compte écrire aux clients de ce pays.', do: support },
  131000: { what: 'Quelque chose s’est mal passé chez Meta.', do: tryAgain },
  131005: { what: 'Le jeton d’accès ne permet pas cela.', do: permissions },
  131008: { what: 'Il manque à Meta une partie de ce message.', do: 'Complétez-le et renvoyez-le.' },
  131009: {
    what: 'Meta n’accepte pas une partie de ce message : un mauvais destinataire, un fichier qu’elle n’a plus, ou une réaction à un message de plus de 30 jours.',
    do: 'Modifiez-le avant de le renvoyer.',
  },
  131016: { what: 'Le service de Meta est surchargé.', do: tryAgain },
  131021: { what: 'Le destinataire est le numéro qui envoie.', do: 'Envoyez-le à un autre numéro.' },
  131026: {
    what: 'Le message ne peut pas être remis : le client n’est pas sur WhatsApp, a une vieille version ou n’en a pas accepté les nouvelles conditions.',
    do: 'Joignez-le autrement.',
  },
  131031: { what: 'Meta a verrouillé ce compte.', do: support },
  131037: {
    what: 'Meta n’a pas approuvé le nom affiché du numéro.',
    do: 'Voyez ce nom dans le gestionnaire WhatsApp, sous Numéros de téléphone.',
  },
  131042: {
    what: 'Meta n’a pas de moyen valable de facturer ce compte : les messages payants ne partent pas.',
    do: 'Voyez les réglages de paiement de votre compte WhatsApp dans Meta Business Suite.',
  },
  131045: {
    what: 'Le numéro n’est pas entièrement enregistré auprès de l’API Cloud.',
    do: 'Enregistrez-le dans le gestionnaire WhatsApp, puis vérifiez à nouveau la connexion.',
  },
  131047: {
    what: 'Plus de 24 heures ont passé depuis le dernier message du client.',
    do: 'Envoyez un modèle, ou attendez que le client écrive.',
  },
  131048: {
    what: 'Trop de clients ont bloqué ou signalé ce numéro : Meta limite ses envois.',
    do: 'N’envoyez pas de marketing pour l’instant et voyez la qualité du numéro dans le gestionnaire WhatsApp.',
  },
  131049: {
    what: 'Meta a retenu ce message : le client a reçu assez de marketing pour le moment. Il n’a pas été facturé.',
    do: 'Ne le renvoyez pas avant 24 heures.',
  },
  131050: {
    what: 'Le client ne veut plus de messages marketing de votre part.',
    do: 'Ne lui en envoyez plus ; les réponses et les modèles utilitaires passent encore.',
  },
  131051: {
    what: 'WhatsApp ne prend pas en charge ce genre de message ici.',
    do: 'Envoyez-le en texte ou en fichier.',
  },
  131052: {
    what: 'Le fichier ne peut pas être repris chez Meta : il est trop vieux, trop grand ou supprimé.',
    do: 'Demandez au client de l’envoyer à nouveau.',
  },
  131053: {
    what: 'Meta ne peut pas utiliser ce fichier : son genre ou sa taille ne convient pas.',
    do: 'Envoyez-le dans un autre format (JPEG ou PNG, MP4, PDF), ou plus petit.',
  },
  131056: {
    what: 'Trop de messages sont partis vers ce client en peu de temps.',
    do: 'Vitrine envoie le reste d’elle-même, un message toutes les quelques secondes.',
  },
  131057: {
    what: 'Meta modifie la capacité de ce numéro.',
    do: 'Vitrine réessaie dans une minute.',
  },
  131059: { what: 'La liste de Meta a changé pendant sa lecture.', do: tryAgain },
  131060: {
    what: 'Meta ne peut pas transmettre ce message : il vient d’un appareil que la connexion ne prend pas en charge.',
    do: 'Lisez-le dans l’application WhatsApp Business.',
  },
  131061: {
    what: 'Ce modèle a un prix maximal et ne peut pas être envoyé ainsi.',
    do: 'Retirez ce maximum dans le gestionnaire WhatsApp.',
  },
  131062: {
    what: 'Ce message ne peut pas aller à un client qui cache son numéro.',
    do: 'Demandez-lui son numéro, ou envoyez un autre message.',
  },
  131063: {
    what: 'Les modèles marketing sont désactivés pour l’API Cloud de ce compte.',
    do: 'Activez-les dans le gestionnaire WhatsApp, ou envoyez un modèle utilitaire.',
  },
  131064: {
    what: 'Meta limite ce compte pour un temps, car des modèles étaient dans la mauvaise catégorie.',
    do: 'Corrigez la catégorie des modèles ; la limite se lève d’elle-même.',
  },
  ...frenchTemplates,
};
