import * as z from 'zod';
import { method } from './base.ts';
import { templateParameters } from './outbox.ts';
import { amount, instant } from './shapes.ts';

export const templateCategory = z.enum(['marketing', 'utility', 'authentication']);

/** A button as Meta shows it. `has_parameter`: its address ends with a value that is filled in. */
const button = z.object({ type: z.string(), text: z.string(), has_parameter: z.boolean() });

/** The parts of a template; texts hold `{{name}}` or `{{1}}` where a value goes. */
export const templateParts = z.object({
  header: z
    .object({ format: z.enum(['text', 'image', 'video', 'document', 'location']), text: z.string() })
    .nullable(),
  body: z.string(),
  footer: z.string().nullable(),
  buttons: z.array(button),
});

/**
 * A template. `status` as Meta names it in lower case (`approved`, `pending`, `rejected`, `paused`, `disabled`…), `draft` while it is only here.
 * `agreed_category` is what the owner takes it for: another `category` is an alarm, and it is held until the owner agrees.
 */
export const template = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  category: templateCategory,
  agreed_category: templateCategory,
  /** A category that Meta has announced, and from when on. */
  coming: z.object({ category: templateCategory, at: instant.nullable() }).nullable(),
  status: z.string(),
  /** `green`, `yellow`, `red` or null. */
  quality: z.string().nullable(),
  /** Why Meta rejected, paused or disabled it, in words. */
  reason: z.string().nullable(),
  format: z.enum(['named', 'positional']),
  parts: templateParts,
  /** Names of the values to fill in, in order. */
  parameters: z.object({
    header: z.array(z.string()),
    body: z.array(z.string()),
    buttons: z.array(z.number().int()),
  }),
  can_send: z.boolean(),
  /** What is wrong with it, in the owner's language; null when nothing is. */
  sentence: z.string().nullable(),
  synced_at: instant.nullable(),
});

/** A draft as the owner writes it; examples are asked of every variable, for Meta's review. */
export const templateDraft = z.object({
  name: z.string(),
  language: z.string(),
  category: templateCategory,
  header: z.string().default(''),
  body: z.string(),
  footer: z.string().default(''),
  buttons: z
    .array(
      z.object({
        type: z.enum(['quick_reply', 'url', 'phone_number']),
        text: z.string(),
        value: z.string().default(''),
      }),
    )
    .default([]),
  examples: z.record(z.string(), z.string()).default({}),
});

/** The shop's templates at Meta, and drafts. */
export const templatesContract = {
  list: method.output(
    z.object({
      templates: z.array(template),
      synced_at: instant.nullable(),
      /** Whether there is a number through which templates can be fetched. */
      can_sync: z.boolean(),
      alarms: z.number().int(),
    }),
  ),
  /** Fetches them from Meta now; says how many are new, changed or gone. */
  sync: method.output(
    z.object({
      new: z.number().int(),
      changed: z.number().int(),
      gone: z.number().int(),
      total: z.number().int(),
    }),
  ),
  /** The words with values filled in, and what is missing or too long, by the value's name. */
  preview: method
    .input(z.object({ template: z.string(), parameters: templateParameters.prefault({}) }))
    .output(
      z.object({
        header: z.string().nullable(),
        body: z.string(),
        footer: z.string().nullable(),
        buttons: z.array(z.string()),
        problems: z.array(
          z.object({ place: z.enum(['header', 'body', 'buttons']), name: z.string(), text: z.string() }),
        ),
      }),
    ),
  /** What one message of it costs by market under the card in force: the markets of the shop's customers first. */
  prices: method.input(z.object({ template: z.string() })).output(
    z.object({
      currency: z.string().nullable(),
      rate_card: z.string().nullable(),
      prices: z.array(
        z.object({ market: z.string(), amount: amount.nullable(), customers: z.number().int() }),
      ),
    }),
  ),
  /** Takes Meta's category for what it is now: messages held for it are judged again. */
  agree: method.input(z.object({ template: z.string() })).output(z.object({ template })),
  /** Writes a draft down; refused with every problem at once (`bad_template`, details.problems by field). */
  saveDraft: method
    .input(z.object({ template: z.string().optional(), draft: templateDraft }))
    .output(z.object({ template })),
  deleteDraft: method
    .input(z.object({ template: z.string() }))
    .output(z.object({ deleted: z.literal(true) })),
  /** Sends a draft to Meta's review. */
  submit: method.input(z.object({ template: z.string() })).output(z.object({ template })),
};

export type TemplateShape = z.infer<typeof template>;
export type TemplateDraft = z.infer<typeof templateDraft>;
export type TemplateCategory = z.infer<typeof templateCategory>;
