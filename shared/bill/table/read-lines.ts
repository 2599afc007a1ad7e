import type { BillMap, BillProblemCode } from '../../contract/bills.ts';
import { isNone } from '../../tariff/rate-file/cells.ts';
import { currencyOf } from '../../tariff/rate-file/currency-label.ts';
import type { FileRow } from '../../text/parse-csv.ts';
import type { Zone } from '../../time/zone.ts';
import { countLeftOut } from '../left-out.ts';
import { createProblemList } from '../problem-list.ts';
import type { BillEntry, ReadBill } from '../types.ts';
import { readCellAmount } from './amounts.ts';
import { createCategoryReader } from './categories.ts';
import { resolveDate, type LineTime } from './date-orders.ts';
import { scanDate } from './dates.ts';
import { countOfLine } from './line-count.ts';
import { createCells, isAside, type LineCells } from './line-cells.ts';
import { isFailedWord, isRefundWord } from './line-words.ts';
import { customerOfCell, marketOfCell, marketsOn } from './places.ts';
import type { Survey } from './survey.ts';

/** What every line of a table is read by. */
export interface LineRules {
  headings: readonly string[];
  map: BillMap;
  survey: Survey;
  zone: Zone;
  /** The shop's currency. */
  currency: string;
}

const stretch = 1_000;

/** Reads a table's lines, all problems at once; gives way every so often. */
export function* readLines(rows: readonly FileRow[], rules: LineRules): Generator<undefined, ReadBill> {
  const cellsOf = createCells(rules.headings, rules.map.columns);
  const readCategory = createCategoryReader(rules.map.categories ?? {});
  const problems = createProblemList();
  const leftOut = countLeftOut();
  const entries: BillEntry[] = [];
  let sum = 0;
  for (const [index, row] of rows.entries()) {
    if (index % stretch === stretch - 1) yield;
    const cells = cellsOf(row);
    const aside = isAside(cells, readCategory) ?? (isSilentTotal(cells, sum, rules) ? 'total' : null);
    if (aside !== null) leftOut.add(aside);
    else if (row.cells.slice(rules.headings.length).some((cell) => cell.trim() !== ''))
      problems.add(row.line, 'broken_line', row.cells.join(' | '));
    else {
      const entry = readLine(cells, rules, readCategory);
      if ('code' in entry) problems.add(row.line, entry.code, entry.text);
      else if (entry.kind === 'failed') leftOut.add('failed');
      else {
        if (entry.entry.messages === 0 && entry.entry.category !== 'other') leftOut.add('free');
        sum += entry.entry.amount;
        entries.push(entry.entry);
      }
    }
  }
  return { entries, problems: problems.list(), leftOut: leftOut.counts };
}

type Line =
  { kind: 'entry'; entry: BillEntry } | { kind: 'failed' } | { code: BillProblemCode; text: string };

function readLine(cells: LineCells, rules: LineRules, readCategory: (cell: string) => string | null): Line {
  const { survey, zone } = rules;
  const date = scanDate(cells.of('date'));
  const time = date === null ? null : resolveDate(date, survey.order, zone);
  if (time === null) return { code: 'bad_date', text: cells.of('date') || cells.all.join(' | ') };
  const currency = cells.of('currency');
  const code = currency === '' ? null : currencyOf(currency);
  if (code !== null && code !== rules.currency) return { code: 'other_currency', text: currency };
  const isFailed = isFailedWord(cells.of('status'));
  const amount = amountOf(cells, rules);
  if (typeof amount === 'string') return { code: amount, text: cells.of('amount') || cells.all.join(' | ') };
  if (amount === null) {
    return isFailed ? { kind: 'failed' } : { code: 'bad_amount', text: cells.all.join(' | ') };
  }
  const isRefunded = isRefundWord(cells.of('status')) && amount > 0;
  if ((isFailed && amount === 0) || isRefunded) return { kind: 'failed' };
  const category = cells.has('category') ? readCategory(cells.of('category')) : '';
  if (category === null)
    return cells.of('category') === ''
      ? { code: 'no_category', text: cells.all.join(' | ') }
      : { code: 'unknown_category', text: cells.of('category') };
  const base = { month: time.month, category, amount, line: cells.line };
  if (category === 'other') return { kind: 'entry', entry: { ...base, market: '', messages: 0 } };
  const market = marketOf(cells, time);
  if (typeof market !== 'string') return market;
  const messages = countOfLine(cells, amount);
  if (messages === undefined) return { code: 'bad_count', text: cells.of('messages') };
  const message = messages === 1 || messages === -1 ? { message: messageOf(cells, time) } : {};
  return { kind: 'entry', entry: { ...base, market, messages, ...message } };
}

// Null where the cell is empty; merged with the one above, it has been counted there.
function amountOf(
  cells: LineCells,
  { survey, currency }: LineRules,
): number | null | 'bad_amount' | 'other_currency' {
  const text = cells.of('amount');
  if (text === '') return null;
  if (cells.isRepeated('amount') || isNone(text)) return 0;
  const amount = readCellAmount(text, survey.mark);
  if (amount === null) return 'bad_amount';
  const label = amount.label === '' ? null : currencyOf(amount.label);
  if (label !== null && label !== currency) return 'other_currency';
  return survey.isNegative && amount.micros !== 0 ? -amount.micros : amount.micros;
}

function marketOf(cells: LineCells, { day }: LineTime): string | { code: BillProblemCode; text: string } {
  for (const field of ['market', 'country'] as const) {
    const cell = cells.of(field);
    const market = cell === '' ? null : marketOfCell(cell, day);
    if (market !== null) return market;
  }
  const customer = customerOfCell(cells.of('customer'));
  if (customer !== null) return marketsOn(day).place(customer).market;
  const shown = [cells.of('market'), cells.of('country'), cells.of('customer')].find((text) => text !== '');
  const isPlace = cells.of('market') !== '' || cells.of('country') !== '';
  return { code: isPlace ? 'unknown_market' : 'no_market', text: shown ?? cells.all.join(' | ') };
}

function messageOf(cells: LineCells, { at }: LineTime): BillEntry['message'] & object {
  const id = cells.of('message_id');
  return { id: id === '' ? null : id, customer: customerOfCell(cells.of('customer')), at };
}

// A line without date, category and place whose amount is that of all lines before it.
function isSilentTotal(cells: LineCells, sum: number, rules: LineRules): boolean {
  const isBare = (['date', 'category', 'market', 'country', 'customer'] as const).every(
    (field) => cells.of(field) === '',
  );
  return isBare && amountOf(cells, rules) === sum;
}
