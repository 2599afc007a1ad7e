import * as z from 'zod';
import { charge, instant, month, range } from './shapes.ts';

/**
 * Which of a month's messages are asked for: those behind one figure of the page, counted exactly as the figure counts. By category, market
 * or template only what arrived, as in those tables; `unknown` is the category of what has none.
 */
export const figureFilter = z.object({
  month: month.optional(),
  number: z.string().optional(),
  through_api: z.boolean().default(false),
  day: z.string().optional(),
  category: z.string().optional(),
  market: z.string().optional(),
  /** Null: a template whose name is not known. */
  template: z.string().nullable().optional(),
  outcome: z.string().optional(),
  reason: z.string().optional(),
  /** `estimated` is all that Meta did not confirm, as in `to_date.estimated`. */
  certainty: z.string().optional(),
  /** Only those that cost something, or whose price is not known. */
  is_paid: z.boolean().optional(),
  /** Only those whose price is not known. */
  is_unknown: z.boolean().optional(),
  /** Only replies that used up the allowance, or came after it. */
  is_allowance: z.boolean().optional(),
  /** Only those on which Meta has had its word where we had an estimate: all of them, or where the estimate was wrong. */
  estimate: z.enum(['any', 'wrong']).optional(),
  /** What we said and what Meta said, as in `estimates.kinds`. */
  ours: z.string().optional(),
  metas: z.string().optional(),
});

/** A message behind a figure. */
const figureMessage = z.object({
  message: z.string(),
  thread: z.string(),
  name: z.string(),
  /** The customer's number, or what Meta calls them. */
  customer: z.string().nullable(),
  at: instant,
  /** Its beginning, on one line. */
  text: z.string(),
  template: z.string().nullable(),
  charge,
});

export const figureMessages = z.object({
  currency: z.string(),
  total: z.number().int(),
  unknown: z.number().int(),
  amount: range,
  messages: z.array(figureMessage),
  has_more: z.boolean(),
});

export type FigureFilter = z.infer<typeof figureFilter>;
export type FigureMessages = z.infer<typeof figureMessages>;
export type FigureMessage = z.infer<typeof figureMessage>;
