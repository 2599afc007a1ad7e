import * as z from 'zod';
import { channel, decimal, instant } from './shapes.ts';

/** `snoozed`: put off until an instant or the customer's next message; `hidden`: chats marked as not a customer, which no other filter lists. */
export const threadFilter = z.enum(['needs-reply', 'closing', 'waiting', 'done', 'all', 'snoozed', 'hidden']);

/** A thread as the list shows it. */
export const thread = z.object({
  id: z.string(),
  kind: z.enum(['customer', 'group']),
  name: z.string(),
  /** The customer's E.164 number; null when the export had only a saved name. */
  customer: z.string().nullable(),
  /** ISO country of the customer's number (null where it has none, as a satellite's), else of the shop. */
  country: z.string().nullable(),
  number: z.string(),
  channel,
  needs_reply: z.boolean(),
  done: z.boolean(),
  /** Not a customer: in no list, search, price or report. It has no window and needs no reply. */
  hidden: z.boolean(),
  unread: z.number().int(),
  last_message_at: instant.nullable(),
  last_inbound_at: instant.nullable(),
  window: z.object({ state: z.enum(['open', 'closed', 'none']), closes_at: instant.nullable() }),
  free_entry_point: z.object({
    state: z.enum(['open', 'possible', 'closed', 'none']),
    closes_at: instant.nullable(),
    at_latest: instant.nullable(),
  }),
  last_good_moment: instant.nullable(),
  preview: z.object({
    direction: z.enum(['in', 'out', 'system']),
    author: z.string().nullable(),
    text: z.string(),
    attachment: z.string().nullable(),
  }),
  tags: z.array(z.string()),
  /** Left out of what needs a reply until then, or until the customer writes; null when it is not, or no longer, snoozed. */
  snoozed_until: instant.nullable(),
  /** Messages to this customer that wait for the owner, and what they would cost together; `amount` null where a price is not known. */
  held: z
    .object({ count: z.number().int(), amount: decimal.nullable(), currency: z.string().nullable() })
    .nullable(),
});

/** The ad or post that a customer came from, as far as Meta told; `url` is the customer's click target at Meta, shown as text. */
export const adOrigin = z.object({
  message: z.string(),
  at: instant,
  source_type: z.enum(['ad', 'post']),
  headline: z.string().nullable(),
  body: z.string().nullable(),
  url: z.string().nullable(),
});

/** Threads that the owner made one: `name` is what the one was called that went into the other. */
export const threadMerge = z.object({ merge: z.string(), name: z.string(), at: instant });

/** How many threads each filter matches. */
export const threadCounts = z.object({
  needs_reply: z.number().int(),
  closing: z.number().int(),
  waiting: z.number().int(),
  done: z.number().int(),
  all: z.number().int(),
  snoozed: z.number().int(),
  hidden: z.number().int(),
});

export type AdOrigin = z.infer<typeof adOrigin>;
export type ThreadShape = z.infer<typeof thread>;
export type ThreadMergeShape = z.infer<typeof threadMerge>;
export type ThreadFilter = z.infer<typeof threadFilter>;
export type ThreadCounts = z.infer<typeof threadCounts>;
