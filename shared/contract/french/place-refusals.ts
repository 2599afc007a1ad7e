import { say, type Sentences } from './sentence.ts';

/** Why nothing can be written to a folder that the owner chose for something. */
const folderSentences = (use: 'backup' | 'report', instead: string): Sentences => ({
  [`${use}_folder_missing`]: ({ folder }) =>
    `Le dossier ${say(folder)} n’est pas là pour le moment : son disque n’est pas branché, ou il a été déplacé. Rien n’est perdu ; Vitrine réessaie d’elle-même.`,
  [`${use}_folder_unwritable`]: ({ folder }) =>
    `Vitrine n’a pas le droit d’écrire dans ${say(folder)} : autorisez-la, ou choisissez un autre dossier.`,
  [`${use}_no_room`]: ({ folder }) => `Le disque de ${say(folder)} est plein : libérez-y de la place.`,
  [`${use}_no_such_folder`]: ({ folder }) =>
    `Il n’y a pas de dossier ${say(folder)} : créez-le, branchez son disque ou indiquez-en un autre.`,
  [`${use}_not_a_folder`]: ({ folder }) =>
    `${say(folder)} n’est pas un dossier : indiquez le dossier lui-même.`,
  [`${use}_on_network`]: ({ folder }) =>
    `${say(folder)} se trouve sur un autre ordinateur. La page n’a pas le droit d’y envoyer vos données : choisissez-le dans la fenêtre du programme, ou avec « vitrine settings ${use}_folder ».`,
  [`${use}_own_folder`]: ({ folder }) =>
    `${say(folder)} est l’endroit où Vitrine range ses propres données. ${instead}`,
});

/** Backups and reports, and the places to which they are written. */
export const placeRefusals: Sentences = {
  ...folderSentences(
    'backup',
    'Choisissez-en un autre, de préférence sur un autre disque : une sauvegarde à côté des données disparaît avec elles.',
  ),
  ...folderSentences('report', 'Choisissez-en un autre, là où vous cherchez vos papiers.'),
  backup_cancelled: 'La sauvegarde a été interrompue, et rien n’en a été gardé.',
  backup_folder_emptied: ({ folder }) =>
    `Aucune des sauvegardes n’est plus dans ${say(folder)} : son disque est-il branché ? Tant qu’aucune n’est faite à la main, aucune ne se fait d’elle-même.`,
  backup_running: 'Une sauvegarde est déjà en cours : attendez-la, ou interrompez-la.',
  bad_file_name: ({ file }) =>
    `${say(file)} n’est pas un nom qu’un fichier puisse porter ici : choisissez-en un autre.`,
  file_open_elsewhere: ({ file }) =>
    `${say(file)} existe déjà et ne peut pas être remplacé : fermez-le là où il est ouvert, ou choisissez un autre nom.`,
  pdf_unavailable:
    'Cette copie de Vitrine ne peut pas faire de PDF : ce qui les met en page manque ou ne fonctionne pas sur cet ordinateur. Choisissez XLSX ou CSV, ou réinstallez Vitrine.',
  place_is_folder: ({ file }) => `${say(file)} est un dossier : ajoutez-y un nom de fichier.`,
  place_not_writable: ({ folder }) =>
    `Vitrine n’a pas le droit d’écrire dans ${say(folder)} : choisissez un autre endroit, ou donnez-vous le droit d’y écrire.`,
  report_cancelled: 'Le relevé a été interrompu, et rien n’en a été gardé.',
  report_failed:
    'Vitrine a fait une erreur, notée dans son journal. Essayez d’exporter ce relevé dans Dépenses, dans un autre format aussi.',
  report_empty: ({ month }) => `Rien n’a été envoyé en ${say(month)} : il n’y a pas de relevé à faire.`,
};
