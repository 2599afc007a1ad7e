import type { Statement, StatementSum } from '../statement.ts';
import { letterOf, type Column, type SheetPlan } from './book.ts';
import type { Cell } from './cells.ts';
import type { Plan } from './plan.ts';

/** A sum under its names. */
export interface SumRow {
  names: readonly Cell[];
  sum: StatementSum;
  /** A formula over the charges that comes to the amount, where it is asked for one end and the row in which it stands. */
  formula?: (end: 'lowest' | 'highest', row: number) => string;
}

interface SumSheet extends Pick<SheetPlan, 'name' | 'note'> {
  /** The columns that name a sum. */
  heads: readonly Column[];
  rows: readonly SumRow[];
}

const numberColumn = { width: 15, isNumber: true };
/** After so many rows others have their turn. */
const breath = 1_000;

/** A sheet of sums with their messages and amounts, and a total by formula. */
export async function addSums(
  { book, statement, words, pause }: Plan,
  { heads, rows, ...plan }: SumSheet,
): Promise<void> {
  const { cells } = book;
  const { currency } = statement;
  const sheet = book.open({
    ...plan,
    filtered: rows.length,
    columns: [
      ...heads,
      { heading: words.messageCount, ...numberColumn },
      { heading: words.unknown, ...numberColumn },
      { heading: words.lowest(currency), ...numberColumn },
      { heading: words.highest(currency), ...numberColumn },
    ],
  });
  const moneyOf = ({ sum: { amount }, formula }: SumRow, end: 'lowest' | 'highest'): Cell => {
    if (amount === null) return '';
    const micros = end === 'lowest' ? amount.min : amount.max;
    return formula === undefined ? cells.money(micros) : cells.sum(formula(end, sheet.next), micros);
  };
  for (const [index, row] of rows.entries()) {
    sheet.add([
      ...row.names,
      cells.count(row.sum.messages),
      cells.count(row.sum.unknown),
      moneyOf(row, 'lowest'),
      moneyOf(row, 'highest'),
    ]);
    if (index % breath === breath - 1) await pause();
  }
  const total = addUp(rows.map(({ sum }) => sum));
  const sumOf = (place: number): string => {
    const letter = letterOf(heads.length + place);
    return `SUM(${letter}${String(sheet.first)}:${letter}${String(Math.max(sheet.first, sheet.next - 1))})`;
  };
  sheet.add([
    cells.strong(words.total),
    ...heads.slice(1).map(() => cells.strongBlank),
    cells.strongTally(sumOf(0), total.messages),
    cells.strongTally(sumOf(1), total.unknown),
    cells.strongSum(sumOf(2), total.amount.min),
    cells.strongSum(sumOf(3), total.amount.max),
  ]);
  sheet.close();
}

type Whole = Pick<Statement['totals'], 'messages' | 'unknown' | 'amount'>;

/** What is known of all of them. */
function addUp(sums: readonly StatementSum[]): Whole {
  const total = { messages: 0, unknown: 0, amount: { min: 0, max: 0 } };
  for (const { messages, unknown, amount } of sums) {
    total.messages += messages;
    total.unknown += unknown;
    total.amount.min += amount?.min ?? 0;
    total.amount.max += amount?.max ?? 0;
  }
  return total;
}

/** What a whole has beyond the sums of it; null where they leave nothing out. */
export function restOf(whole: Whole, sums: readonly StatementSum[]): StatementSum | null {
  const told = addUp(sums);
  const messages = whole.messages - told.messages;
  if (messages === 0) return null;
  return {
    messages,
    unknown: whole.unknown - told.unknown,
    amount: { min: whole.amount.min - told.amount.min, max: whole.amount.max - told.amount.max },
  };
}
