import type { reading as english } from '../en/reading.ts';
import type { Translation } from '../translation.ts';

/** Lire une discussion : nouveaux messages, jours, réactions, liens. */
export const reading: Translation<typeof english> = {
  show_all: 'Tout afficher',
  show_less: 'Réduire',
  new_messages: 'Nouveaux messages',
  new_count_one: '{{count}} nouveau message',
  new_count_other: '{{count}} nouveaux messages',
  said: '{{who}} : {{text}}',
  choose_day: 'Aller à une date',
  choose_day_from: '{{day}} : aller à une autre date',
  month_before: 'Mois précédent',
  month_after: 'Mois suivant',
  month: 'Mois',
  year: 'Année',
  reactions: 'Réactions',
  reacted: '{{emoji}} : {{names}}',
  reaction_only: 'Réaction à un message qui n’est pas ici',
  you: 'Vous',
  through_api: 'par l’API',
  through_api_why:
    'Envoyé d’ici ou par un autre programme via l’API de WhatsApp, et non tapé sur le téléphone',
  menu: 'Actions sur ce message',
  copy: 'Copier le texte',
  copied: 'Copié.',
  not_copied: 'Le navigateur n’a pas permis de copier.',
  react_otherwise: 'Un autre émoji',
  take_back: 'Retirer {{emoji}}',
  link_title_web: 'Ouvrir ce lien ?',
  link_title_mail: 'Écrire à cette adresse ?',
  link_title_phone: 'Appeler ce numéro ?',
  link_leads: 'Quelqu’un d’autre a écrit ce lien. Il mène à :',
  link_letters:
    'Ce nom contient des lettres d’autres écritures, qui peuvent imiter celles d’un nom connu. Les machines l’écrivent {{ascii}}.',
  link_disguise: 'Ce qui précède le @ ({{name}}) n’est pas la destination : le lien mène à {{host}}.',
  link_open_to_all: 'Le chemin jusque-là n’est pas chiffré.',
  link_advice:
    'Ne saisissez jamais de mot de passe ni de numéro de carte sur une page où un message vous a envoyé.',
  link_other_program: 'Cela ouvre un autre programme sur cet ordinateur.',
  open_link: 'Ouvrir dans le navigateur',
  open_program: 'Ouvrir',
  copy_link: 'Copier',
  picture_before: 'Image précédente',
  picture_after: 'Image suivante',
};
