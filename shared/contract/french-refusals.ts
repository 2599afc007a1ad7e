import { billRefusals } from './french/bill-refusals.ts';
import { notificationRefusals } from './french/notification-refusals.ts';
import { notificationFileRefusals } from './french/notification-file-refusals.ts';
import { placeRefusals } from './french/place-refusals.ts';
import { say, type Sentences } from './french/sentence.ts';
import { metaErrorWords } from './meta-errors.ts';
import type { RefusalDetails } from './refusal.ts';

const largest = (bytes: unknown): string =>
  Number(bytes) < 1_000_000 ? `${Number(bytes) / 1_000} Ko` : `${Number(bytes) / 1_000_000} Mo`;

/** Every refusal's sentence in French, by code; the English one is the refusal's own message. */
const sentences: Sentences = {
  ...billRefusals,
  ...notificationRefusals,
  ...notificationFileRefusals,
  ...placeRefusals,
  account_out_of_reach:
    'Meta ne connaît aucun compte WhatsApp de cet identifiant que le jeton atteigne. Copiez l’identifiant du compte WhatsApp Business, pas celui du numéro, et vérifiez que le compte figure parmi les éléments de l’utilisateur système du jeton.',
  already_undone: 'Cette importation a déjà été annulée.',
  ambiguous_amount: ({ typed, whole, decimal }) =>
    `« ${say(typed)} » peut vouloir dire ${say(whole)} ou ${say(decimal)} : écrivez ${say(whole)},00 ou ${say(decimal)}0.`,
  amount_too_large: 'Un montant saisi à la main va jusqu’à 1 000 000 000.',
  app_secret_missing:
    'Saisissez d’abord la clé secrète de l’app : sans elle, personne ne saurait distinguer les webhooks de Meta de faux.',
  bad_account:
    'Ce n’est pas un identifiant de compte : c’est le long numéro que le tableau de bord de Meta appelle « identifiant du compte WhatsApp Business ».',
  bad_app_secret:
    'Ce n’est pas une clé secrète d’app : copiez-la dans les paramètres de votre app chez Meta, rubrique Général.',
  bad_date: 'Ce n’est pas une date : écrivez-la comme 2026-11-22.',
  bad_currency: 'Ce n’est pas une devise : écrivez son code, comme EUR.',
  bad_effective:
    'Ce n’est pas un jour à partir duquel une grille tarifaire peut s’appliquer : écrivez-le comme 2026-10-01.',
  bad_json: 'Ce fichier n’est pas du JSON valide.',
  bad_line_amount:
    'Écrivez le montant en chiffres, comme 12,50 ou 1 234,50, avec six décimales au plus et sans la devise.',
  bad_number: 'Ce n’est pas un numéro international : écrivez-le comme +33612345678.',
  bad_parameters: 'Meta refuserait ce qui est rempli : changez ce qui est marqué.',
  bad_path: 'Donnez le chemin complet du fichier.',
  bad_scenario: ({ path }) => `Ce scénario est incorrect à cet endroit : ${say(path)}.`,
  bad_setting: ({ key }) => `Cette valeur ne convient pas au réglage ${say(key)}.`,
  bad_shortcut:
    'Ce raccourci ne convient pas : 32 lettres, chiffres, - ou _ au plus, sans espace, comme « horaires ».',
  bad_template: 'Meta refuserait ce modèle : changez ce qui est marqué.',
  bad_thumbnail: 'Ce n’est pas une petite image : elle n’a pas été gardée.',
  bad_token:
    'Ce n’est pas un jeton d’accès : c’est un seul long mot de lettres et de chiffres. Copiez-le en entier.',
  bad_zone: 'Ce n’est pas un fuseau horaire : écrivez-le comme Europe/Paris.',
  cannot_leave: ({ sentence }) => say(sentence),
  currency_differs: ({ found, said }) =>
    `Les tarifs de ce fichier sont en ${say(found)}, pas en ${say(said)}.`,
  currency_needed:
    'Rien dans ce fichier ne dit dans quelle devise sont ses tarifs : ajoutez-la, par exemple --currency EUR.',
  damaged_workbook:
    'Ce classeur est abîmé ou d’une sorte que Vitrine ne sait pas lire. Téléchargez-le à nouveau ou enregistrez-le en CSV.',
  damaged_zip: 'Ce zip est abîmé ou incomplet. Exportez la discussion à nouveau.',
  database_busy: 'Un autre programme écrit dans cette base. Réessayez dans un instant.',
  database_corrupt:
    'La base de données est abîmée. Rien n’a été modifié ; remettez votre dernière sauvegarde avec « vitrine restore FICHIER --replace ».',
  database_newer:
    'Ces données ont été écrites par une version plus récente de Vitrine. Réinstallez-la ; rien n’a été modifié.',
  date_order_impossible: ({ possible }) =>
    `Ce fichier ne peut pas se lire dans cet ordre de date. Utilisez ${say(possible)}.`,
  date_order_needed: ({ orders_possible: orders }) =>
    `Les dates peuvent se lire de plusieurs façons : dites laquelle (--date-order), parmi ${say(orders)}.`,
  demo_open: 'Quittez d’abord la boutique de démonstration, puis connectez votre numéro.',
  demo_thread:
    'Cette discussion fait partie de la boutique de démonstration et part avec elle : choisissez-en une des vôtres.',
  disk_failed: 'Le disque a échoué. Vérifiez-le, puis réessayez.',
  disk_full: 'Le disque est plein : rien n’a été écrit. Libérez de la place et réessayez.',
  draft_file_gone: 'Le fichier n’est plus à côté de ces mots : choisissez-le à nouveau.',
  effective_needed:
    'Rien dans ce fichier ne dit à partir de quel jour il s’applique : ajoutez-le, par exemple --effective 2026-10-01.',
  empty_attachment: ({ name }) => `${say(name)} est vide : choisissez un autre fichier.`,
  empty_file: 'Ce fichier est vide. Exportez la discussion à nouveau.',
  empty_line: 'Dites en quelques mots à quoi correspond ce coût.',
  empty_message: 'Il n’y a encore rien à envoyer : écrivez quelque chose.',
  empty_reply: 'Cette réponse rapide est vide : écrivez ses mots.',
  encrypted_zip:
    'Ce zip est protégé par un mot de passe. Décompressez-le et importez le texte qu’il contient.',
  era_or_card:
    'Dites avec quoi comparer : une époque, la date d’une grille tarifaire, ou ce que la boutique aurait fait autrement.',
  file_busy: 'Ce fichier est ouvert dans un autre programme. Fermez-le là-bas et réessayez.',
  file_changed: 'Ce fichier a été modifié pendant sa lecture : rien n’en a été importé. Réessayez.',
  file_exists: 'Ce fichier existe déjà : choisissez un autre nom pour la sauvegarde.',
  file_needed: 'Ce modèle commence par un fichier : choisissez-en un.',
  file_not_found: 'Ce fichier est introuvable. Vérifiez le nom et le dossier.',
  file_too_large: 'Ce fichier dépasse 4 Go : exportez la discussion sans les médias.',
  file_unreadable: 'Ce fichier ne peut pas être lu. Autorisez sa lecture ou copiez-le dans un autre dossier.',
  folder_in_use: ({ pid }) =>
    `Ce dossier de données est utilisé par ${pid === undefined ? 'un autre processus' : `le processus ${say(pid)}`}. Fermez-le d’abord, ou travaillez dans la page qu’il affiche.`,
  folder_not_empty:
    'Ce dossier contient déjà vos données. Choisissez-en un autre avec --data, ou ajoutez --replace pour restaurer.',
  folder_not_writable:
    'Vitrine ne peut pas écrire dans ce dossier. Choisissez-en un autre avec --data, ou donnez-vous le droit d’y écrire.',
  folder_too_large:
    'Il y a trop de fichiers dans ce dossier : choisissez celui qui ne contient que les discussions exportées.',
  graph_elsewhere:
    'VITRINE_GRAPH ne peut désigner qu’un remplaçant sur cette machine, comme http://127.0.0.1:4010. Retirez-la et redémarrez.',
  group_cannot_send: 'Vitrine n’envoie rien aux groupes : écrivez sur le téléphone.',
  group_is_no_person: 'Un groupe, ce sont plusieurs personnes : nommez l’une d’elles.',
  group_has_no_number: 'Un groupe n’a pas de numéro à lui.',
  has_left: 'Ce message est déjà parti.',
  invalid_text: ({ line }) =>
    `${line === undefined ? 'Ce texte' : `La ligne ${say(line)}`} n’est pas en UTF-8 : le fichier a été abîmé ou réenregistré. Exportez la discussion à nouveau.`,
  is_link: 'C’est un lien vers un autre fichier. Choisissez le fichier lui-même.',
  keyring_locked: 'Le trousseau de votre système est verrouillé : déverrouillez-le et réessayez.',
  keyring_missing:
    'Ce système n’a pas de trousseau pour sceller une clé d’accès : rien n’a été enregistré. Installez ou déverrouillez GNOME Keyring ou KWallet et relancez Vitrine, ou donnez votre accord dans les Réglages, sous « Clés d’accès ».',
  line_too_long: ({ line }) =>
    `La ligne ${say(line)} dépasse 1 Mo, ce qu’aucune discussion exportée ne contient. Exportez-la à nouveau.`,
  match_needed: ({ name, thread }) =>
    `C’est peut-être la discussion avec ${say(name)} qui est déjà ici : dites-le avec --thread ${say(thread)} ou --thread new.`,
  merge_covered:
    'Le fil qui l’a reçue a lui-même été réuni à un autre depuis : défaites d’abord cette réunion.',
  me_needed: ({ authors }) => `Dites qui vous êtes dans cette discussion (--me NOM) : ${say(authors)}.`,
  message_too_long: ({ line }) =>
    `Le message de la ligne ${say(line)} dépasse 1 Mo, ce qu’aucune discussion exportée ne contient. Exportez-la à nouveau.`,
  meta_busy: 'Meta est occupé en ce moment. Vérifiez à nouveau dans quelques minutes.',
  meta_refused: ({ code, details }) => {
    const words = metaErrorWords(Number(code), typeof details === 'string' ? details : '', 'fr');
    return `${words.what} ${words.do}`.trim();
  },
  meta_unreached: 'Meta est injoignable. Voyez si cet ordinateur est en ligne, puis vérifiez à nouveau.',
  mixed_currencies: 'Des montants de devises différentes ne s’additionnent pas.',
  nested_zip:
    'Ce zip contient un autre zip au lieu d’une discussion. Décompressez-le et importez celui qu’il contient.',
  no_backup_folder: 'Choisissez d’abord où vont les sauvegardes.',
  no_caption: 'Les sons et les autocollants ne portent pas de texte : envoyez-le à part.',
  no_address:
    'Vitrine ne connaît pas le numéro de ce client : saisissez-le à côté de la discussion, puis écrivez.',
  no_chat_text:
    'Ce zip ne contient aucune discussion. Choisissez celui que « Exporter la discussion » a créé.',
  no_connected_number: 'Connectez d’abord un numéro : les modèles passent par lui.',
  no_such_alert: ({ id }) => `Il n’y a pas d’alerte ${say(id)}.`,
  no_demo: 'La boutique de démonstration n’est pas ici.',
  no_exports_in_folder:
    'Il n’y a ni .txt ni .zip dans ce dossier : choisissez celui des discussions exportées.',
  no_imported_card: ({ currency, effective }) =>
    `Aucune grille tarifaire n’a été importée en ${say(currency)} à partir du ${say(effective)}.`,
  no_rate_file: 'Ce n’est pas un fichier. Choisissez le CSV ou le XLSX que Meta propose.',
  no_room_to_restore: ({ needed, left }) =>
    `Il faut ${say(needed)} Mo pour ouvrir cette sauvegarde, et le disque n’en a plus que ${say(left)}. Rien n’a été modifié : libérez de la place et réessayez.`,
  no_such_card: ({ currency, date, first }) =>
    first === null
      ? `Il n’y a aucune grille tarifaire en ${say(currency)} : importez-en une d’abord.`
      : `Aucune grille tarifaire en ${say(currency)} n’était en vigueur le ${say(date)} ; la première commence le ${say(first)}.`,
  no_such_file: 'Ce fichier n’existe pas ou ne peut pas être lu.',
  no_such_folder: 'Ce dossier n’existe pas : choisissez un autre endroit.',
  not_a_backup: 'Ce n’est pas une sauvegarde de Vitrine, ou elle est abîmée ; rien n’a été modifié.',
  no_allowance_then: ({ month }) =>
    `Il n’y a de réponses gratuites à compter que depuis octobre 2026, pas en ${say(month)}.`,
  not_a_draft: 'Meta a déjà ce modèle : changez-le dans WhatsApp Manager.',
  not_a_file: 'Ce n’est pas un fichier. Choisissez le .txt ou le .zip que « Exporter la discussion » a créé.',
  not_a_folder: 'Ce n’est pas un dossier : choisissez-en un autre avec --data.',
  not_a_log: 'Ce n’est pas un fichier. Choisissez celui qui contient les webhooks.',
  not_a_local_time: 'Ce n’est pas une heure valide.',
  not_a_rate_card:
    'Ce n’est pas une grille tarifaire de Meta : aucune ligne n’a les colonnes Market et Marketing, Utility ou Authentication, ni Market, From, To et Rate pour les tranches de volume, avec des tarifs en dessous.',
  not_an_amount: 'Ce n’est pas un montant : écrivez-le comme 10 ou 0.05.',
  not_an_export: ({ line, text }) =>
    `Ce n’est pas une discussion WhatsApp exportée : aucune ligne ne commence par une date, une heure et un nom. La ligne ${say(line)} dit « ${say(text)} ».`,
  not_at_meta: 'Ce message n’est pas arrivé par l’API : on ne peut d’ici ni le citer ni y réagir.',
  not_connected: 'Liez d’abord ce numéro à un numéro chez Meta.',
  not_for_pages:
    'La page ne peut pas faire cela : passez par le menu de la fenêtre ou par la ligne de commande.',
  not_same_kind: 'Un groupe et la discussion d’un client ne peuvent pas former un seul fil.',
  not_text:
    'Ce fichier n’est pas du texte. Choisissez le .txt ou le .zip que « Exporter la discussion » a créé.',
  nothing_kept: 'Il n’y a rien d’avant une restauration à remettre en place.',
  nothing_staged: 'La sauvegarde ouverte n’est plus là : choisissez-la à nouveau.',
  number_differs: ({ here, there }) =>
    `Ce numéro est ${say(here)} ici et ${say(there)} chez Meta. Choisissez l’autre chez Meta, ou corrigez d’abord le numéro ici.`,
  number_exists: 'Ce numéro est déjà l’un de ceux de la boutique.',
  number_is_another: ({ other }) =>
    `C’est un autre numéro de la boutique ici (${say(other)}) : connectez celui-là.`,
  number_not_connected: 'Ce numéro n’est pas encore relié à Meta : reliez-le dans Réglages › Connexion.',
  number_not_in_account: 'Ce compte chez Meta ne contient pas ce numéro.',
  number_on_phone:
    'Ce numéro vit sur le téléphone : répondez là-bas, ou reliez-le à la Cloud API dans Réglages › Connexion.',
  old_workbook:
    'Ce classeur est d’une sorte ancienne ou protégé par un mot de passe. Enregistrez-le en XLSX ou en CSV et prenez ce fichier.',
  other_customer: ({ here, there }) =>
    `Ce sont deux numéros, donc deux clients : ${say(here)} ici, ${say(there)} dans le fil.`,
  other_number: 'Ces deux fils appartiennent à deux numéros de la boutique : ils restent séparés.',
  other_state: 'Ce message n’en est plus là : regardez-le à nouveau.',
  page_missing: 'La page n’est pas encore construite : lancez npm run build et réessayez.',
  path_elsewhere:
    'Ce fichier est sur un autre ordinateur ou n’est pas un vrai fichier : il n’a pas été ouvert. Copiez-le dans un dossier de cet ordinateur et choisissez la copie.',
  path_not_whole: 'Ce chemin n’est pas complet : dites dans quel dossier se trouve le fichier.',
  price_rose: 'Il coûte plus cher maintenant : regardez le prix à nouveau.',
  rate_card_doubtful: ({ lines }) =>
    `Trop de lignes de ce fichier ne se lisent pas avec certitude (${say(lines)}) : rien n’a été importé. Téléchargez-le à nouveau chez Meta.`,
  rate_card_too_large:
    'Ce fichier est bien plus grand qu’une grille tarifaire : il n’a pas été ouvert. Choisissez le CSV ou le XLSX que Meta propose.',
  port_denied: 'Ce port n’est pas permis ici : choisissez-en un au-dessus de 1023.',
  port_in_use: 'Ce port est déjà utilisé : choisissez-en un autre.',
  restore_running: 'Une autre sauvegarde est en train d’être ouverte : attendez-la.',
  restore_while_writing:
    'Quelque chose est encore en train de s’écrire, une importation ou une sauvegarde : attendez, puis mettez la sauvegarde en place.',
  person_sending: 'Un message à ce client est en route vers Meta en ce moment : réessayez dans une minute.',
  several_customers: ({ text }) =>
    `Plusieurs clients s’appellent « ${say(text)} » : indiquez le numéro, ou l’identifiant de la discussion.`,
  same_thread: 'C’est le même fil : choisissez-en un autre.',
  secret_file_empty: ({ file }) => `${say(file)} est vide : il devrait contenir la clé secrète de l’app.`,
  secret_file_unreadable: ({ file }) =>
    `${say(file)} n’a pas pu être lu : nommez le fichier qui contient la clé secrète de l’app.`,
  secret_sealed_elsewhere:
    'Cette clé d’accès a été scellée par le programme de bureau : ouvrez-le, ou saisissez-la de nouveau ici.',
  secret_unreadable:
    'Cette clé d’accès ne s’ouvre plus, car le trousseau de ce système a changé : saisissez-la de nouveau.',
  secrets_damaged:
    'Le fichier qui contient vos clés d’accès est abîmé : saisissez-les de nouveau. Le fichier abîmé est conservé.',
  setting_missing: ({ key }) => `Définissez d’abord ce réglage : vitrine settings ${say(key)} VALEUR`,
  several_chats: ({ count }) =>
    `Ce zip contient ${say(count)} discussions : décompressez-le et importez le dossier.`,
  shortcut_taken: ({ shortcut }) =>
    `Vous avez déjà une réponse rapide /${say(shortcut)} : choisissez un autre raccourci.`,
  sheets_differ: ({ files }) =>
    `Deux feuilles donnent des tarifs différents pour le même jour (${say(files)}). Enregistrez la bonne dans un fichier à part et importez-le.`,
  snooze_is_past: 'Ce moment est déjà passé : choisissez-en un à venir.',
  snooze_too_long:
    'Une discussion peut être mise en pause pour un an au plus : choisissez un moment plus proche.',
  submission_uncertain:
    'La réponse de Meta s’est perdue, le modèle est donc peut-être arrivé : synchronisez pour voir.',
  test_to_own: 'C’est un numéro de la boutique : envoyez l’essai à un autre téléphone, le vôtre par exemple.',
  test_way_gone: 'Ce message d’essai ne peut plus être envoyé : regardez à nouveau ce qui peut l’être.',
  no_room: 'Ce message n’accepte pas plus de texte : envoyez celui-ci à part.',
  phone_send_confirmed: 'Un export a montré ce message : il a bien été envoyé et reste dans la discussion.',
  thread_not_shown: 'Cette discussion est masquée ou fait partie d’une autre : affichez-la d’abord.',
  token_needed: 'Il n’y a pas de jeton d’accès lisible sur cet ordinateur : saisissez-le à nouveau.',
  token_other_account: ({ name }) =>
    `Ce jeton n’atteint pas ${say(name)}, qui est connecté ici : il n’a donc pas été gardé. Prenez-en un du même compte, ou déconnectez d’abord ce numéro.`,
  too_large_to_send: ({ name, limit }) =>
    `${say(name)} est trop gros : WhatsApp prend au plus ${largest(limit)} d’un fichier de cette sorte.`,
  too_many_authors: 'Ce fichier nomme trop de personnes pour une seule discussion. Exportez-les une par une.',
  too_many_entries:
    'Ce zip contient trop de fichiers et n’a pas été ouvert. Exportez la discussion sans les médias.',
  too_many_lines: ({ most }) =>
    `Un mois accepte ${say(most)} lignes saisies à la main : réunissez-en quelques-unes.`,
  unknown_backup: 'Cette sauvegarde n’est plus là : regardez à nouveau la liste.',
  unknown_customer: ({ text }) => `Rien n’est gardé ici de « ${say(text)} ».`,
  unknown_entry: ({ id }) => `Il n’y a pas de message « ${say(id)} » dans la boîte d’envoi.`,
  unknown_era: ({ eras }) => `Cette époque n’existe pas ; choisissez parmi ${say(eras)}.`,
  unknown_import: 'Cette importation n’existe pas ; « vitrine imports » les liste.',
  unknown_line: 'Cette ligne n’est plus ici.',
  unknown_me: ({ authors }) => `Personne de ce nom n’a écrit dans cette discussion : ${say(authors)}.`,
  unknown_media: 'Ce fichier n’est plus ici.',
  unknown_merge: 'Cette réunion de deux fils n’existe pas, ou elle a déjà été défaite.',
  unknown_message: 'Ce message n’existe pas ici.',
  unknown_number: 'Ce numéro n’est pas l’un de ceux de la boutique ; « vitrine numbers » les liste.',
  unknown_reply: 'Cette réponse rapide n’est plus ici.',
  unknown_template: 'Ce modèle n’existe pas ici.',
  unknown_thread: 'Cette discussion n’existe pas ici.',
  unknown_time_zone: 'Ce fuseau horaire n’existe pas : écrivez-le comme Europe/Paris.',
  unknown_upload: 'Ce fichier n’est plus ici : choisissez-le à nouveau.',
  unsafe_zip:
    'Ce zip contient un nom de fichier ou un lien dangereux et n’a pas été ouvert. Exportez la discussion à nouveau.',
  unsendable_file: ({ name }) =>
    `WhatsApp ne prend pas les fichiers comme ${say(name)} : envoyez une image (JPEG, PNG), une vidéo (MP4, 3GP), un son (MP3, M4A, AAC, AMR, Opus), un autocollant (WebP), un PDF, un texte ou un document Office.`,
  unsendable_sound: ({ name }) =>
    `WhatsApp ne lit les sons Ogg qu’en Opus sur un canal : enregistrez d’abord ${say(name)} en MP3 ou M4A.`,
  upload_out_of_order: 'Un morceau du fichier est arrivé dans le désordre : choisissez le fichier à nouveau.',
  watch_folder_missing: ({ folder }) =>
    `Il n’y a pas de dossier ${say(folder)} en ce moment : il a été déplacé ou renommé, ou son disque n’est pas branché.`,
  watch_folder_unreadable: ({ folder }) =>
    `Le dossier ${say(folder)} ne peut pas être lu : autorisez sa lecture ou indiquez-en un autre.`,
  watch_not_a_folder: ({ folder }) => `${say(folder)} n’est pas un dossier : indiquez le dossier lui-même.`,
  watch_own_folder: ({ folder }) =>
    `${say(folder)} est le dossier où Vitrine garde ses propres données : indiquez celui où arrivent vos exports.`,
  watch_too_much: ({ folder }) =>
    `Il y a tant de choses dans ${say(folder)} qu’une partie seulement est examinée : surveillez un dossier réservé aux exports.`,
  wrong_file: 'Ce modèle commence par un fichier d’une autre sorte : choisissez-en un autre.',
  zip_too_large:
    'Ce zip se déploierait à plus de 2 Go et n’a pas été ouvert. Exportez la discussion sans les médias.',
};

/** A refusal's sentence in French, or null for a code that has none. */
export function frenchRefusal(code: string, details: RefusalDetails): string | null {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (sentence === undefined) return null;
  return typeof sentence === 'string' ? sentence : sentence(details);
}
