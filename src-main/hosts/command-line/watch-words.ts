import { frenchRefusal } from '../../../shared/contract/french-refusals.ts';

/** What `imports watch` says. */
export interface WatchWords {
  off: string;
  running(folder: string): string;
  idle(folder: string): string;
  importing(files: number): string;
  last(at: string, files: number, added: number): string;
  waiting(files: number): string;
  moreWaiting(files: number): string;
  item(file: string, why: string): string;
  reasons: Readonly<Record<string, string>>;
  unread(code: string): string;
}

const english: WatchWords = {
  off: 'No folder is watched. Name one with "vitrine settings watched_folder PATH".',
  running: (folder) => `${folder} is watched: new exports are imported by themselves.`,
  idle: (folder) =>
    `${folder} is watched while Vitrine's window is open or "vitrine serve" runs; neither does at the moment.`,
  importing: (files) => `${String(files)} files are being imported.`,
  last: (at, files, added) => `Last import: ${at}, ${String(files)} files, ${String(added)} new messages.`,
  waiting: (files) => `${String(files)} files wait for an answer; import them on the page or by hand:`,
  item: (file, why) => `${file}: ${why}`,
  moreWaiting: (files) => `and ${String(files)} more`,
  reasons: {
    date_order_needed: 'its dates can be read in more than one way',
    me_needed: 'it does not say who of its authors is the shop',
    match_needed: 'it may continue a chat that is here',
    number_needed: 'the shop has several numbers',
    odd_dates: 'its dates contradict each other',
    cancelled: 'its import was stopped',
  },
  unread: (code) => `it could not be read (${code.replaceAll('_', ' ')})`,
};

const french: WatchWords = {
  off: 'Aucun dossier n’est surveillé. Indiquez-en un avec « vitrine settings watched_folder CHEMIN ».',
  running: (folder) => `${folder} est surveillé : les nouveaux exports sont importés d’eux-mêmes.`,
  idle: (folder) =>
    `${folder} est surveillé quand la fenêtre de Vitrine est ouverte ou que « vitrine serve » tourne ; ce n’est pas le cas en ce moment.`,
  importing: (files) => `${String(files)} fichiers sont en cours d’importation.`,
  last: (at, files, added) =>
    `Dernière importation : ${at}, ${String(files)} fichiers, ${String(added)} nouveaux messages.`,
  waiting: (files) =>
    `${String(files)} fichiers attendent une réponse ; importez-les dans la page ou à la main :`,
  item: (file, why) => `${file} : ${why}`,
  moreWaiting: (files) => `et ${String(files)} de plus`,
  reasons: {
    date_order_needed: 'ses dates peuvent se lire de plusieurs façons',
    me_needed: 'il ne dit pas lequel de ses auteurs est la boutique',
    match_needed: 'il continue peut-être une discussion déjà là',
    number_needed: 'la boutique a plusieurs numéros',
    odd_dates: 'ses dates se contredisent',
    cancelled: 'son importation a été arrêtée',
  },
  unread: (code) => frenchRefusal(code, {}) ?? `il n’a pas pu être lu (${code})`,
};

/** The words of a language. */
export function watchWordsOf(language: 'en' | 'fr'): WatchWords {
  return language === 'fr' ? french : english;
}
