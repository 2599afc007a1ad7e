import type { Translation } from '../translation.ts';
import type { phone as en } from '../en/phone.ts';

export const phone = {
  send: 'Copier et ouvrir WhatsApp',
  copy: 'Copier le texte',
  only_copy: 'Copier seulement',
  what_happens: 'Que se passe-t-il ensuite ?',
  title: 'Envoyer avec WhatsApp',
  title_copy: 'Copier pour WhatsApp',
  words: 'Votre texte',
  step_open:
    'Le texte est copié et WhatsApp ouvre la discussion avec {{name}}, texte déjà saisi. C’est là que vous l’envoyez.',
  step_open_long:
    'Le texte est copié et WhatsApp ouvre la discussion avec {{name}}. Il est trop long pour un lien : collez-le là-bas.',
  step_copy: 'Le texte est copié. Vous le collez dans la discussion, sur WhatsApp.',
  step_leaves:
    'Dès lors il a quitté cette machine : c’est WhatsApp qui le transmet, pas Vitrine. Cela ne coûte rien.',
  step_noted:
    'Ici il est noté comme envoyé par téléphone. Le prochain export de la discussion qui le montre le confirme.',
  step_noted_both: 'Ici il est noté comme envoyé par téléphone, jusqu’à ce que WhatsApp le confirme.',
  no_number:
    'Vitrine ne connaît pas le numéro du client {{name}} et ne peut donc pas ouvrir la discussion pour vous.',
  group: 'WhatsApp n’a pas d’adresse pour un groupe : Vitrine ne peut pas l’ouvrir pour vous.',
  demo: 'Ceci est la boutique de démonstration : ses clients sont inventés. Rien n’est copié, ouvert ni noté.',
  do_not_ask: 'Ne plus demander sur cette machine',
  no_file:
    'Du texte seulement : un lien ne transporte pas de fichier. Ajoutez photos et fichiers dans WhatsApp.',
  copy_failed: 'Le navigateur n’a pas laissé Vitrine copier. Sélectionnez le texte et copiez-le vous-même.',
  noted: 'Copié, et noté comme envoyé par téléphone.',
  noted_paste: 'Copié : collez-le dans WhatsApp. Il est noté comme envoyé par téléphone.',
  undo: 'Annuler',
  forgotten: 'Ce n’est plus noté. Le texte est de nouveau dans le cadre.',
  gone: 'Il n’y a plus rien à annuler : WhatsApp a confirmé le message entre-temps, ou c’était déjà annulé.',
  not_confirmed: 'noté comme envoyé par téléphone, non confirmé',
  not_confirmed_why:
    'Vitrine ne peut pas savoir s’il est parti. Un export de la discussion qui le montre, ou WhatsApp pour un numéro connecté, le confirme.',
  take_back: 'Pas envoyé',
  closed_since: 'Au téléphone vous pouvez toujours écrire ; par l’API ce serait fermé depuis {{moment}}',
  through_api: '{{price}} par l’API',
  through_api_template: 'un modèle par l’API : {{price}}',
  write_first: 'Écrivez d’abord votre réponse ici.',
  joined: 'Ajouté au message en attente.',
  hint_merge: 'Une facturation au lieu de deux',
  hint_caption: 'Une facturation au lieu de deux',
  hint_reply: 'La fenêtre est ouverte : une simple réponse dit la même chose',
  hint_phone: 'Au téléphone, c’est gratuit',
  hint_saves: '{{words}}, {{amount}} de moins',
  hint_close: 'Ne plus l’afficher ici',
  do_merge: 'L’ajouter au message en attente',
  do_caption: 'L’envoyer en légende du fichier en attente',
  do_reply: 'L’écrire en réponse',
  do_phone: 'Répondre depuis le téléphone',
} satisfies Translation<typeof en>;
