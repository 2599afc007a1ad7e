import {
  categoryOf,
  isCurrencyHeading,
  isMarketHeading,
  plainHeading,
  type RateCategory,
} from './header-names.ts';
import type { FileRow } from '../../text/parse-csv.ts';

/** Where the columns of a list of rates stand. */
export interface ListHeader {
  kind: 'list';
  market: number;
  currency: number | null;
  categories: ReadonlyMap<RateCategory, number>;
  /** Headings that mean nothing to the tariff. */
  unknown: readonly string[];
  width: number;
}

/** Where the columns of one category's bands stand. */
export interface TierGroup {
  category: RateCategory;
  from: number;
  to: number;
  type: number | null;
  rate: number;
}

/** Where the columns of volume tiers stand. */
export interface TiersHeader {
  kind: 'tiers';
  market: number;
  currency: number | null;
  groups: readonly TierGroup[];
  width: number;
}

/** The table of a file: its notes, its header and the rows below. */
export interface FoundTable {
  notes: readonly string[];
  header: ListHeader | TiersHeader;
  line: number;
  rows: readonly FileRow[];
}

const mostNotes = 40;
const longestNote = 500;

/** Finds the header among the first rows, and what stands before and below it; null when there is none. */
export function findTable(rows: readonly FileRow[]): FoundTable | null {
  for (const [index, row] of rows.slice(0, mostNotes).entries()) {
    const header = readTiersHeader(row.cells, rows.slice(0, index)) ?? readListHeader(row.cells);
    if (header === null) continue;
    const notes = rows.slice(0, index).map(({ cells }) =>
      cells
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(', ')
        .slice(0, longestNote),
    );
    return { notes, header, line: row.line, rows: rows.slice(index + 1) };
  }
  return null;
}

function readListHeader(cells: readonly string[]): ListHeader | null {
  const market = cells.findIndex(isMarketHeading);
  if (market === -1) return null;
  const categories = new Map<RateCategory, number>();
  const unknown: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const category = categoryOf(cell);
    if (category !== null && categories.has(category)) return null;
    if (category !== null) categories.set(category, index);
    else if (cell.trim() !== '' && index !== market && !isCurrencyHeading(cell)) unknown.push(cell.trim());
  }
  if (categories.size < 2) return null;
  return {
    kind: 'list',
    market,
    currency: findCurrencyColumn(cells),
    categories,
    unknown,
    width: widthOf(cells),
  };
}

function readTiersHeader(cells: readonly string[], above: readonly FileRow[]): TiersHeader | null {
  const market = cells.findIndex(isMarketHeading);
  const names = cells.map(plainHeading);
  const starts = names.flatMap((name, index) => (name === 'from' ? [index] : []));
  if (market === -1 || starts.length === 0) return null;
  const groups = starts.map((from, index): TierGroup | null => {
    const end = starts[index + 1] ?? cells.length;
    const find = (name: string): number => names.findIndex((it, at) => at > from && at < end && it === name);
    const category = findGroup(above, index === 0 ? market + 1 : from, from, end);
    const [to, rate, type] = [find('to'), find('rate'), find('ratetype')];
    return category === null || to === -1 || rate === -1
      ? null
      : { category, from, to, rate, type: type === -1 ? null : type };
  });
  const whole = groups.filter((group) => group !== null);
  const categories = new Set(whole.map(({ category }) => category));
  if (whole.length < groups.length || categories.size < groups.length) return null;
  return { kind: 'tiers', market, currency: findCurrencyColumn(cells), groups: whole, width: widthOf(cells) };
}

/** The category that a row above writes over a group of columns. */
function findGroup(above: readonly FileRow[], start: number, from: number, end: number): RateCategory | null {
  for (const { cells } of above.toReversed()) {
    const found = cells
      .slice(Math.min(start, from), end)
      .map(categoryOf)
      .filter((it) => it !== null);
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

function findCurrencyColumn(cells: readonly string[]): number | null {
  const index = cells.findIndex(isCurrencyHeading);
  return index === -1 ? null : index;
}

function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
