import { setImmediate } from 'node:timers/promises';
import { basename } from 'node:path';
import { splitJson } from '../../../shared/bill/meta/split-json.ts';
import type { FileRow } from '../../../shared/text/parse-csv.ts';
import { inspectFile } from '../../imports/disk.ts';
import { refusePath } from '../../imports/refuse-path.ts';
import { decodeText } from '../../tables/decode-text.ts';
import { isOldWorkbook, oldWorkbook } from '../../tables/old-workbook.ts';
import { readBytes } from '../../tables/read-bytes.ts';
import { readTextTable } from '../../tables/text-table.ts';
import { readWorkbook } from '../../tables/workbook.ts';
import { inTurns } from '../in-turns.ts';
import { billTooLarge, cutOff, emptyBill, notABill, pdfBill, webPage } from './refusals.ts';

/** A table of a bill's file; `isWorkbook` when its numbers have a point for sure. */
export interface BillTable {
  rows: FileRow[];
  isWorkbook: boolean;
  /** What stands between the cells, where that cannot be a decimal mark too. */
  separator: string | null;
}

/** A bill's file once it is open: JSON documents, or tables of which one may be the bill. */
export type OpenedFile =
  { kind: 'json'; name: string; documents: unknown[] } | { kind: 'table'; name: string; tables: BillTable[] };

const mostBytes = 64_000_000;
const limits = {
  rows: 500_000,
  columns: 200,
  expanded: 250_000_000,
  sheets: 40,
  tooLarge: billTooLarge,
};

/** Opens a bill's file by what is in it, whatever its name says; throws a Refusal that says what it is instead of a bill. */
export async function openBillFile(path: string): Promise<OpenedFile> {
  const refusal = refusePath(path);
  if (refusal !== null) throw refusal;
  const name = basename(path);
  const { size, isZip } = await inspectFile(path, name);
  if (size > mostBytes) throw billTooLarge(name);
  if (isZip) return openWorkbook(path, name);
  const bytes = await readBytes(path, name, mostBytes, billTooLarge);
  if (isOldWorkbook(bytes)) throw oldWorkbook(name);
  if (bytes.toString('latin1', 0, 5) === '%PDF-') throw pdfBill(name);
  const text = decodeText(bytes);
  if (text === null) throw notABill(name);
  const start = text.slice(0, 2_000).trim();
  if (start === '') throw emptyBill(name);
  if (/^<(?:!doctype|html|head|body|\?xml|!--)/i.test(start)) throw webPage(name);
  await setImmediate();
  return /^[[{]/.test(start) ? openJson(text, name) : openText(text, name);
}

async function openWorkbook(path: string, name: string): Promise<OpenedFile> {
  const sheets = await readWorkbook(path, name, limits);
  if (sheets === null) throw notABill(name);
  const tables = sheets.map(({ rows }) => ({ rows, isWorkbook: true, separator: null }));
  if (tables.every(({ rows }) => rows.length === 0)) throw emptyBill(name);
  return { kind: 'table', name, tables };
}

async function openJson(text: string, name: string): Promise<OpenedFile> {
  const pieces = splitJson(text);
  if (pieces === null) throw cutOff(name);
  const documents: unknown[] = [];
  let quietUntil = 0;
  for (const piece of pieces) {
    try {
      documents.push(JSON.parse(piece));
    } catch {
      throw cutOff(name);
    }
    quietUntil += piece.length;
    if (quietUntil < 200_000) continue;
    quietUntil = 0;
    await setImmediate();
  }
  return { kind: 'json', name, documents };
}

async function openText(text: string, name: string): Promise<OpenedFile> {
  const table = await inTurns(readTextTable(text, limits));
  if (table === 'no_table') throw notABill(name);
  if (table === 'cut_off') throw cutOff(name);
  return { kind: 'table', name, tables: [{ ...table, isWorkbook: false }] };
}
