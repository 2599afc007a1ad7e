import { basename } from 'node:path';
import type { FileRow } from '../../../../shared/text/parse-csv.ts';
import { readCalendar } from '../../../calendar/read-calendar.ts';
import { calendarLimits, calendarTooLarge } from '../../../calendar/split-events.ts';
import type { Calendar } from '../../../calendar/types.ts';
import { inspectFile } from '../../../imports/disk.ts';
import { refusePath } from '../../../imports/refuse-path.ts';
import { decodeText } from '../../../tables/decode-text.ts';
import { isOldWorkbook, oldWorkbook } from '../../../tables/old-workbook.ts';
import { readBytes } from '../../../tables/read-bytes.ts';
import { readTextTable } from '../../../tables/text-table.ts';
import { readWorkbook } from '../../../tables/workbook.ts';
import type { CoreContext } from '../../context.ts';
import { inTurns } from '../../in-turns.ts';
import { refusePages } from '../../refuse-pages.ts';
import { uploadedFile } from '../../uploads.ts';
import { emptyFile, fileTooLarge, savedPage, savedPdf, unknownFile } from './refusals.ts';

/** A list of events once it is open: a calendar, or tables of which one is the list. */
export type OpenSource =
  | { kind: 'ics'; name: string; calendar: Calendar }
  | { kind: 'csv'; name: string; tables: { rows: FileRow[]; isWorkbook: boolean }[] };

/** Where a file is: handed over by a page, or named by its path. */
export interface FilePlace {
  upload?: string | undefined;
  path?: string | undefined;
}

/** Most rows of a list: more than any shop plans at once. */
const mostRows = 10_000;
const limits = {
  rows: mostRows + 40,
  columns: 100,
  expanded: 100_000_000,
  sheets: 10,
  tooLarge: fileTooLarge,
};

/** Opens a list by what is in it, whatever its name says; throws a Refusal that says what it is instead. */
export async function openSource(context: CoreContext, place: FilePlace): Promise<OpenSource> {
  // A page could read any file of the owner's by naming it.
  if (place.upload === undefined && context.isPage) refusePages();
  const path = place.upload === undefined ? (place.path ?? '') : uploadedFile(context.folder, place.upload);
  const refusal = refusePath(path);
  if (refusal !== null) throw refusal;
  const name = basename(path);
  const { size, isZip } = await inspectFile(path, name);
  if (size > calendarLimits.bytes) throw fileTooLarge(name);
  if (isZip) return openWorkbook(path, name);
  const bytes = await readBytes(path, name, calendarLimits.bytes, calendarTooLarge);
  if (isOldWorkbook(bytes)) throw oldWorkbook(name);
  if (bytes.toString('latin1', 0, 5) === '%PDF-') throw savedPdf(name);
  const text = decodeText(bytes);
  const start =
    text
      ?.slice(0, 2_000)
      .replace(/^\ufeff/, '')
      .trim() ?? bytes.toString('latin1', 0, 2_000);
  if (/^BEGIN:VCALENDAR/im.test(start) || /\.ics$/i.test(name)) {
    const setting = { name, zone: context.zone(), now: context.clock() };
    return { kind: 'ics', name, calendar: await inTurns(readCalendar(bytes, setting)) };
  }
  if (text === null) throw unknownFile(name);
  if (start === '') throw emptyFile(name);
  if (/^<(?:!doctype|html|head|body|\?xml|!--)/i.test(start)) throw savedPage(name);
  const table = await inTurns(readTextTable(text, limits));
  if (table === 'no_table') throw unknownFile(name);
  if (table === 'cut_off') throw text.split('\n').length > mostRows ? fileTooLarge(name) : unknownFile(name);
  return { kind: 'csv', name, tables: [{ rows: table.rows, isWorkbook: false }] };
}

async function openWorkbook(path: string, name: string): Promise<OpenSource> {
  const sheets = await readWorkbook(path, name, limits);
  if (sheets === null) throw unknownFile(name);
  if (sheets.every(({ rows }) => rows.length === 0)) throw emptyFile(name);
  return { kind: 'csv', name, tables: sheets.map(({ rows }) => ({ rows, isWorkbook: true })) };
}
