import type { NotificationFileRow } from '../../../shared/contract/notifications.ts';

type Counts = Readonly<Record<'new' | 'moved' | 'changed' | 'cancelled' | 'same', number>>;

/** What `notifications import` says. */
interface ImportWords {
  columns: readonly string[];
  change: Readonly<Record<NotificationFileRow['change'], string>>;
  row(line: number, sentence: string): string;
  taken(counts: Counts): string;
  total(amount: string | null): string;
  missing(fields: readonly string[]): string;
  asksDateOrder: string;
}

const english: ImportWords = {
  columns: ['row', 'what', 'customer', 'event', 'moment', 'price', 'why'],
  change: {
    new: 'new',
    moved: 'moved',
    changed: 'changed',
    cancelled: 'cancelled',
    same: 'same',
    none: 'nothing',
  },
  row: (line, sentence) => `Row ${String(line)}: ${sentence}`,
  taken: ({ new: fresh, moved, changed, cancelled, same }) =>
    `${String(fresh)} planned, ${String(moved)} moved, ${String(changed)} changed, ${String(cancelled)} cancelled, ${String(same)} the same as before.`,
  total: (amount) =>
    amount === null ? 'What it would cost is not known.' : `It would cost ${amount} together.`,
  missing: (fields) =>
    `Say with --map which columns hold ${fields.join(', ')}, as {"date":"Date","phone":"Phone"}.`,
  asksDateOrder:
    'Its dates can be read in two ways: say with --map whether they begin with the day ("date_order":"dmy") or the month ("mdy").',
};

const french: ImportWords = {
  columns: ['ligne', 'quoi', 'client', 'événement', 'moment', 'prix', 'pourquoi'],
  change: {
    new: 'nouvelle',
    moved: 'déplacée',
    changed: 'modifiée',
    cancelled: 'annulée',
    same: 'inchangée',
    none: 'rien',
  },
  row: (line, sentence) => `Ligne ${String(line)}\u00a0: ${sentence}`,
  taken: ({ new: fresh, moved, changed, cancelled, same }) =>
    `Prévues : ${String(fresh)} ; déplacées : ${String(moved)} ; modifiées : ${String(changed)} ; annulées : ${String(cancelled)} ; inchangées : ${String(same)}.`,
  total: (amount) =>
    amount === null ? 'Leur prix n’est pas connu.' : `Ensemble, elles coûteraient ${amount}.`,
  missing: (fields) =>
    `Précisez avec --map quelles colonnes contiennent ${fields.join(', ')}, par exemple {"date":"Date","phone":"Téléphone"}.`,
  asksDateOrder:
    'Ses dates se lisent de deux façons : précisez avec --map si elles commencent par le jour ("date_order":"dmy") ou par le mois ("mdy").',
};

/** The words of `notifications import` in a language. */
export function importWords(language: 'en' | 'fr'): ImportWords {
  return language === 'fr' ? french : english;
}
