import type { ThreadMatch } from '../../../../shared/contract/imports.ts';
import type { ImportWords } from './import-words.ts';

const because: Readonly<Record<ThreadMatch['how'], string>> = {
  number: 'même numéro de téléphone',
  name: 'même nom',
  messages: 'mêmes messages',
};

const lostBecause: Readonly<Record<string, string>> = {
  before_first_message: 'avant le premier message',
  unknown_clock_word: 'heure illisible',
  impossible_date: 'date impossible',
};

/** What an import says in French. */
export const french: ImportWords = {
  rows: {
    format: 'écrit par',
    dates: 'dates',
    people: 'personnes',
    lines: 'lignes',
    messages: 'messages',
    thread: 'discussion',
    files: 'pièces jointes',
    odd: 'à noter',
  },
  formats: { ios: 'iPhone', ios_old: 'iPhone, 2016 ou avant', android: 'Android' },
  orders: { dmy: 'jour, mois, année', mdy: 'mois, jour, année', ymd: 'année, mois, jour' },
  sample: { only: 'le message', first: 'premier', middle: 'milieu', last: 'dernier' },
  notice: '(avis)',
  unknown: 'inconnu',
  you: 'vous',
  until: (first, last) => `du ${first} au ${last}`,
  moreReadings: 'se lisent de plusieurs façons',
  lines: (total, inMessages, inNotices, notRead) =>
    `${inFrench(total)} : ${inFrench(inMessages)} dans des messages, ${inFrench(inNotices)} dans des avis, ${inFrench(notRead)} ${notRead < 2 ? 'illisible' : 'illisibles'}`,
  messages: (count) => `${inFrench(count)} ${count < 2 ? 'message' : 'messages'}`,
  countedNew: (total, fresh) =>
    `${inFrench(total)} avec les avis, dont ${inFrench(fresh)} ${fresh < 2 ? 'nouveau' : 'nouveaux'}`,
  notCounted: (total) => `${inFrench(total)} avec les avis ; combien sont nouveaux, on ne le sait pas encore`,
  newThread: 'une nouvelle',
  goesOn: ({ thread, name }) => `continue la discussion ${thread}, ${name}`,
  unsure: ({ thread, is_likely: isLikely }) =>
    `pas certain : --thread ${thread} si c’est la même discussion, --thread new sinon ; ${isLikely ? 'sans réponse, elle y entre' : 'sans réponse, elle reste à part'}`,
  because: ({ how, shared, looked }) =>
    looked === 0
      ? because[how]
      : `${because[how]} ; ${inFrench(shared)} ${shared < 2 ? 'message' : 'messages'} sur ${inFrench(looked)} des mêmes jours ${shared < 2 ? 'y est' : 'y sont'}`,
  media: (found, bytes, missing) =>
    `${inFrench(found)} dans l’export (${bytes}), ${inFrench(missing)} ${missing < 2 ? 'manquante' : 'manquantes'}`,
  warnings: {
    probably_cut: () => 'Sans doute coupée : WhatsApp n’exporte que les 40 000 messages les plus récents.',
    contradicting_dates: () => 'Certaines dates ne suivent pas l’ordre dans lequel les autres sont écrites.',
    weak_date_order: () => 'L’ordre du jour et du mois est probable, mais rien dans le fichier ne le prouve.',
    skipped_hours: ({ count = 0 }) =>
      `${inFrench(count)} ${Number(count) < 2 ? 'message porte une heure' : 'messages portent des heures'} que ce fuseau a sautée au passage à l’heure d’été : le fuseau est-il le bon ?`,
    media_missing: ({ count = 0 }) =>
      Number(count) < 2
        ? `${inFrench(count)} pièce jointe nommée dans la discussion n’est pas dans l’export.`
        : `${inFrench(count)} pièces jointes nommées dans la discussion ne sont pas dans l’export.`,
    media_failed: ({ count = 0 }) =>
      `${inFrench(count)} ${Number(count) < 2 ? 'pièce jointe est dans l’export et n’a pas pu être enregistrée' : 'pièces jointes sont dans l’export et n’ont pas pu être enregistrées'} : export abîmé ou disque plein. Importez-le à nouveau une fois cela réparé.`,
    no_messages: () => 'Personne n’a écrit dans cette discussion : il n’y a que des avis.',
  },
  outcome: {
    file: 'fichier',
    added: 'nouveaux',
    there: 'déjà là',
    skipped: 'laissés de côté',
    thread: 'discussion',
  },
  refused: 'pas importé',
  imported: (added, there, skipped, threads) =>
    `${inFrench(added)} ${added < 2 ? 'nouveau message' : 'nouveaux messages'}, ${inFrench(there)} déjà ${there < 2 ? 'présent' : 'présents'}, ${inFrench(skipped)} laissé${skipped < 2 ? '' : 's'} de côté, dans ${inFrench(threads)} ${threads < 2 ? 'discussion' : 'discussions'}.`,
  takesBack: (importId) => `« vitrine imports undo ${importId} » l’annule.`,
  takenBack: 'annulé',
  lostLine: (line, code, text) =>
    `la ligne ${String(line ?? '?')} n’a pas été reprise (${lostBecause[code] ?? code}) : ${text}`,
  moreLost: (count) =>
    count < 2
      ? `${inFrench(count)} autre ligne n’a pas été reprise.`
      : `${inFrench(count)} autres lignes n’ont pas été reprises.`,
  moreAsk: (count) =>
    count < 2
      ? '  … et 1 autre fichier avec la même question.'
      : `  … et ${inFrench(count)} autres fichiers avec la même question.`,
  undone: (removed) => `Annulé : ${french.messages(removed)} ${removed < 2 ? 'retiré' : 'retirés'}.`,
  wroteNothing: 'si vous n’en avez écrit aucun',
  ask: {
    order: (orders) => `Quelles dates sont justes ? (${orders} ; Entrée laisse cette discussion de côté) `,
    who: 'Qui êtes-vous ? (un numéro ; Entrée laisse cette discussion de côté) ',
    thread: ({ name }) => `Est-ce la même discussion que ${name} ? (o/n ; Entrée la laisse de côté) `,
    again: 'Ce n’est pas une des réponses.',
    stopped: 'Arrêté : rien n’a été importé.',
  },
  zone: (zone) =>
    `Les heures du téléphone sont lues en ${zone}, le fuseau de cette machine ; --zone en indique un autre.`,
  otherZone: (zone, page) =>
    `Les heures du téléphone sont lues en ${zone} (réglage time_zone) ; la page les lit en ${page} (réglage phone_zone) : ici, ajoutez --zone ${page}.`,
  stages: {
    reading: 'lecture',
    writing: 'écriture',
    indexing: 'mise en recherche',
    pricing: 'calcul des prix',
  },
  reading: (index, files) => `Examen du fichier ${inFrench(index)} sur ${inFrench(files)}`,
};

function inFrench(count: number | string): string {
  return Number(count).toLocaleString('fr');
}
