import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { addAmounts, noAmount, type Amount } from '../../shared/money/money.ts';
import type { MonthTotalRow } from '../database/charges.ts';
import { presentAmount, presentRange } from './beside.ts';

/** What a figure needs to know of priced messages. */
export type FigureRow = Pick<
  MonthTotalRow,
  'outcome' | 'category' | 'market' | 'amount_min' | 'amount_max' | 'certainty' | 'messages'
>;

/** The sum of totals whose amount is known, in micros; all rows are of one currency. */
export function sumTotals(rows: readonly FigureRow[]): Amount {
  return rows.reduce((sum, row) => addAmounts(sum, amountOf(row)), noAmount);
}

/** What a month's rows cost so far, how sure that is, and how many messages have no known price. */
export function figureToDate(rows: readonly FigureRow[]): MonthSpend['to_date'] {
  const sum = sumTotals(rows);
  const confirmed = sumTotals(rows.filter((row) => row.certainty === 'confirmed'));
  return {
    amount: presentRange(sum),
    confirmed: formatMicros(confirmed.max),
    estimated: formatMicros(sum.max - confirmed.max),
    unknown_messages: countMessages(rows.filter((row) => row.amount_max === null)),
    messages: countMessages(rows),
  };
}

/** The same by category and market, dearest first; null as soon as a rate is not known. */
export function figureByCategory(rows: readonly FigureRow[]): MonthSpend['by_category'] {
  return figureByPlace(rows).map(({ unknown_messages: unknown, ...group }) =>
    unknown === 0 ? group : { ...group, amount: null },
  );
}

/** The same with the sum of what is known, and the count of the rest. */
export function figureByPlace(
  rows: readonly FigureRow[],
): (MonthSpend['by_category'][number] & { unknown_messages: number })[] {
  return groupDelivered(rows, ({ category, market }) =>
    category === null || market === null ? null : { category, market },
  );
}

/** The same by market alone. */
export function figureByMarket(
  rows: readonly FigureRow[],
): (Omit<MonthSpend['by_number'][number], 'number'> & { market: string })[] {
  return groupDelivered(rows, ({ market }) => (market === null ? null : { market }));
}

const templateCategories: ReadonlySet<string | null> = new Set([
  'marketing',
  'utility',
  'authentication',
  'authentication_international',
  'notification',
]);

/** The same by template and category; null gathers those whose name is not known. */
export function figureByTemplate(rows: readonly MonthTotalRow[]): MonthSpend['by_template'] {
  return groupDelivered(rows, (row) =>
    isOfTemplate(row) ? { template: row.template, category: row.category ?? 'unknown' } : null,
  );
}

/** Whether a row is of templates, with a name that is known or not. */
export function isOfTemplate({ template, category }: Pick<MonthTotalRow, 'template' | 'category'>): boolean {
  return template !== null || templateCategories.has(category);
}

/** Whether a row's messages reached their customers: the others are in no category's figures. */
export function isDelivered({ outcome }: Pick<MonthTotalRow, 'outcome'>): boolean {
  return outcome !== 'refused' && outcome !== 'not_delivered';
}

/** What was charged of a day's rows by category, dearest first. */
export function figureDayCategories(rows: readonly FigureRow[]): MonthSpend['by_day'][number]['categories'] {
  const charged = rows.filter((row) => row.outcome === 'charged');
  const groups = Map.groupBy(charged, (row) => row.category ?? 'unknown');
  return [...groups]
    .map(([category, own]) => ({ category, messages: countMessages(own), sum: sumTotals(own).max }))
    .toSorted((a, b) => b.sum - a.sum || b.messages - a.messages)
    .map(({ sum, ...group }) => ({ ...group, amount: formatMicros(sum) }));
}

/** The same by the shop's numbers, in their order. */
export function figureByNumber(
  rows: readonly MonthTotalRow[],
  numbers: readonly string[],
): MonthSpend['by_number'] {
  return numbers.map((number) => {
    const own = rows.filter((row) => row.number_id === number);
    return { number, ...figureOf(own) };
  });
}

/** How many messages the rows stand for. */
export function countMessages(rows: readonly Pick<MonthTotalRow, 'messages'>[]): number {
  return rows.reduce((total, row) => total + row.messages, 0);
}

interface Group<Names> {
  names: Names;
  rows: FigureRow[];
}

// By what the rows have in common, dearest first; those that never arrived, or have no name, are left out.
function groupDelivered<Row extends FigureRow, Names extends object>(
  rows: readonly Row[],
  nameOf: (row: Row) => Names | null,
): (Names & Figure)[] {
  const groups = new Map<string, Group<Names>>();
  for (const row of rows) {
    const names = isDelivered(row) ? nameOf(row) : null;
    if (names === null) continue;
    const key = JSON.stringify(names);
    const group = groups.get(key) ?? { names, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ names, rows: own }) => ({ names, sum: sumTotals(own).max, figure: figureOf(own) }))
    .toSorted((a, b) => b.sum - a.sum || b.figure.messages - a.figure.messages)
    .map(({ names, figure }) => ({ ...names, ...figure }));
}

interface Figure {
  messages: number;
  unknown_messages: number;
  amount: MonthSpend['by_number'][number]['amount'];
}

// The sum of what is known, null where nothing is; the count of the unknown says what is missing from it.
function figureOf(rows: readonly FigureRow[]): Figure {
  const unknown = rows.filter((row) => row.amount_max === null);
  const isNoneKnown = rows.length > 0 && unknown.length === rows.length;
  return {
    messages: countMessages(rows),
    unknown_messages: countMessages(unknown),
    amount: isNoneKnown ? null : presentAmount(sumTotals(rows)),
  };
}

function amountOf(row: FigureRow): Amount {
  if (row.amount_min === null || row.amount_max === null) return noAmount;
  return { min: row.amount_min * row.messages, max: row.amount_max * row.messages };
}
