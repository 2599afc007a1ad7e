import type { RateCardShape } from '../../../shared/contract/rates.ts';
import type { Behaviour } from '../../../shared/contract/spend.ts';

/** What `rates` says. */
export interface RateWords {
  columns: readonly string[];
  confidence: Readonly<Record<RateCardShape['confidence'], string>>;
  imported(changed: number, unchanged: number): string;
  wouldChange(changed: number, unchanged: number): string;
  unknownMarket(market: string): string;
  from(count: number): string;
  forgotten(rates: number): string;
}

/** What the command line says in words; JSON never changes with the language. */
export interface Words {
  unset: string;
  yes: string;
  no: string;
  open: string;
  closed: string;
  none: string;
  nothing: string;
  repricing: string;
  hidden: string;
  shown: string;
  merged(merge: string, moved: number, duplicates: number): string;
  unmerged: string;
  demoOn(threads: number, messages: number): string;
  demoOff: string;
  backedUp(file: string): string;
  restored: string;
  healthy: string;
  reported(file: string, rows: number): string;
  /** How far a report is, 0 to 1, and its rows so far. */
  reporting(done: number, rows: number): string;
  unknownSum: string;
  atLeast(money: string): string;
  unpriced: string;
  rates: RateWords;
  spend: {
    toDate: string;
    byHand(text: string): string;
    throughApi: string;
    forecast: string;
    replies: string;
    elsewhere: string;
    corrected: string;
    beside: string;
    liability: string;
    undelivered(count: number): string;
  };
  whatIf: Record<'actual' | 'other' | 'asWas' | 'messages' | 'difference' | 'api' | 'throughApi', string> & {
    behaviours: Readonly<Record<Behaviour, string>>;
  };
}

const english: Words = {
  unset: '(not set)',
  yes: 'yes',
  no: 'no',
  open: 'open until',
  closed: 'closed since',
  none: 'no window',
  nothing: 'Nothing here yet.',
  repricing: 'Pricing every message again by the rules and rate cards of this version.',
  hidden:
    'Not a customer: the chat is left out of lists, search, prices and reports. Nothing is deleted; "threads show ID" brings it back.',
  shown: 'The chat is shown again, and its messages are priced again.',
  merged: (merge, moved, duplicates) =>
    `One thread now: ${String(moved)} messages moved, ${String(duplicates)} were in both. "threads unmerge ${merge}" takes it back.`,
  unmerged: 'Two threads again, as they were.',
  demoOn: (threads, messages) =>
    `The demo shop is open: ${String(threads)} threads, ${String(messages)} messages.`,
  demoOff: 'The demo shop is gone.',
  backedUp: (file) => `Backed up to ${file}.`,
  restored: 'The backup is in place.',
  healthy: 'Everything is in order.',
  reported: (file, rows) => `${String(rows)} messages written to ${file}.`,
  reporting: (done, rows) =>
    `Writing the report: ${String(Math.floor(done * 100))} %, ${String(rows)} messages.`,
  unknownSum: 'unknown',
  atLeast: (money) => `at least ${money}`,
  unpriced: 'without a known price',
  rates: {
    columns: ['currency', 'from', 'markets', 'without a rate', 'backed'],
    confidence: {
      imported: 'by Meta’s file',
      high: 'well',
      medium: 'fairly well',
      low: 'weakly',
      unmarked: 'not known',
    },
    imported: (changed, unchanged) =>
      `Imported: ${String(changed)} rates changed, ${String(unchanged)} as before.`,
    wouldChange: (changed, unchanged) =>
      `${String(changed)} rates would change, ${String(unchanged)} stay; nothing was imported.`,
    unknownMarket: (market) => `“${market}” is a market that Vitrine does not know; its rates are kept.`,
    from: (count) => `from message ${String(count)}`,
    forgotten: (rates) => `Forgotten: ${String(rates)} imported rates.`,
  },
  spend: {
    toDate: 'Spent so far',
    byHand: (text) => `By hand: ${text}`,
    throughApi: 'Phone chats through the API',
    forecast: 'Month end about',
    replies: 'Free replies used',
    elsewhere: 'elsewhere',
    corrected: 'Corrected by Meta',
    beside: 'With margin and VAT',
    liability: 'More if what was sent still arrives',
    undelivered: (count) => `${String(count)} sent, not delivered`,
  },
  whatIf: {
    actual: 'Cost',
    other: 'under',
    asWas: 'as it was',
    messages: 'Messages',
    difference: 'Difference',
    api: 'Sent through the API',
    behaviours: { answer_in_time: 'answered in time', merge_bubbles: 'bubbles merged' },
    throughApi: 'Phone chats through the API',
  },
};

const french: Words = {
  unset: '(non défini)',
  yes: 'oui',
  no: 'non',
  open: 'ouverte jusqu’à',
  closed: 'fermée depuis',
  none: 'pas de fenêtre',
  nothing: 'Rien ici pour le moment.',
  repricing: 'Nouveau calcul du prix de chaque message avec les règles et tarifs de cette version.',
  hidden:
    'Pas un client : la discussion n’est plus dans les listes, la recherche, les prix ni les rapports. Rien n’est supprimé ; « threads show ID » la ramène.',
  shown: 'La discussion est de nouveau affichée, et ses messages sont de nouveau calculés.',
  merged: (merge, moved, duplicates) =>
    `Un seul fil désormais : ${String(moved)} message(s) déplacé(s), ${String(duplicates)} dans les deux. « threads unmerge ${merge} » revient en arrière.`,
  unmerged: 'De nouveau deux fils, comme avant.',
  demoOn: (threads, messages) =>
    `La boutique de démonstration est ouverte : ${String(threads)} discussions, ${String(messages)} messages.`,
  demoOff: 'La boutique de démonstration est retirée.',
  backedUp: (file) => `Sauvegardé dans ${file}.`,
  restored: 'La sauvegarde est en place.',
  healthy: 'Tout est en ordre.',
  reported: (file, rows) => `${String(rows)} messages écrits dans ${file}.`,
  reporting: (done, rows) =>
    `Le relevé s’écrit : ${String(Math.floor(done * 100))} %, ${String(rows)} messages.`,
  unknownSum: 'inconnu',
  atLeast: (money) => `au moins ${money}`,
  unpriced: 'sans prix connu',
  rates: {
    columns: ['devise', 'à partir du', 'marchés', 'sans tarif', 'fiabilité'],
    confidence: {
      imported: 'fichier de Meta',
      high: 'bonne',
      medium: 'moyenne',
      low: 'faible',
      unmarked: 'inconnue',
    },
    imported: (changed, unchanged) =>
      `Importé : ${String(changed)} tarifs modifiés, ${String(unchanged)} inchangés.`,
    wouldChange: (changed, unchanged) =>
      `${String(changed)} tarifs changeraient, ${String(unchanged)} resteraient ; rien n’a été importé.`,
    unknownMarket: (market) =>
      `« ${market} » est un marché que Vitrine ne connaît pas ; ses tarifs sont gardés.`,
    from: (count) => `dès le message ${String(count)}`,
    forgotten: (rates) => `Oublié : ${String(rates)} tarifs importés.`,
  },
  spend: {
    toDate: 'Dépensé à ce jour',
    byHand: (text) => `À la main\u00a0: ${text}`,
    throughApi: 'Discussions du téléphone par l’API',
    forecast: 'Fin de mois vers',
    replies: 'Réponses gratuites utilisées',
    elsewhere: 'ailleurs',
    corrected: 'Corrigés par Meta',
    beside: 'Avec marge et TVA',
    liability: 'De plus si les envois arrivent encore',
    undelivered: (count) => `${String(count)} envoyé(s), pas reçu(s)`,
  },
  whatIf: {
    actual: 'Coût',
    other: 'avec',
    asWas: 'tel quel',
    messages: 'Messages',
    difference: 'Différence',
    api: 'Envoyés par l’API',
    behaviours: { answer_in_time: 'réponses à temps', merge_bubbles: 'bulles réunies' },
    throughApi: 'Discussions du téléphone par l’API',
  },
};

/** The words of a language. */
export function wordsOf(language: 'en' | 'fr'): Words {
  return language === 'fr' ? french : english;
}
