import type { HandLine } from '../../../shared/contract/spend.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import {
  deleteHandLine,
  findHandLine,
  listHandLines,
  putHandLine,
  type HandLineRow,
} from '../../database/hand-lines.ts';
import type { Connection } from '../../database/open.ts';
import { api } from '../implement.ts';
import { languageOf } from '../language.ts';
import { fromMonthNumber, toMonthNumber } from '../month-number.ts';
import { requireCurrency } from '../owner-settings.ts';
import { readLineAmount, readLineCurrency, readLineText } from './read-line.ts';

const mostOfMonth = 200;

/** Costs that no message carries, as the owner enters them. */
export const handLines = {
  addLine: api.spend.addLine.handler(({ context, input }) => {
    const currency =
      input.currency === undefined ? requireCurrency(context.settings()) : readLineCurrency(input.currency);
    const month = toMonthNumber(input.month);
    const line = {
      month,
      text: readLineText(input.text),
      amount: readLineAmount(input.amount, languageOf(context)),
      currency,
      entered_at: context.clock(),
    };
    return context.write(['spend'], (db) => {
      if (listHandLines(db, month).length >= mostOfMonth) throw tooMany();
      return present({ ...line, id: putHandLine(db, { ...line, id: null }) });
    });
  }),

  changeLine: api.spend.changeLine.handler(({ context, input }) => {
    const { text, amount, currency } = input;
    const changes = {
      ...(text === undefined ? {} : { text: readLineText(text) }),
      ...(amount === undefined ? {} : { amount: readLineAmount(amount, languageOf(context)) }),
      ...(currency === undefined ? {} : { currency: readLineCurrency(currency) }),
    };
    return context.write(['spend'], (db) => {
      const row = { ...requireLine(db, input.id), ...changes };
      putHandLine(db, row);
      return present(row);
    });
  }),

  removeLine: api.spend.removeLine.handler(({ context, input }) =>
    context.write(['spend'], (db) => ({ removed: deleteHandLine(db, toId(input.id)) })),
  ),
};

/** The lines of a month (`YYYY-MM`), in the order in which they were entered. */
export function readHandLines(db: Connection, month: string): HandLine[] {
  return listHandLines(db, toMonthNumber(month)).map(present);
}

function present({ id, month, text, amount, currency }: HandLineRow): HandLine {
  return { id: String(id), month: fromMonthNumber(month), text, amount: formatMicros(amount), currency };
}

function requireLine(db: Connection, id: string): HandLineRow {
  const row = findHandLine(db, toId(id));
  if (row === undefined) throw new Refusal('unknown_line', 'This line is no longer here.');
  return row;
}

// Rows are numbered from 1 on, so that 0 is none of them.
function toId(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

function tooMany(): Refusal {
  const most = String(mostOfMonth);
  return new Refusal('too_many_lines', `A month takes ${most} lines entered by hand: put some together.`, {
    most: mostOfMonth,
  });
}
