import { isNone, readMicros, type DecimalMark } from './cells.ts';
import { currencyOf } from './currency-label.ts';
import type { ListHeader } from './find-table.ts';
import { readMarket } from './market-spelling.ts';
import type { FileRow } from '../../text/parse-csv.ts';
import type { ProblemCode, RateProblem } from './types.ts';

/** One market's row: micros or null by category, and the line it stands on. */
export interface ListRow {
  line: number;
  currency: string;
  market: string;
  rates: Map<string, number | null>;
}

/** What is known of the table around a row. */
export interface ListContext {
  header: ListHeader;
  /** The currency of rows that name none. */
  currency: string | null;
  mark: DecimalMark;
  isWorkbook: boolean;
  problems: RateProblem[];
}

/** Reads one row below the header; null when it is no market's or cannot be told from another, which `problems` then says. */
export function readListRow({ line, cells }: FileRow, context: ListContext): ListRow | null {
  const { header, problems } = context;
  const market = cells[header.market] ?? '';
  const report = (code: ProblemCode, value: string, category = ''): null => {
    problems.push({ line, code, market: market.trim(), category, value: value.trim() });
    return null;
  };
  const named = readMarket(market);
  const label = header.currency === null ? '' : (cells[header.currency] ?? '');
  const texts = [...header.categories].map(([category, column]) => [category, cells[column] ?? ''] as const);
  if (label.trim() === '' && texts.every(([, text]) => text.trim() === '')) {
    return report('no_rates', cells.filter((cell) => cell.trim() !== '').join(' '));
  }
  if (!hasWidth(cells, context)) return report('wrong_width', cells.join(','));
  if (named === null) return report('market_missing', market);
  const currency = label.trim() === '' ? context.currency : currencyOf(label);
  if (currency === null) return report('unknown_currency', label);
  const rates = new Map<string, number | null>();
  for (const [category, text] of texts) {
    const micros = isNone(text) ? null : readMicros(text, context.mark);
    if (typeof micros === 'string') report(micros, text, category);
    rates.set(category, typeof micros === 'string' ? null : micros);
  }
  return { line, currency, market: named.market, rates };
}

/** A row with cells too many has lost a quote around a comma, one with too few its end; workbooks leave empty ends out. */
function hasWidth(cells: readonly string[], { header, isWorkbook }: ListContext): boolean {
  const isLong = cells.slice(header.width).some((cell) => cell.trim() !== '');
  return !isLong && (isWorkbook || cells.length >= header.width);
}
