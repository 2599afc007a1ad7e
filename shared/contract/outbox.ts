import * as z from 'zod';
import { method } from './base.ts';
import { charge, decimal, instant } from './shapes.ts';

/** Values of a template's variables: by name, or `1`, `2`… ; `header` and `buttons` by their own place. */
export const templateParameters = z.object({
  header: z.record(z.string(), z.string()).default({}),
  body: z.record(z.string(), z.string()).default({}),
  /** By the button's index, from 0. */
  buttons: z.record(z.string(), z.string()).default({}),
});

/** What is to be sent. `quotes` and `reacts_to` name messages of the thread. */
export const draft = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(4096), quotes: z.string().optional() }),
  z.object({
    kind: z.literal('template'),
    template: z.string(),
    parameters: templateParameters.prefault({}),
    /** The handle of an uploaded file, for a template whose header is an image, a video or a document. */
    upload: z.string().optional(),
  }),
  /** `upload`: the handle of a file that the page has handed over (`imports.upload`); left out for the one that the thread's draft keeps. */
  z.object({
    kind: z.literal('media'),
    upload: z.string().optional(),
    caption: z.string().max(1024).default(''),
    quotes: z.string().optional(),
  }),
  /** An empty `emoji` takes a reaction back. */
  z.object({ kind: z.literal('reaction'), reacts_to: z.string(), emoji: z.string().max(32) }),
]);

/**
 * Why a message waits for the owner: its price is above the threshold or unknown, the month's budget would be passed, it was free
 * when written, the window closed, the template is not approved or changed its category, Meta stopped the number, the customer said stop,
 * Meta would not deliver it (no payment method, marketing to the United States).
 */
export const holdReason = z.enum([
  'above_threshold',
  'price_unknown',
  'over_budget',
  'became_charged',
  'window_closed',
  'template_state',
  'category_moved',
  'number_stopped',
  'opted_out',
  'not_deliverable',
]);

/** What the owner can do about a message that has not left; `send` pays what `quote` says now. */
export const outboxChoice = z.enum(['send', 'wait', 'edit', 'discard', 'send_again']);

/**
 * A way to say a draft's words for less: `merge` adds them to the text that waits last in the thread, `caption` to the file that waits without
 * words, `reply` writes them as a plain reply instead of a template, `phone` answers with the phone's own app, where a person may
 * always type. Nothing takes one by itself.
 */
export const cheaperWay = z.object({
  way: z.enum(['merge', 'caption', 'reply', 'phone']),
  /** How much less; null where a price is not known exactly, or where nothing can be sent through the API at all. */
  saves: decimal.nullable(),
  currency: z.string().nullable(),
  /** The waiting message that takes the words, and how many characters it still takes; null for the other ways. */
  entry: z.string().nullable(),
  room: z.number().int().nullable(),
});

/** The price of a message if it left now, and whether it would; `sentence` says both to the owner. */
export const quoteAnswer = z.object({
  charge: charge.nullable(),
  /** Null when it would leave at once. */
  hold: holdReason.nullable(),
  sentence: z.string(),
  /** Only those that truly save something now. */
  cheaper: z.array(cheaperWay),
});

/**
 * `ready` leaves as soon as it may (`next_at`: not before), `sending` is on its way, `uncertain`: Meta's answer was lost, `failed`: Meta
 * said no. Those that Meta took are messages of the thread and no longer here.
 */
export const outboxEntry = z.object({
  id: z.string(),
  thread: z.string(),
  thread_name: z.string(),
  number: z.string(),
  kind: z.enum(['text', 'template', 'media', 'reaction', 'read']),
  /** The words, a template's filled in, a caption, or an emoji. */
  text: z.string(),
  template: z.object({ id: z.string(), name: z.string(), language: z.string() }).nullable(),
  parameters: templateParameters.nullable(),
  attachment: z.string().nullable(),
  quotes: z.string().nullable(),
  written_at: instant,
  state: z.enum(['ready', 'held', 'sending', 'uncertain', 'failed']),
  hold: holdReason.nullable(),
  /** Waits until the customer writes, by the owner's choice. */
  waits_for_customer: z.boolean(),
  /** What it would cost now. */
  quote: charge.nullable(),
  /** Why it waits, failed or is uncertain, and what to do, in the owner's language; null while all is well. */
  sentence: z.string().nullable(),
  next_at: instant.nullable(),
  /** Of a notification to a customer: from when on it is not sent any more. */
  expires_at: instant.nullable(),
  tries: z.number().int(),
  choices: z.array(outboxChoice),
});

const entryId = z.object({ id: z.string() });

/** What is to leave: written down before it is sent, and never charged behind the owner's back. */
export const outboxContract = {
  /** Oldest first; those of one thread, or of all. */
  list: method.input(z.object({ thread: z.string().optional() })).output(
    z.object({
      now: instant,
      entries: z.array(outboxEntry),
      counts: z.object({
        ready: z.number().int(),
        held: z.number().int(),
        uncertain: z.number().int(),
        failed: z.number().int(),
      }),
    }),
  ),
  /** Before anything is written: what a draft would cost now, and why it would be held. */
  quote: method.input(z.object({ thread: z.string(), draft })).output(quoteAnswer),
  /**
   * Writes it down; `agreed` is the most that the owner has just agreed to pay for it (the unit of the account's currency). With
   * `ends_draft` it is what the thread's draft was, which is gone with the same write.
   */
  add: method
    .input(
      z.object({
        thread: z.string(),
        draft,
        agreed: decimal.optional(),
        ends_draft: z.boolean().default(false),
      }),
    )
    .output(z.object({ entry: outboxEntry })),
  /** Sends a held message now, up to `agreed`; refused with `price_rose` when it costs more by now. */
  release: method
    .input(z.object({ id: z.string(), agreed: decimal }))
    .output(z.object({ entry: outboxEntry })),
  /** Lets a held message wait until the customer writes: then it leaves if it is free or below the threshold. */
  wait: method.input(entryId).output(z.object({ entry: outboxEntry })),
  /** Other words for a message that has not left. */
  edit: method.input(z.object({ id: z.string(), draft })).output(z.object({ entry: outboxEntry })),
  /**
   * Adds words to a message that waits: on a line of their own to a text, as the caption of a file that has none. Refused with `no_room` where
   * they do not fit; `ends_draft` as in `add`.
   */
  addWords: method
    .input(
      z.object({ id: z.string(), text: z.string().min(1).max(4096), ends_draft: z.boolean().default(false) }),
    )
    .output(z.object({ entry: outboxEntry })),
  /** What a reply would cost now if the number of a phone were connected; of a closed window, what a utility template would. */
  throughApi: method.input(z.object({ thread: z.string() })).output(z.object({ charge: charge.nullable() })),
  discard: method.input(entryId).output(z.object({ discarded: z.literal(true) })),
  /** Takes a discarded message back into the outbox, as it was. */
  undiscard: method.input(entryId).output(z.object({ entry: outboxEntry })),
  /** Sends a failed message, or an uncertain one although it may have arrived, once more. */
  sendAgain: method.input(entryId).output(z.object({ entry: outboxEntry })),
};

export type Draft = z.infer<typeof draft>;
export type TemplateParameters = z.infer<typeof templateParameters>;
export type HoldReason = z.infer<typeof holdReason>;
export type OutboxChoice = z.infer<typeof outboxChoice>;
export type OutboxEntry = z.infer<typeof outboxEntry>;
export type CheaperWay = z.infer<typeof cheaperWay>;
export type QuoteAnswer = z.infer<typeof quoteAnswer>;
