import * as z from 'zod';
import { monthName } from '../time/month-name.ts';

/** An instant, ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true });

/** A month of the account's zone, `YYYY-MM`, of the 20th or 21st century. */
export const month = z.string().regex(monthName, 'a month looks like 2026-11');

/** A day of the account's zone, `YYYY-MM-DD`. */
export const localDay = z.iso.date();

/** Money as a decimal string in the currency's unit, e.g. "0.0248". */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

/** What is known of a sum: from `min` to `max`. */
export const range = z.object({ min: decimal, max: decimal });

/** A price known exactly, or only within a range. */
export const amount = z.union([decimal, range]);

export const channel = z.enum(['phone', 'api', 'both']);
export const certainty = z.enum(['confirmed', 'estimated', 'assumed', 'unknown']);
export const outcome = z.enum(['charged', 'free', 'refused', 'not_delivered']);

const priced = {
  outcome,
  reason: z.string(),
  category: z.string().nullable(),
  market: z.string().nullable(),
  amount: amount.nullable(),
  currency: z.string().nullable(),
  era: z.string(),
  rate_card: z.string().nullable(),
  certainty,
  /** Which of the month's free replies this was, 1 being the first; null where the allowance was not asked. */
  allowance_index: z.number().int().nullable(),
  /** What our rules alone had said, where Meta's status decided; it may have said the same. */
  estimate: z
    .object({ outcome, reason: z.string(), category: z.string().nullable(), amount: amount.nullable() })
    .nullable(),
  /** The provider's margin and VAT, never in `amount`; null when the owner set neither or the amount is unknown. */
  beside: z.object({ provider_margin: amount.nullable(), vat: amount.nullable(), total: amount }).nullable(),
  explanation: z.string(),
};

/** The price of one message with its reason; `through_api` is what a phone message would have cost through the API. */
export const charge = z.object({ ...priced, through_api: z.object(priced).nullable().optional() });

export type Channel = z.infer<typeof channel>;
export type ChargeShape = z.infer<typeof charge>;
export type AmountShape = z.infer<typeof amount>;
