import * as z from 'zod';
import { method } from './base.ts';
import { decimal, instant, month } from './shapes.ts';

/** What a provider's column can hold. `date`, `amount` and one of `market`, `country`, `customer` are needed; the others help. */
export const billFields = [
  'date',
  'category',
  'market',
  'country',
  'customer',
  'messages',
  'amount',
  'currency',
  'status',
  'message_id',
] as const;

/** How a provider's file is read: the heading that holds each field, how its dates are ordered, and what its categories are called. */
export const billMap = z.object({
  columns: z.partialRecord(z.enum(billFields), z.string().max(1000)),
  date_order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  /** The provider's word → ours. */
  categories: z.record(z.string(), z.string()).optional(),
  /** For a file without a column of currencies. */
  currency: z.string().optional(),
});

/**
 * Why ours and theirs differ: each explains a part of the difference, with the messages that speak for it. `delivered_next_month` was
 * sent in this month and billed with it, but is ours of the next one; `delivered_last_month` the reverse, ours of this month and billed
 * with the last one. The others: which replies were the free ones, another category of the same market, billed although it never
 * arrived (or refunded), what comes on top of Meta's price, and messages whose price we do not know.
 */
export const billCauses = [
  'rate_card_missing',
  'delivered_next_month',
  'delivered_last_month',
  'recategorised',
  'allowance_order',
  'failed',
  'tax_and_margin',
] as const;

/** What was found wrong with a line or a file; `describeBillProblem` in shared/bill words each. */
export const billProblemCodes = [
  'bad_date',
  'bad_amount',
  'bad_count',
  'unknown_category',
  'unknown_market',
  'no_market',
  'no_category',
  'other_currency',
  'broken_line',
  'more_problems',
] as const;

/** Lines of a bill that stand for no billed message and so are in none of its sums. */
export const leftOutKinds = ['total', 'top_up', 'failed', 'other_number', 'free'] as const;

/**
 * A row of the comparison. `difference` is theirs less ours, and always the causes plus `unexplained`. Ours is Meta's price alone, at
 * the far end where only a range is known; `ours_messages` and `theirs_messages` count what was billed. `market` is empty where the
 * bill has one sum for all (other) markets, and `category` is `other` for what is no message, such as a tax.
 */
export const billRow = z.object({
  month,
  category: z.string(),
  market: z.string(),
  ours: decimal,
  theirs: decimal,
  ours_messages: z.number().int(),
  /** Null where the bill does not count them. */
  theirs_messages: z.number().int().nullable(),
  difference: decimal,
  causes: z.array(z.object({ cause: z.enum(billCauses), messages: z.array(z.string()), amount: decimal })),
  unexplained: decimal,
});

/** The comparison of one bill, of its latest month or the one asked for. */
export const comparison = z.object({
  month,
  /** Every month that the bill has. */
  months: z.array(month),
  currency: z.string(),
  rows: z.array(billRow),
  totals: z.object({ ours: decimal, theirs: decimal, difference: decimal, unexplained: decimal }),
});

/** A line that could not be read: a bill with one is refused whole. `text` is what stands there, or how many more there are. */
const problem = z.object({
  line: z.number().int().nullable(),
  code: z.enum(billProblemCodes),
  text: z.string(),
});

export const bill = z.object({
  id: z.string(),
  name: z.string(),
  source: z.enum(['meta', 'file', 'typed']),
  currency: z.string(),
  months: z.array(month),
  total: decimal,
  kept_at: instant,
});

/** A file that was looked at: what it is, its headings with examples, and how it would be read. */
const found = z.object({
  kind: z.enum(['meta', 'table']),
  name: z.string(),
  headings: z.array(z.object({ heading: z.string(), examples: z.array(z.string()) })),
  /** Remembered from a file with the same headings, else guessed; null for Meta's own. */
  map: billMap.nullable(),
  is_remembered: z.boolean(),
  /** Fields that are needed and not mapped yet. */
  missing: z.array(z.enum(billFields)),
  /** What only the owner knows: an order of dates that can be read two ways, the currency of a column that says none, what a word of the provider's means. */
  asks: z.object({ date_order: z.boolean(), currency: z.boolean(), categories: z.array(z.string()) }),
  /** Lines below the headings, or Meta's data points. */
  lines: z.number().int(),
  problems: z.array(problem),
  left_out: z.array(z.object({ kind: z.enum(leftOutKinds), lines: z.number().int() })),
});

const file = z.union([z.object({ upload: z.string() }), z.object({ path: z.string() })]);

/** Bills of Meta or a provider, and what they say beside our own count. Handing over a `path` is for hosts only. */
export const billsContract = {
  /** The bills that were kept, newest first. */
  list: method.output(z.object({ bills: z.array(bill) })),
  /** Reads a file's head without keeping anything; refused with `bill_…` codes when it is none. */
  inspect: method.input(z.object({ file, map: billMap.optional() })).output(found),
  /** Compares a file without keeping it; refused with `bill_…` codes and `details.problems` by line. */
  compareFile: method
    .input(z.object({ file, map: billMap.optional(), month: month.optional() }))
    .output(comparison),
  /** Keeps a file's sums and remembers how it was read; `id` replaces a bill. The same sums under the same name are kept once. */
  keepFile: method.input(z.object({ file, map: billMap.optional(), id: z.string().optional() })).output(bill),
  /** Keeps totals typed from a bill, in the shop's currency; `id` replaces one that was typed before. An empty `category` or `market` is all the others together. */
  keepTyped: method
    .input(
      z.object({
        id: z.string().optional(),
        name: z.string().trim().min(1).max(200),
        month,
        lines: z
          .array(
            z.object({
              category: z.string(),
              market: z.string(),
              messages: z.number().int().min(0).nullable(),
              amount: z.string().max(40),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(bill),
  /** The lines of a bill as they were kept. */
  lines: method.input(z.object({ id: z.string() })).output(
    z.object({
      bill,
      lines: z.array(
        z.object({
          month,
          category: z.string(),
          market: z.string(),
          messages: z.number().int().nullable(),
          amount: decimal,
        }),
      ),
    }),
  ),
  /** Compares a kept bill with what is known now. */
  compare: method.input(z.object({ id: z.string(), month: month.optional() })).output(comparison),
  remove: method.input(z.object({ id: z.string() })).output(z.object({ removed: z.boolean() })),
  /** Takes a removal back, for as long as the program has not been started again. */
  putBack: method.input(z.object({ id: z.string() })).output(bill),
};

export type Bill = z.infer<typeof bill>;
export type BillMap = z.infer<typeof billMap>;
export type BillField = (typeof billFields)[number];
export type BillCause = (typeof billCauses)[number];
export type BillRow = z.infer<typeof billRow>;
export type BillComparison = z.infer<typeof comparison>;
export type FoundBill = z.infer<typeof found>;
export type BillFile = z.infer<typeof file>;
export type BillProblem = z.infer<typeof problem>;
export type BillProblemCode = (typeof billProblemCodes)[number];
export type LeftOutKind = (typeof leftOutKinds)[number];
