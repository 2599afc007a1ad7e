import type { Translation } from '../translation.ts';
import type { media as en } from '../en/media.ts';

export const media = {
  photo_from: 'Photo de {{who}}, {{when}}',
  video_from: 'Vidéo de {{who}}, {{when}}',
  audio_from: 'Message vocal de {{who}}, {{when}}',
  enlarge: '{{what}} : agrandir',
  save: 'Enregistrer une copie',
  save_file: 'Enregistrer une copie de {{name}}',
  open: 'Ouvrir',
  open_file: 'Ouvrir {{name}} dans un autre programme',
  missing: 'Absent de l’export',
  left_out: 'Laissé de côté à l’export de la discussion',
  not_passed_on: 'Meta n’en a rien transmis qui puisse être montré',
  not_stored: 'N’a pas pu être gardé : importez à nouveau la discussion',
  waiting: 'Encore chez Meta : il sera récupéré dès que Meta est joignable',
  no_room: 'Encore chez Meta : le disque est plein, libérez de la place',
  expired: 'Meta l’a supprimé : les fichiers y sont gardés 7 jours',
  over_limit: 'Plus de 100 Mo : pas récupéré',
  refused: 'Meta ne l’a pas donné',
  ask_again: 'Redemander à Meta',
  ask_again_for: 'Redemander à Meta {{name}}',
  asked_again: 'Le fichier est redemandé à Meta.',
  too_large: 'trop grand pour être affiché ici',
  not_shown: 'Cette image ne peut pas être affichée ici : enregistrez-en une copie pour la voir.',
  not_what_it_says: 'son contenu n’est pas ce que dit son nom',
  not_playable: 'ne peut pas être lu ici',
} satisfies Translation<typeof en>;
