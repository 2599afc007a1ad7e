import { weighClues, type Clue } from '../../bill/table/clues.ts';
import { scanDate } from '../../bill/table/dates.ts';
import { assignColumns, type Columns } from '../../bill/table/header-row.ts';
import { plain } from '../../bill/table/plain.ts';
import type { notificationFields } from '../../contract/notifications.ts';
import { kindOfWord } from './file-words.ts';
import { readClock } from './read-when.ts';

/** What a column of a list of appointments, deliveries and the like can hold. */
export type NotificationField = (typeof notificationFields)[number];

const clues: readonly Clue<NotificationField>[] = [
  {
    field: 'phone',
    has: /\b(?:phone|telephone|tel|mobile|cell|cellphone|portable|gsm|whatsapp|telefono|telefone|celular|movil|telemovel|handy\w*|mobil\w*|telefon\w*|rufnummer|msisdn|fon)\b/,
    weight: 6,
  },
  {
    field: 'name',
    has: /\b(?:name|nom|prenom|client|cliente|customer|kunde|kundin|kundenname|nombre|nome|contact|contacto|contato|patient\w*|guest|invite|recipient|destinataire|destinatario|empfanger\w*)\b/,
    lacks: /\b(?:id|no|nr|number|numero|file|product|produit)\b/,
    weight: 4,
  },
  {
    field: 'date',
    has: /\b(?:date|jour|fecha|data|datum|dia|tag|day)\b/,
    lacks:
      /\b(?:birth\w*|naissance|nacimiento|nascimento|geburts\w*|created|creation|creacion|criacao|erstellt|end|fin)\b/,
    weight: 5,
  },
  {
    field: 'time',
    has: /\b(?:time|heure|hora|uhrzeit|zeit|horaire|hour|slot|creneau)\b/,
    lacks: /\b(?:end|fin|ende|zone)\b/,
    weight: 4,
  },
  {
    field: 'when',
    has: /\b(?:date (?:et )?heure|date (?:and )?time|datetime|fecha y hora|data e hora|datum uhrzeit|when|quand|cuando|quando|wann|appointment|rendez vous|rdv|cita|termin|start|debut|beginn|inicio|delivery|livraison|entrega|lieferung)\b/,
    lacks: /\b(?:end|fin|ende|status|statut|type|id|no|nr|number|numero)\b/,
    weight: 3,
  },
  { field: 'kind', has: /\b(?:kind|type|art|tipo|nature)\b/, weight: 2 },
  {
    field: 'reference',
    has: /\b(?:reference|ref|referencia|referenz|order|commande|pedido|encomenda|bestellung|bestell\w*|auftrag\w*|booking|reservation|reserva|buchung\w*|ticket|billet|dossier|id|uid)\b/,
    lacks: /\b(?:date|time|heure|hora|fecha|datum|status|statut|estado|phone|tel|name|nom)\b/,
    weight: 3,
  },
  {
    field: 'reference',
    has: /^(?:n|no|nr|num|numero|number|nummer|code)\b/,
    lacks: /\b(?:phone|tel\w*|mobile|portable|celular|movil|handy\w*|name|nom)\b/,
    weight: 2,
  },
  {
    field: 'cancelled',
    has: /\b(?:cancelled|canceled|cancellation|annule\w*|annulation|cancelad\w*|cancelamento|anulad\w*|storniert|storno|abgesagt)\b/,
    weight: 5,
  },
  { field: 'cancelled', has: /\b(?:status|statut|etat|estado|zustand|state|situacao)\b/, weight: 3 },
];

/** Most of a column's cells must be able to hold its field, as far as its words tell. */
const contents: Readonly<Partial<Record<NotificationField, (cell: string) => boolean>>> = {
  phone: (cell) => cell.replaceAll(/\D/g, '').length >= 6,
  date: (cell) => scanDate(cell) !== null,
  when: (cell) => scanDate(cell) !== null,
  time: (cell) => readClock(cell) !== null,
  kind: (cell) => kindOfWord(cell) !== null,
  name: (cell) => /\p{L}/u.test(cell),
  cancelled: (cell) => cell.length < 40 && !/^\d{4,}$/.test(cell),
};

/** Which heading of such a list holds which field, by its words in five languages and by what stands below it. */
export function guessNotificationColumns(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
): Columns<NotificationField> {
  const columns = assignColumns(headings, samples, fieldsOf, canHold);
  const cellsOf = (field: 'date' | 'when'): string[] => {
    const at = headings.indexOf(columns[field] ?? '');
    return samples.flatMap((row) => (row[at]?.trim() ? [row[at] ?? ''] : []));
  };
  const isTimed = (cell: string): boolean => {
    const date = scanDate(cell);
    return date?.kind === 'instant' || (date !== null && 'time' in date && date.time !== null);
  };
  // A date that tells its time too is all that is needed; one without goes with the column of times.
  if (columns.date !== undefined && columns.time === undefined && cellsOf('date').some(isTimed)) {
    columns.when = columns.date;
    delete columns.date;
  } else if (columns.when !== undefined && columns.date === undefined && !cellsOf('when').some(isTimed)) {
    columns.date = columns.when;
    delete columns.when;
  } else if (columns.date !== undefined) delete columns.when;
  return columns;
}

function fieldsOf(heading: string): Map<NotificationField, number> {
  return weighClues(clues, plain(heading.replace(/([a-z])([A-Z])/g, '$1 $2')));
}

function canHold(field: NotificationField, cells: readonly string[]): boolean {
  const fits = contents[field];
  if (fits === undefined || cells.length === 0) return true;
  if (field === 'kind') return cells.some(fits);
  if (field === 'cancelled') return cells.every(fits);
  return cells.filter(fits).length >= cells.length * 0.6;
}
