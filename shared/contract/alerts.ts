import * as z from 'zod';
import { method } from './base.ts';
import { decimal, instant, month } from './shapes.ts';

const sums = { month, currency: z.string() };

/** What the owner is told about money, each once: its facts are what the page makes a sentence of. */
export const alertFacts = z.discriminatedUnion('kind', [
  /** A share of the month's budget, in percent, is spent. */
  z.object({
    kind: z.literal('budget'),
    ...sums,
    level: z.number().int(),
    budget: decimal,
    spent: decimal,
  }),
  /** The month will likely end above the budget. */
  z.object({
    kind: z.literal('forecast_over_budget'),
    ...sums,
    budget: decimal,
    low: decimal,
    middle: decimal,
    high: decimal,
  }),
  /** A share of a number's free replies, in percent, is used. */
  z.object({
    kind: z.literal('allowance'),
    month,
    number: z.string(),
    level: z.number().int(),
    used: z.number().int(),
    limit: z.number().int(),
    runs_out_on: z.string().nullable(),
  }),
  /** The rate card in force is months old: a newer one may be out. */
  z.object({
    kind: z.literal('card_old'),
    currency: z.string(),
    effective: z.string(),
    months: z.number().int(),
  }),
  /** A card takes effect next month and changes what this shop pays by more than 5 %. */
  z.object({
    kind: z.literal('card_change'),
    currency: z.string(),
    effective: z.string(),
    /** The month that was priced both ways. */
    month,
    actual: decimal,
    other: decimal,
    percent: z.number(),
  }),
]);

export const alert = z.object({
  id: z.string(),
  raised_at: instant,
  /** Null until the owner has taken note. */
  seen_at: instant.nullable(),
  facts: alertFacts,
});

/** Warnings about money, once each; reminders of threads are another area. */
export const alertsContract = {
  /** Newest first; those already seen only with `all`. */
  list: method
    .input(z.object({ all: z.boolean().default(false) }))
    .output(z.object({ alerts: z.array(alert) })),
  /** The owner has taken note; it does not come again. `seen: false` takes that back. */
  see: method
    .input(z.object({ id: z.string(), seen: z.boolean().default(true) }))
    .output(z.object({ seen: z.boolean() })),
};

export type Alert = z.infer<typeof alert>;
export type AlertFacts = z.infer<typeof alertFacts>;
