import { findHeader, type HeadedTable } from '../../../shared/bill/table/find-header.ts';
import { signatureOf } from '../../../shared/bill/table/headings.ts';
import { readLines } from '../../../shared/bill/table/read-lines.ts';
import { surveyLines, type Survey } from '../../../shared/bill/table/survey.ts';
import type { ReadBill } from '../../../shared/bill/types.ts';
import type { BillMap, FoundBill } from '../../../shared/contract/bills.ts';
import { findCurrency } from '../../../shared/tariff/rate-file/currency-label.ts';
import { findColumns } from '../../database/remembered-columns.ts';
import type { CoreContext } from '../context.ts';
import { inTurns } from '../in-turns.ts';
import { requireCurrency } from '../owner-settings.ts';
import type { OpenedFile } from './open-file.ts';
import { askOwner, columnsMissing, notABill, otherCurrency } from './refusals.ts';
import { fillColumns, missingFields, recallMap, understoodWords } from './table-map.ts';

/** A table of a file with how it is to be read. */
export interface ChosenTable {
  name: string;
  table: HeadedTable;
  isWorkbook: boolean;
  signature: string;
  map: BillMap;
  isRemembered: boolean;
}

const dayLength = 86_400_000;
const shownExamples = 3;

/** The table of a file that is most like a bill, with its map: what was said, else what is remembered of the same headings, else a guess. */
export function chooseTable(
  { db }: CoreContext,
  { name, tables }: OpenedFile & { kind: 'table' },
  said: BillMap | undefined,
): ChosenTable {
  const named = Object.values(said?.columns ?? {});
  const [best] = tables
    .flatMap(({ rows, isWorkbook }) => {
      const table = findHeader(rows, named);
      return table === null ? [] : [{ table, isWorkbook }];
    })
    .toSorted((a, b) => b.table.score - a.table.score);
  if (best === undefined) throw notABill(name);
  const { table, isWorkbook } = best;
  const signature = signatureOf(table.headings);
  const remembered = recallMap(findColumns(db, 'bill_columns', signature), table.headings);
  const isSilent = said === undefined || Object.keys(said.columns).length === 0;
  const columns = isSilent ? (remembered?.columns ?? table.columns) : fillColumns(said, table);
  const map = { ...(remembered ?? {}), ...(said ?? {}), columns };
  return { name, table, isWorkbook, signature, map, isRemembered: remembered !== null && said === undefined };
}

/** A table as the owner is shown it, with what is still to be said and every line that cannot be read yet. */
export async function inspectTable(context: CoreContext, chosen: ChosenTable): Promise<FoundBill> {
  const { name, table, map, isRemembered } = chosen;
  const missing = missingFields(map);
  const survey = await surveyTable(context, chosen);
  const read =
    missing.length > 0
      ? { problems: [], leftOut: new Map<never, never>() }
      : await readAll(context, chosen, survey);
  return {
    kind: 'table',
    name,
    headings: table.headings.map((heading, column) => ({ heading, examples: examplesOf(table, column) })),
    map: describeMap(context, chosen, survey),
    is_remembered: isRemembered,
    missing,
    asks: asksOf(map, survey),
    lines: table.body.length,
    problems: read.problems,
    left_out: [...read.leftOut].map(([kind, lines]) => ({ kind, lines })),
  };
}

/** Reads a table whole, and returns how. Refused while a column or an answer is missing, and in another currency. */
export async function readTable(
  context: CoreContext,
  chosen: ChosenTable,
): Promise<{ read: ReadBill; map: BillMap }> {
  const { name, table, map } = chosen;
  const missing = missingFields(map);
  if (missing.length > 0) throw columnsMissing(name, table.headings, missing);
  const survey = await surveyTable(context, chosen);
  refuseOtherCurrency(context, chosen, survey);
  const asks = asksOf(map, survey);
  if (asks.date_order || asks.currency || asks.categories.length > 0) throw askOwner(name, asks);
  return { read: await readAll(context, chosen, survey), map };
}

async function surveyTable(context: CoreContext, { table, map, isWorkbook }: ChosenTable): Promise<Survey> {
  const lastDay = context.zone().dayOf(context.clock() + 2 * dayLength);
  return inTurns(surveyLines(table.headings, table.body, map, { lastDay, isWorkbook }));
}

async function readAll(context: CoreContext, { table, map }: ChosenTable, survey: Survey): Promise<ReadBill> {
  const currency = requireCurrency(context.settings());
  return inTurns(
    readLines(table.body, { headings: table.headings, map, survey, zone: context.zone(), currency }),
  );
}

function asksOf(map: BillMap, { isOrderOpen, currencies, unknownCategories }: Survey): FoundBill['asks'] {
  const isUnnamed = currencies.size > 0 && [...currencies.keys()].every((code) => code === null);
  return {
    date_order: isOrderOpen,
    currency: isUnnamed && map.currency === undefined,
    categories: [...unknownCategories],
  };
}

function refuseOtherCurrency(context: CoreContext, { map }: ChosenTable, { currencies }: Survey): void {
  const ours = requireCurrency(context.settings());
  const [only = null] = currencies.keys();
  const named = currencies.size === 1 ? only : null;
  const theirs = named ?? map.currency ?? (currencies.size === 0 ? headingCurrency(map) : null);
  if (theirs !== null && theirs.toUpperCase() !== ours)
    throw otherCurrency(theirs, ours, currencies.get(theirs));
}

function headingCurrency({ columns }: BillMap): string | null {
  return columns.amount === undefined ? null : findCurrency([columns.amount]);
}

function describeMap(context: CoreContext, { table, map }: ChosenTable, survey: Survey): BillMap {
  const [only = null] = survey.currencies.keys();
  const currency = map.currency ?? only ?? headingCurrency(map) ?? requireCurrency(context.settings());
  const order = survey.isOrderOpen ? null : survey.order;
  return {
    ...map,
    currency,
    ...(order === null ? {} : { date_order: order }),
    categories: { ...understoodWords(table, map), ...map.categories },
  };
}

function examplesOf({ body }: HeadedTable, column: number): string[] {
  const examples: string[] = [];
  for (const { cells } of body) {
    const text = cells[column]?.trim() ?? '';
    if (text !== '' && !examples.includes(text)) examples.push(text.slice(0, 100));
    if (examples.length === shownExamples) break;
  }
  return examples;
}
