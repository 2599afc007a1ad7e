import * as z from 'zod';
import { method } from './base.ts';
import { templateParameters } from './outbox.ts';
import { amount, instant } from './shapes.ts';

export const templateCategory = z.enum(['marketing', 'utility', 'authentication']);

/**
 * A button as Meta shows it, `type` in lower case. `value`: its address, number or code; `has_parameter`: the address ends with a value that is
 * filled in, or the code is.
 */
const button = z.object({
  type: z.string(),
  text: z.string(),
  value: z.string().nullable(),
  has_parameter: z.boolean(),
});

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
 * A draft as the owner writes it; examples are asked of every variable, for Meta's review: by the name of a variable of the body,
 * `header.NAME` of the header, `button.INDEX` of a button's address (which ends with `{{1}}`).
 */
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

/**
 * A template. `status` as Meta names it in lower case (`approved`, `pending`, `rejected`, `paused`, `disabled`…); ours are `draft` while it is
 * only here, `submitting` while it is not known whether Meta got it, `gone` when Meta has it no more.
 * `agreed_category` is what the owner takes it for: another `category` is an alarm, and it is held until the owner agrees.
 */
export const template = z.object({
  id: z.string(),
  /** The WhatsApp account it belongs to; null for a draft. */
  account: z.string().nullable(),
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
  /** Meta would take it and Vitrine can fill it in; whether the owner agrees to its category is another question. */
  can_send: z.boolean(),
  /** While it is a draft: what the owner wrote. */
  draft: templateDraft.nullable(),
  /** What is wrong with it, in the owner's language; null when nothing is. */
  sentence: z.string().nullable(),
  synced_at: instant.nullable(),
});

/** What one message costs in a market by category, under the card in force; null where the card does not say. */
const homePrice = z.object({
  market: z.string(),
  currency: z.string(),
  amounts: z.record(templateCategory, amount.nullable()),
});

/** The shop's templates at Meta, and drafts. */
export const templatesContract = {
  /** `thread`: those alone that can be sent to it, which are of its number's account. */
  list: method.input(z.object({ thread: z.string().optional() }).prefault({})).output(
    z.object({
      templates: z.array(template),
      synced_at: instant.nullable(),
      /** Whether there is a number through which templates can be fetched. */
      can_sync: z.boolean(),
      /** How many were moved to another category than the owner agreed to. */
      alarms: z.number().int(),
      /** In the shop's own market, or that of the thread's customer; null while the market or the currency is not known. */
      home: homePrice.nullable(),
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
        /** What is sent as one text: header, body and footer. */
        text: z.string(),
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
        z.object({
          market: z.string(),
          amount: amount.nullable(),
          customers: z.number().int(),
          is_home: z.boolean(),
          /** What else the owner must know of this market, in words. */
          note: z.string().nullable(),
        }),
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
export type TemplateParts = z.infer<typeof templateParts>;
export type TemplatePriceList = z.infer<typeof homePrice>;
