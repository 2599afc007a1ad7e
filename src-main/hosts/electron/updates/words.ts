import { language } from '../words/words.ts';

const en = {
  may_ask: 'Ask {{server}} for a newer version of Vitrine?',
  what_is_asked:
    'Vitrine asks that server which version is the latest, and nothing else. The server sees this machine’s network address; it learns nothing about your shop.',
  ask: 'Ask',
  not_now: 'Not now',
  ok: 'OK',
  cannot_update: 'This copy of Vitrine cannot update itself.',
  see_releases: 'Newer versions, if there are any, are on the page of the releases.',
  open_releases: 'Open the page',
  up_to_date: 'Vitrine {{version}} is the latest version.',
  newer: 'Vitrine {{version}} can be downloaded ({{size}}). You have {{current}}.',
  download: 'Download',
  busy_download: 'An import is running. Download the new version when it has ended.',
  busy_install: 'An import is running. Install the new version when it has ended.',
  ready: 'Vitrine {{version}} is downloaded, and its signature is right.',
  ready_detail: 'Your data stays where it is.',
  restart: 'Restart and install',
  at_quit: 'At the next quit',
  offline: 'The release server cannot be reached. Check the connection and try again.',
  no_release: 'There is no release for this machine on the server.',
  bad_signature: 'The downloaded file is not signed by Vitrine’s makers. It has been deleted.',
  damaged: 'The downloaded file arrived damaged. It has been deleted; try again.',
  disk: 'The new version cannot be written to this disk: make room and try again.',
  failed: 'The update did not work. Nothing has changed.',
  changed:
    'The downloaded file has been changed since, and has been deleted. Vitrine starts again as it was.',
  not_installed: 'The new version could not be installed. Vitrine starts again as it was.',
};

/** What is said about updates. */
export type UpdateWords = typeof en;

const fr: UpdateWords = {
  may_ask: 'Demander à {{server}} s’il existe une version plus récente de Vitrine ?',
  what_is_asked:
    'Vitrine demande à ce serveur quelle est la dernière version, et rien d’autre. Le serveur voit l’adresse réseau de cette machine ; il n’apprend rien de votre boutique.',
  ask: 'Demander',
  not_now: 'Pas maintenant',
  ok: 'OK',
  cannot_update: 'Cette copie de Vitrine ne peut pas se mettre à jour elle-même.',
  see_releases: 'Les versions plus récentes, s’il y en a, sont sur la page des publications.',
  open_releases: 'Ouvrir la page',
  up_to_date: 'Vitrine {{version}} est la dernière version.',
  newer: 'La version {{version}} de Vitrine peut être téléchargée ({{size}}). Vous avez la {{current}}.',
  download: 'Télécharger',
  busy_download: 'Un import est en cours. Téléchargez la nouvelle version quand il sera terminé.',
  busy_install: 'Un import est en cours. Installez la nouvelle version quand il sera terminé.',
  ready: 'La version {{version}} est téléchargée et sa signature est valide.',
  ready_detail: 'Vos données restent où elles sont.',
  restart: 'Redémarrer et installer',
  at_quit: 'À la prochaine fermeture',
  offline: 'Le serveur des versions est injoignable. Vérifiez la connexion et réessayez.',
  no_release: 'Il n’y a pas de version pour cette machine sur le serveur.',
  bad_signature: 'Le fichier téléchargé n’est pas signé par les auteurs de Vitrine. Il a été supprimé.',
  damaged: 'Le fichier téléchargé est arrivé abîmé. Il a été supprimé ; réessayez.',
  disk: 'La nouvelle version ne peut pas être écrite sur ce disque : faites de la place et réessayez.',
  failed: 'La mise à jour n’a pas abouti. Rien n’a changé.',
  changed:
    'Le fichier téléchargé a été modifié entre-temps ; il a été supprimé. Vitrine redémarre dans la version actuelle.',
  not_installed: 'La nouvelle version n’a pas pu être installée. Vitrine redémarre dans la version actuelle.',
};

const languages = { en, fr };

/** What is said about updates, in the frame's language. */
export function updateWords(): UpdateWords {
  return languages[language()];
}
