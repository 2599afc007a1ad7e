import * as z from 'zod';
import { method } from './base.ts';
import { importSource } from './imports.ts';
import { decimal } from './shapes.ts';

/** How well a card's weakest rates are backed; `imported` ones are Meta's own. */
const confidence = z.enum(['imported', 'high', 'medium', 'low', 'unmarked']);

const card = z.object({
  currency: z.string(),
  /** First local day on which it applies. */
  effective: z.string(),
  markets: z.number().int(),
  /** Markets of that day without a rate for a category billed then; authentication-international apart, which few have. */
  missing: z.array(z.string()),
  confidence,
  has_tiers: z.boolean(),
  source: z.enum(['bundled', 'imported', 'both']),
});

/** One rate that an import changes: `before` null where none was known, `after` null where the file gives none. */
const change = z.object({
  market: z.string(),
  category: z.string(),
  /** The first message of the band for volume tiers; null for list rates. */
  from: z.number().int().nullable(),
  before: decimal.nullable(),
  after: decimal.nullable(),
});

/** One file's card of one currency. */
const imported = z.object({
  file: z.string(),
  kind: z.enum(['list', 'tiers']),
  currency: z.string(),
  effective: z.string(),
  markets: z.number().int(),
  rates: z.number().int(),
  /** Rates that are in force already. */
  unchanged: z.number().int(),
  changes: z.array(change),
  /** Markets that Vitrine does not know: kept, and reported. */
  unknown_markets: z.array(z.string()),
  /** What was read with a doubt, or not at all, each as a sentence. */
  problems: z.array(z.object({ line: z.number().int().nullable(), code: z.string(), text: z.string() })),
  /** False for a dry run. */
  imported: z.boolean(),
});

/** Meta's rate cards: which there are, and importing new ones. */
export const ratesContract = {
  list: method.output(z.object({ cards: z.array(card) })),
  /** Reads a file of Meta's, on the owner's disk or handed over with `imports.begin` and `append`; refused with `not_a_rate_card`, `effective_needed`, and so on. `dry_run` only shows what would change. */
  importFile: method
    .input(
      importSource.and(
        z.object({
          /** The day and currency, for files that do not say them; a day said here wins. */
          effective: z.string().optional(),
          currency: z.string().optional(),
          dry_run: z.boolean().optional(),
        }),
      ),
    )
    .output(z.object({ files: z.array(imported) })),
  /** Forgets what was imported for a currency and day; the bundled card, if any, is in force again. */
  forget: method
    .input(z.object({ currency: z.string(), effective: z.string() }))
    .output(z.object({ forgotten: z.number().int() })),
};

export type RateCardShape = z.infer<typeof card>;
export type RateImport = z.infer<typeof imported>;
