import type { ErrorWords } from './words.ts';

const tryAgain = 'Vitrine réessaie d’elle-même.';
const fixTemplate = 'Vérifiez le modèle et ses valeurs, puis renvoyez-le.';
const correct = 'Corrigez-la et soumettez le modèle à nouveau.';

/** The codes from 132000 on: templates, registering a number, handing over older chats. */
export const frenchTemplates: Readonly<Record<number, ErrorWords>> = {
  132000: {
    what: 'Le nombre de valeurs ne correspond pas au modèle.',
    do: 'Reprenez les modèles chez Meta et remplissez chaque valeur.',
  },
  132001: {
    what: 'Ce modèle n’existe pas dans cette langue, ou Meta ne l’a pas approuvé.',
    do: 'Reprenez les modèles chez Meta et choisissez-en un autre.',
  },
  132005: { what: 'Le modèle est trop long avec ces valeurs.', do: 'Raccourcissez les valeurs.' },
  132007: { what: 'Les mots du modèle enfreignent les règles de Meta.', do: 'Changez le modèle.' },
  132008: { what: 'Une valeur du modèle n’est pas comme Meta la veut.', do: fixTemplate },
  132012: { what: 'Une valeur du modèle n’a pas la bonne forme.', do: fixTemplate },
  132015: {
    what: 'Meta a mis ce modèle en pause, car des clients l’ont mal jugé.',
    do: 'Attendez qu’il soit à nouveau approuvé, ou envoyez-en un autre.',
  },
  132016: {
    what: 'Meta a désactivé ce modèle pour de bon, car des clients l’ont mal jugé.',
    do: 'Faites un nouveau modèle.',
  },
  132018: { what: 'Une valeur du modèle pose problème.', do: fixTemplate },
  132021: {
    what: 'Un modèle de ce nom existe déjà : Meta ne peut pas en faire un de ce message.',
    do: 'Envoyez plutôt ce modèle.',
  },
  132068: {
    what: 'Le formulaire de ce modèle est bloqué.',
    do: 'Corrigez-le dans le gestionnaire WhatsApp.',
  },
  132069: {
    what: 'Le formulaire de ce modèle a trop servi pour l’instant.',
    do: 'Réessayez dans une heure.',
  },
  133004: { what: 'Le service de Meta n’est pas disponible pour l’instant.', do: tryAgain },
  133010: {
    what: 'Ce numéro n’est pas enregistré auprès de l’API Cloud.',
    do: 'Enregistrez-le dans le gestionnaire WhatsApp, puis vérifiez à nouveau la connexion.',
  },
  133015: { what: 'Le numéro vient d’être désenregistré.', do: 'Vitrine réessaie dans cinq minutes.' },
  134101: { what: 'Meta prépare encore ce modèle.', do: 'Vitrine réessaie dans dix minutes.' },
  135000: {
    what: 'Meta n’accepte pas une partie de ce message.',
    do: 'Modifiez-le avant de le renvoyer.',
  },
  139200: {
    what: 'Meta ne laisse pas ce compte envoyer sans modèle un message hors des 24 heures.',
    do: 'Envoyez un modèle.',
  },
  2388019: {
    what: 'Le compte a autant de modèles que Meta en permet.',
    do: 'Supprimez-en dans le gestionnaire WhatsApp, ou faites vérifier votre entreprise.',
  },
  2388023: {
    what: 'Un modèle de ce nom et de cette langue est en cours de suppression.',
    do: 'Attendez quatre semaines ou choisissez un autre nom.',
  },
  2388024: {
    what: 'Il y a déjà un modèle de ce nom dans cette langue.',
    do: 'Choisissez un autre nom.',
  },
  2388039: {
    what: 'Le modèle ne peut pas être modifié dans son état actuel.',
    do: 'Attendez que Meta l’ait examiné.',
  },
  2388040: { what: 'Une partie du modèle est trop longue.', do: correct },
  2388047: { what: 'Meta n’accepte pas l’en-tête du modèle.', do: 'Corrigez-le et soumettez à nouveau.' },
  2388072: {
    what: 'Meta n’accepte pas le corps du modèle.',
    do: 'Corrigez-le et soumettez à nouveau.',
  },
  2388073: {
    what: 'Meta n’accepte pas le pied du modèle.',
    do: 'Corrigez-le et soumettez à nouveau.',
  },
  2388293: {
    what: 'Le modèle a trop de valeurs pour si peu de mots.',
    do: 'Écrivez plus de mots autour, ou utilisez moins de valeurs.',
  },
  2388299: {
    what: 'Une valeur se trouve au tout début ou à la fin du modèle.',
    do: 'Mettez un mot avant et après elle.',
  },
  2593107: {
    what: 'Les discussions de ce numéro ont déjà été transmises.',
    do: 'Connectez à nouveau le numéro pour les avoir encore une fois.',
  },
  2593108: {
    what: 'Les discussions ne peuvent être transmises que dans les 24 heures après la connexion du numéro.',
    do: 'Connectez à nouveau le numéro, ou continuez sans les anciennes discussions.',
  },
  2593109: {
    what: 'Les anciennes discussions n’ont pas été partagées : cela a été refusé dans l’application du téléphone.',
    do: 'Connectez à nouveau le numéro et acceptez, ou importez les discussions.',
  },
};
