import * as z from 'zod';
import { method } from './base.ts';
import { figureFilter, figureMessages } from './figure-messages.ts';
import { amount, decimal, instant, month, range } from './shapes.ts';

/** A sum of what is known, null where nothing is. */
const partlyKnown = {
  messages: z.number().int(),
  unknown_messages: z.number().int(),
  amount: amount.nullable(),
};

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
  /** Templates by name, dearest first; null gathers those whose name is not known. */
  by_template: z.array(
    z.object({
      template: z.string().nullable(),
      category: z.string(),
      ...partlyKnown,
    }),
  ),
  by_number: z.array(z.object({ number: z.string(), ...partlyKnown })),
  allowance: z.array(
    z.object({
      number: z.string(),
      /** Replies used in all, those entered as used elsewhere included. */
      used: z.number().int(),
      elsewhere: z.number().int(),
      limit: z.number().int(),
      runs_out_on: z.string().nullable(),
    }),
  ),
  forecast: z.object({ low: decimal, middle: decimal, high: decimal }),
};

/** A cost that no message carries, as the owner entered it. */
const handLine = z.object({ id: z.string(), month, text: z.string(), amount: decimal, currency: z.string() });

export const monthSpend = z.object({
  month,
  currency: z.string(),
  time_zone: z.string(),
  ...figures,
  by_day: z.array(
    z.object({
      day: z.string(),
      messages: z.number().int(),
      amount: decimal,
      /** What of it was charged, by category, dearest first. */
      categories: z.array(z.object({ category: z.string(), messages: z.number().int(), amount: decimal })),
    }),
  ),
  avoidable: z.object({
    amount: decimal,
    causes: z.array(z.object({ cause: z.string(), messages: z.array(z.string()), amount: decimal })),
  }),
  /** The same for messages typed on the phone, as if sent through the API. `refused` could not have been sent as they are. */
  through_api: z.object({ ...figures, refused: z.number().int() }),
  /**
   * What was sent in the last 30 days and has not arrived: billed if it still does, and in no other sum. Priced as if it arrived now; null
   * for any month but the current one. `examples` are ids, at most 200 of the messages, oldest first.
   */
  liability: z
    .object({
      messages: z.number().int(),
      unknown_messages: z.number().int(),
      amount: range,
      oldest: instant.nullable(),
      examples: z.array(z.string()),
    })
    .nullable(),
  rate_card: z.string().nullable(),
  /** How our estimates fared where Meta has had its word; `difference` is Meta's amount less ours. */
  estimates: z.object({
    confirmed: z.number().int(),
    wrong: z.number().int(),
    too_low: decimal,
    too_high: decimal,
    difference: decimal,
    kinds: z.array(
      z.object({ ours: z.string(), metas: z.string(), messages: z.number().int(), difference: decimal }),
    ),
  }),
  /** What stands beside Meta's price, never in it: the provider's margin and VAT in percent; null when neither is set. */
  beside: z.object({ provider_margin: range.nullable(), vat: range.nullable(), total: range }).nullable(),
  /** What the owner entered by hand, such as paid broadcasts of the WhatsApp Business app; in no other sum. */
  lines: z.array(handLine),
});

const side = z.object({ to_date: figures.to_date, by_category: figures.by_category });

const comparison = {
  actual: side,
  other: side,
  /** The other less the actual. */
  difference: amount,
  /** The reasons add up to the difference. `examples` are ids, at most 200 of the messages. */
  reasons: z.array(
    z.object({
      reason: z.string(),
      text: z.string(),
      messages: z.number().int(),
      examples: z.array(z.string()),
      amount,
    }),
  ),
};

/** What the shop could do otherwise: answer before the last good moment, or write one bubble where it wrote several. */
export const behaviours = ['answer_in_time', 'merge_bubbles'] as const;

export const whatIf = z.object({
  month,
  behaviour: z.enum(behaviours).nullable(),
  currency: z.string(),
  era: z.string().nullable(),
  rate_card: z.string().nullable(),
  ...comparison,
  /** The same for what was typed on the phone, as if sent through the API. */
  through_api: z.object(comparison),
});

/** What a month costs, and what a scenario would. */
export const spendContract = {
  month: method
    .input(z.object({ month: month.optional(), number: z.string().optional() }))
    .output(monthSpend),
  /** Months that have charges, newest first. */
  months: method.output(z.object({ months: z.array(month) })),
  /**
   * A month under another era's rules and cards, under another rate card, or as it would have been had the shop written otherwise; refused
   * with `unknown_era`, `no_such_card` or `era_or_card` unless exactly one of the three is asked for.
   */
  whatIf: method
    .input(
      z.object({
        month: month.optional(),
        number: z.string().optional(),
        era: z.string().optional(),
        card: z.string().optional(),
        behaviour: z.enum(behaviours).optional(),
      }),
    )
    .output(whatIf),
  /** The messages behind a figure, newest first, a page at a time; `total` and `amount` are of all of them. */
  messages: method
    .input(
      z.object({
        ...figureFilter.shape,
        /** Instead of all that: the charges of these messages. */
        messages: z.array(z.string()).max(500).optional(),
        before: z.string().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(figureMessages),
  /** Enters a cost by hand; `amount` as it is typed, in the shop's currency unless another is said. */
  addLine: method
    .input(
      z.object({
        month,
        text: z.string().trim().min(1).max(500),
        amount: z.string().max(40),
        currency: z.string().optional(),
      }),
    )
    .output(handLine),
  changeLine: method
    .input(
      z.object({
        id: z.string(),
        text: z.string().trim().min(1).max(500).optional(),
        amount: z.string().max(40).optional(),
        currency: z.string().optional(),
      }),
    )
    .output(handLine),
  removeLine: method.input(z.object({ id: z.string() })).output(z.object({ removed: z.boolean() })),
  /** Replies of a number that another tool had already used in a month; 0 takes the entry back. */
  setUsedElsewhere: method
    .input(
      z.object({
        number: z.string(),
        month: month.optional(),
        replies: z.number().int().min(0).max(10_000_000),
      }),
    )
    .output(z.object({ number: z.string(), month, replies: z.number().int() })),
  /** Prices a scenario; refused with `bad_scenario` and `details.path` when it is not one. */
  price: method.input(z.object({ scenario: z.unknown() })).output(z.unknown()),
};

export type MonthSpend = z.infer<typeof monthSpend>;
export type WhatIf = z.infer<typeof whatIf>;
export type HandLine = z.infer<typeof handLine>;
export type Behaviour = (typeof behaviours)[number];
