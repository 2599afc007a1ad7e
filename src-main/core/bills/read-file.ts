import { setImmediate } from 'node:timers/promises';
import { findPoints } from '../../../shared/bill/meta/find-points.ts';
import { readPoints, type OwnNumbers } from '../../../shared/bill/meta/read-points.ts';
import type { ReadBill } from '../../../shared/bill/types.ts';
import type { BillFile, BillMap, FoundBill } from '../../../shared/contract/bills.ts';
import { listNumbers } from '../../database/numbers.ts';
import type { CoreContext } from '../context.ts';
import { requireCurrency } from '../owner-settings.ts';
import { refusePages } from '../refuse-pages.ts';
import { uploadedFile } from '../uploads.ts';
import { openBillFile, type OpenedFile } from './open-file.ts';
import { metaError, notABill, unreadableLines } from './refusals.ts';
import { chooseTable, inspectTable, readTable, type ChosenTable } from './table.ts';

/** A file that was read as a bill. */
export interface FileBill {
  name: string;
  source: 'meta' | 'file';
  read: ReadBill;
  map: KnownMap | null;
}

/** How a table was read, and under what that is remembered. */
export interface KnownMap {
  signature: string;
  map: BillMap;
}

/** What a file is and how it would be read, without what only keeping it needs. */
export async function inspectBillFile(
  context: CoreContext,
  file: BillFile,
  map: BillMap | undefined,
): Promise<FoundBill> {
  const opened = await open(context, file);
  if (opened.kind === 'table') return inspectTable(context, chooseTable(context, opened, map));
  const { entries, problems, leftOut } = readMeta(context, opened);
  return {
    kind: 'meta',
    name: opened.name,
    headings: [],
    map: null,
    is_remembered: false,
    missing: [],
    asks: { date_order: false, currency: false, categories: [] },
    lines: entries.length + problems.length,
    problems,
    left_out: [...leftOut].map(([kind, lines]) => ({ kind, lines })),
  };
}

/** Reads a file whole; refused where a column is missing, something has to be asked, or any line cannot be read. */
export async function readBillFile(
  context: CoreContext,
  file: BillFile,
  map: BillMap | undefined,
): Promise<FileBill> {
  const opened = await open(context, file);
  const bill =
    opened.kind === 'json'
      ? { name: opened.name, source: 'meta' as const, read: readMeta(context, opened), map: null }
      : await readTableFile(context, chooseTable(context, opened, map));
  if (bill.read.problems.length > 0) throw unreadableLines(bill.name, bill.read.problems);
  return bill;
}

async function open(context: CoreContext, file: BillFile): Promise<OpenedFile> {
  // A page could read any file of the owner's by naming it.
  if ('path' in file && context.isPage) refusePages();
  requireCurrency(context.settings());
  const opened = await openBillFile('upload' in file ? uploadedFile(context.folder, file.upload) : file.path);
  await setImmediate();
  return opened;
}

async function readTableFile(context: CoreContext, table: ChosenTable): Promise<FileBill> {
  const { read, map } = await readTable(context, table);
  return { name: table.name, source: 'file', read, map: { signature: table.signature, map } };
}

function readMeta(context: CoreContext, { name, documents }: OpenedFile & { kind: 'json' }): ReadBill {
  const found = findPoints(documents);
  const [error] = found.errors;
  if (error !== undefined && found.messages.length + found.conversations.length === 0)
    throw metaError(name, error);
  if (!found.isAnalytics) throw notABill(name);
  return readPoints(found, context.zone(), ownNumbers(context), name);
}

// A number that has not been filled in may be any of those in the file.
function ownNumbers({ db }: CoreContext): OwnNumbers {
  const known = listNumbers(db).map(({ e164 }) => e164?.replaceAll(/\D/g, '') ?? '');
  return known.includes('') ? null : new Set(known);
}
