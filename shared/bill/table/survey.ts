import type { BillMap } from '../../contract/bills.ts';
import { currencyOf } from '../../tariff/rate-file/currency-label.ts';
import type { FileRow } from '../../text/parse-csv.ts';
import { surveyAmounts, type DecimalMark } from './amounts.ts';
import { createCategoryReader } from './categories.ts';
import { findDateOrder } from './date-orders.ts';
import { scanDate, type CellDate, type DateOrder } from './dates.ts';
import { createCells, isAside } from './line-cells.ts';

/** What all lines together say of how each is to be read. */
export interface Survey {
  order: DateOrder | null;
  isOrderOpen: boolean;
  mark: DecimalMark;
  /** Whether what is charged stands as a minus. */
  isNegative: boolean;
  /** Codes found, with the first line of each; null for lines that name a currency nobody knows. */
  currencies: Map<string | null, number>;
  unknownCategories: Set<string>;
}

const stretch = 1_000;
const mostWords = 200;

/** Goes once through a table's lines; gives way every so often. `lastDay` is the last one that a line can be of. */
export function* surveyLines(
  headings: readonly string[],
  rows: readonly FileRow[],
  map: BillMap,
  said: { lastDay: string; isWorkbook: boolean },
): Generator<undefined, Survey> {
  const cellsOf = createCells(headings, map.columns);
  const readCategory = createCategoryReader(map.categories ?? {});
  const dates = new Map<string, CellDate>();
  const amounts = surveyAmounts();
  const survey: Survey = {
    order: map.date_order ?? null,
    isOrderOpen: false,
    mark: null,
    isNegative: false,
    currencies: new Map(),
    unknownCategories: new Set(),
  };
  for (const [index, row] of rows.entries()) {
    if (index % stretch === stretch - 1) yield;
    const cells = cellsOf(row);
    if (isAside(cells, readCategory) !== null) continue;
    const date = scanDate(cells.of('date'));
    // The order hangs on the day alone, and files have few of them.
    if (date?.kind === 'numbers') dates.set(date.numbers.join('-'), date);
    amounts.see(cells.of('amount'));
    const currency = cells.of('currency');
    if (currency !== '') {
      const code = currencyOf(currency);
      if (!survey.currencies.has(code)) survey.currencies.set(code, row.line);
    }
    const category = cells.of('category');
    if (category !== '' && readCategory(category) === null && survey.unknownCategories.size < mostWords)
      survey.unknownCategories.add(category);
  }
  survey.mark = amounts.mark() ?? (said.isWorkbook ? '.' : null);
  const found = findDateOrder(dates.values(), said.lastDay);
  if (map.date_order === undefined) Object.assign(survey, { order: found.order, isOrderOpen: found.isOpen });
  survey.isNegative = amounts.isNegative();
  return survey;
}
