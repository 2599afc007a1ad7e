import { scanDate, type DateOrder } from '../../../../shared/bill/table/dates.ts';
import { findHeaderRow, type HeaderRow } from '../../../../shared/bill/table/header-row.ts';
import { signatureOf } from '../../../../shared/bill/table/headings.ts';
import type { NotificationMap } from '../../../../shared/contract/notifications.ts';
import { isCancelledWord, kindOfWord } from '../../../../shared/notifications/file/file-words.ts';
import {
  guessNotificationColumns,
  type NotificationField,
} from '../../../../shared/notifications/file/headings.ts';
import { findEventOrder, readMoment } from '../../../../shared/notifications/file/read-when.ts';
import type { FileRow } from '../../../../shared/text/parse-csv.ts';
import type { CoreContext } from '../../context.ts';
import type { EventList, FileEvent } from './file-event.ts';
import { formatMoment } from './format-moment.ts';
import type { OpenSource } from './open-source.ts';
import { unknownFile } from './refusals.ts';
import { recallMap } from './remembered.ts';

const mostExamples = 3;
type Columns = NotificationMap['columns'];
type Table = HeaderRow<NotificationField>;

/** The events of a table, by what was said of its columns, else what is remembered of the same headings, else a guess. */
export function listTableEvents(
  context: CoreContext,
  { name, tables }: OpenSource & { kind: 'csv' },
  said: NotificationMap | undefined,
): EventList {
  const named = Object.values(said?.columns ?? {}).filter((heading) => heading !== '');
  const [best] = tables
    .flatMap(({ rows }) => findHeaderRow(rows, named, ['date', 'phone'], guessNotificationColumns) ?? [])
    .toSorted((one, other) => other.score - one.score);
  if (best === undefined) throw unknownFile(name);
  const signature = `csv:${signatureOf(best.headings)}`;
  const remembered = recallMap(context.db, signature, best.headings);
  const guessed = remembered?.columns ?? best.columns;
  const columns = fillColumns(said?.columns ?? {}, guessed, best.headings);
  const cellOf = cellReader(best.headings, columns);
  const dates = best.body.flatMap((row) => scanDate(cellOf(row, 'when') || cellOf(row, 'date')) ?? []);
  const found = findEventOrder(dates, context.clock());
  const order = said?.date_order ?? remembered?.date_order ?? (found.isOpen ? null : found.order);
  const hasMoment = filled(columns.when) || filled(columns.date);
  const hasPerson = filled(columns.phone) || filled(columns.name);
  const map: NotificationMap = {
    ...(remembered ?? {}),
    ...(said ?? {}),
    columns,
    kind: said?.kind ?? remembered?.kind ?? 'appointment',
    values: said?.values ?? remembered?.values ?? {},
    ...(order === null ? {} : { date_order: order }),
  };
  return {
    ...{ kind: 'csv', name, signature, headings: describe(best), map },
    isRemembered: remembered !== null && said === undefined,
    missing: [...(hasMoment ? [] : ['date' as const]), ...(hasPerson ? [] : ['phone' as const])],
    asksDateOrder: hasMoment && found.isOpen && order === null,
    events: best.body.map((row) => toEvent(context, row, best.headings, cellOf, map, order)),
    whole: new Set(),
  };
}

function filled(heading: string | undefined): boolean {
  return heading !== undefined && heading !== '';
}

// What the owner says of a column counts, also that a field is in none; the others are guessed.
function fillColumns(said: Columns, guessed: Columns, headings: readonly string[]): Columns {
  const taken = new Set(Object.values(said));
  const kept = Object.entries(guessed).filter(
    ([field, heading]) => said[field as NotificationField] === undefined && !taken.has(heading),
  );
  const named = Object.entries(said).filter(([, heading]) => heading === '' || headings.includes(heading));
  return Object.fromEntries([...kept, ...named]);
}

type CellReader = (row: FileRow, field: NotificationField) => string;

function cellReader(headings: readonly string[], columns: Columns): CellReader {
  const places = new Map(
    Object.entries(columns).map(([field, heading]) => [field, headings.indexOf(heading)] as const),
  );
  return ({ cells }, field) => cells[places.get(field) ?? -1]?.trim() ?? '';
}

function describe({ headings, body }: Table): EventList['headings'] {
  return headings.map((heading, column) => {
    const examples = new Set<string>();
    for (const { cells } of body) {
      const text = cells[column]?.trim() ?? '';
      if (text !== '') examples.add(text.slice(0, 100));
      if (examples.size === mostExamples) break;
    }
    return { heading, examples: [...examples] };
  });
}

function toEvent(
  context: CoreContext,
  row: FileRow,
  headings: readonly string[],
  cellOf: CellReader,
  { columns, kind: usual = 'appointment' }: NotificationMap,
  order: DateOrder | null,
): FileEvent {
  const cell = (field: NotificationField): string => cellOf(row, field);
  const zone = context.zone();
  const moment = readMoment({ date: cell('date'), time: cell('time'), when: cell('when') }, order, zone);
  const kind = kindOfWord(cell('kind')) ?? usual;
  const [phone, name, reference] = [cell('phone'), cell('name'), cell('reference').slice(0, 500)];
  return {
    line: row.line,
    key: reference === '' ? null : `${kind}|${reference}`,
    reference: reference === '' ? null : reference,
    phones: phone === '' ? [] : [phone],
    names: name === '' ? [] : [name],
    who: (name || phone || reference).replace(/\s+/g, ' ').slice(0, 200),
    startsAt: moment?.at ?? null,
    isWholeDay: moment?.isWholeDay ?? false,
    kind,
    isCancelled: isCancelledWord(cell('cancelled')),
    problem: moment === null ? 'no_start' : null,
    valueOf(heading, language) {
      const text = row.cells[headings.indexOf(heading)]?.trim() ?? '';
      // Spreadsheets keep days and times as numbers, which nobody could read.
      if (moment === null || !/^\d*\.?\d+$/.test(text)) return text;
      const part = heading === columns.time ? 'time' : heading === columns.date ? 'date' : null;
      if (part !== null) return formatMoment(moment, part, language, zone.timeZone);
      if (heading !== columns.when) return text;
      return ['date', 'time']
        .map((one) => formatMoment(moment, one as 'date' | 'time', language, zone.timeZone))
        .join(' ')
        .trim();
    },
  };
}
