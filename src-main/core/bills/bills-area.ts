import { sumEntries } from '../../../shared/bill/sum-entries.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import { deleteRemovedBills, listBills, setBillRemoved } from '../../database/bills.ts';
import type { Connection } from '../../database/open.ts';
import { putColumns } from '../../database/remembered-columns.ts';
import type { CoreContext } from '../context.ts';
import { readLineAmount } from '../hand-lines/read-line.ts';
import { api } from '../implement.ts';
import { languageOf } from '../language.ts';
import { requireCurrency } from '../owner-settings.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import { compareBill } from './compare.ts';
import { addUpLines, keepBill, presentBill, requireBill } from './keep.ts';
import { inspectBillFile, readBillFile, type KnownMap } from './read-file.ts';
import { otherCurrency, unknownBill } from './refusals.ts';

const removedLife = 86_400_000;

/** Bills of Meta or a provider, and what they say beside our own count. */
export const bills = {
  list: api.bills.list.handler(({ context }) => ({
    bills: listBills(context.db).map((row) => presentBill(context, requireBill(context.db, String(row.id)))),
  })),

  inspect: api.bills.inspect.handler(({ context, input }) => inspectBillFile(context, input.file, input.map)),

  compareFile: api.bills.compareFile.handler(async ({ context, input }) => {
    const { read, map } = await readBillFile(context, input.file, input.map);
    if (input.map !== undefined && map !== null && context.readonly === null)
      await context.write([], (db) => {
        remember(db, context, map);
      });
    return compareBill(
      context,
      sumEntries(read.entries),
      requireCurrency(context.settings()),
      input.month,
      read.entries,
    );
  }),

  keepFile: api.bills.keepFile.handler(async ({ context, input }) => {
    const { name, source, read, map } = await readBillFile(context, input.file, input.map);
    const sums = sumEntries(read.entries);
    if (sums.length === 0) throw nothingInIt(name);
    return context.write(['bills'], (db) => {
      if (map !== null) remember(db, context, map);
      const bill = { name, source, currency: requireCurrency(context.settings()) };
      return keepBill(db, context, bill, sums, input.id);
    });
  }),

  keepTyped: api.bills.keepTyped.handler(({ context, input }) => {
    const currency = requireCurrency(context.settings());
    const lines = input.lines.map(({ category, market, messages, amount }) => ({
      month: input.month,
      category: category.trim(),
      market: market.trim(),
      messages,
      amount: readTyped(context, amount),
    }));
    const bill = { name: input.name, source: 'typed' as const, currency };
    return context.write(['bills'], (db) => keepBill(db, context, bill, addUpLines(lines), input.id));
  }),

  lines: api.bills.lines.handler(({ context, input }) => {
    const kept = requireBill(context.db, input.id);
    return {
      bill: presentBill(context, kept),
      lines: kept.sums.map((sum) => ({ ...sum, amount: formatMicros(sum.amount) })),
    };
  }),

  compare: api.bills.compare.handler(({ context, input }) => {
    const { row, sums } = requireBill(context.db, input.id);
    const ours = requireCurrency(context.settings());
    if (row.currency !== ours) throw otherCurrency(row.currency, ours);
    return compareBill(context, sums, ours, input.month);
  }),

  remove: api.bills.remove.handler(({ context, input }) =>
    context.write(['bills'], (db) => {
      deleteRemovedBills(db, context.clock() - removedLife);
      return { removed: setBillRemoved(db, Number(input.id), context.clock()) };
    }),
  ),

  putBack: api.bills.putBack.handler(({ context, input }) =>
    context.write(['bills'], (db) => {
      if (!setBillRemoved(db, Number(input.id), null)) throw unknownBill();
      return presentBill(context, requireBill(db, input.id));
    }),
  ),
};

// So that the next file with the same headings is read without a question.
function remember(db: Connection, context: CoreContext, { signature, map }: KnownMap): void {
  putColumns(db, 'bill_columns', signature, JSON.stringify(map), context.clock());
}

// Plain decimals as programs write them, else as people do.
function readTyped(context: CoreContext, text: string): number {
  const typed = text.trim();
  return /^-?\d+(?:\.\d{1,6})?$/.test(typed)
    ? parseMicros(typed)
    : readLineAmount(typed, languageOf(context));
}

function nothingInIt(name: string): Refusal {
  return new Refusal('bill_empty', `${name} bills no messages at all. Export it again.`);
}
