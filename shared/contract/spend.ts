import * as z from 'zod';
import { method } from './base.ts';
import { decimal, month } from './shapes.ts';

const range = z.object({ min: decimal, max: decimal });

const figures = {
  to_date: z.object({
    amount: range,
    confirmed: decimal,
    estimated: decimal,
    unknown_messages: z.number().int(),
    messages: z.number().int(),
  }),
  by_category: z.array(
    z.object({
      category: z.string(),
      market: z.string(),
      messages: z.number().int(),
      amount: z.union([decimal, range]).nullable(),
    }),
  ),
  allowance: z.array(
    z.object({
      number: z.string(),
      used: z.number().int(),
      limit: z.number().int(),
      runs_out_on: z.string().nullable(),
    }),
  ),
  forecast: z.object({ low: decimal, middle: decimal, high: decimal }),
};

export const monthSpend = z.object({
  month,
  currency: z.string(),
  time_zone: z.string(),
  ...figures,
  by_day: z.array(z.object({ day: z.string(), messages: z.number().int(), amount: decimal })),
  avoidable: z.object({
    amount: decimal,
    causes: z.array(z.object({ cause: z.string(), messages: z.array(z.string()), amount: decimal })),
  }),
  /** The same for messages typed on the phone, as if sent through the API. `refused` could not have been sent as they are. */
  through_api: z.object({ ...figures, refused: z.number().int() }),
  rate_card: z.string().nullable(),
});

/** What a month costs, and what a scenario would. */
export const spendContract = {
  month: method
    .input(z.object({ month: month.optional(), number: z.string().optional() }))
    .output(monthSpend),
  /** Months that have charges, newest first. */
  months: method.output(z.object({ months: z.array(month) })),
  /** Prices a scenario; refused with `bad_scenario` and `details.path` when it is not one. */
  price: method.input(z.object({ scenario: z.unknown() })).output(z.unknown()),
};

export type MonthSpend = z.infer<typeof monthSpend>;
