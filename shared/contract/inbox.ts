import * as z from 'zod';
import { method } from './base.ts';
import { media, mediaProblem } from './media.ts';
import { charge, channel, decimal, instant } from './shapes.ts';

/** `hidden`: chats marked as not a customer, which no other filter lists. */
export const threadFilter = z.enum(['needs-reply', 'closing', 'waiting', 'done', 'all', 'hidden']);

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
  /** Messages to this customer that wait for the owner, and what they would cost together; `amount` null where a price is not known. */
  held: z
    .object({ count: z.number().int(), amount: decimal.nullable(), currency: z.string().nullable() })
    .nullable(),
});

export const message = z.object({
  id: z.string(),
  at: instant,
  direction: z.enum(['in', 'out', 'system']),
  author: z.string().nullable(),
  kind: z.enum(['text', 'template', 'reaction', 'call', 'system']),
  template: z.string().nullable(),
  text: z.string(),
  attachment: z.string().nullable(),
  /** The attachment's stored file, or why there is none; both null for a message without one. */
  media: media.nullable(),
  media_problem: mediaProblem.nullable(),
  status: z.enum(['queued', 'sent', 'delivered', 'read', 'failed']).nullable(),
  /** Why Meta did not deliver it, in words. */
  failure: z.string().nullable(),
  delivered_at: instant.nullable(),
  source: z.enum(['phone', 'api', 'import', 'automatic']),
  /** Its author changed it after sending, or took it back; `earlier`: what stood there in older exports, oldest first. */
  edited: z.boolean(),
  deleted: z.boolean(),
  earlier: z.array(z.object({ text: z.string(), attachment: z.string().nullable() })),
  /** The message that it answers or reacts to; `message` null where that one is not here. */
  quotes: z
    .object({
      message: z.string().nullable(),
      author: z.string().nullable(),
      /** Its beginning. */
      text: z.string(),
      attachment: z.string().nullable(),
    })
    .nullable(),
  charge: charge.nullable(),
});

/** Threads that the owner made one: `name` is what the one was called that went into the other. */
export const threadMerge = z.object({ merge: z.string(), name: z.string(), at: instant });

const counts = z.object({
  needs_reply: z.number().int(),
  closing: z.number().int(),
  waiting: z.number().int(),
  done: z.number().int(),
  all: z.number().int(),
  hidden: z.number().int(),
});

/** Threads, their messages, and the search over both. */
export const inboxContract = {
  /** Closing first. `offset`/`limit` page through; `total` counts what the filter matches. */
  threads: method
    .input(
      z.object({
        filter: threadFilter.default('all'),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(50),
      }),
    )
    .output(z.object({ now: instant, total: z.number().int(), counts, threads: z.array(thread) })),
  /** One thread with this month's figures for the side pane. */
  thread: method.input(z.object({ thread: z.string() })).output(
    z.object({
      now: instant,
      thread,
      month: z.object({
        sent: z.number().int(),
        charged: z.number().int(),
        amount: decimal,
        through_api: decimal.nullable(),
        currency: z.string().nullable(),
      }),
      messages: z.number().int(),
      /** What was merged into it and can be taken out again, newest first. */
      merges: z.array(threadMerge),
    }),
  ),
  /** Oldest first; the newest page unless `before` or `around` names a message. */
  messages: method
    .input(
      z.object({
        thread: z.string(),
        limit: z.number().int().min(1).max(1000).default(100),
        before: z.string().optional(),
        after: z.string().optional(),
        around: z.string().optional(),
      }),
    )
    .output(z.object({ messages: z.array(message), older: z.boolean(), newer: z.boolean() })),
  /** Where messages stand, newest first: for links to them from other views. Those that are no longer there are left out. */
  find: method.input(z.object({ messages: z.array(z.string()).max(500) })).output(
    z.object({
      messages: z.array(
        z.object({
          message: z.string(),
          thread: z.string(),
          thread_name: z.string(),
          at: instant,
          template: z.string().nullable(),
          /** Its beginning, on one line. */
          text: z.string(),
        }),
      ),
    }),
  ),
  /** Newest first. Names and numbers in `threads`, full text in `hits`; `snippet` marks words with ‹ and ›. */
  search: method
    .input(
      z.object({
        text: z.string(),
        from: z.string().optional(),
        since: z.string().optional(),
        until: z.string().optional(),
        limit: z.number().int().min(1).max(100_000).default(20),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        hits: z.array(
          z.object({
            thread: z.string(),
            thread_name: z.string(),
            message: z.string(),
            at: instant,
            author: z.string().nullable(),
            snippet: z.string(),
          }),
        ),
        threads: z.array(thread),
      }),
    ),
  setDone: method
    .input(z.object({ thread: z.string(), done: z.boolean() }))
    .output(z.object({ done: z.boolean() })),
  /** Not a customer, or one after all: what the thread ever held leaves every list, search, price and report, or comes back. */
  setHidden: method
    .input(z.object({ thread: z.string(), hidden: z.boolean() }))
    .output(z.object({ hidden: z.boolean() })),
  /** Two threads of one customer become one: what both hold is kept once, nothing is deleted. */
  merge: method.input(z.object({ from: z.string(), into: z.string() })).output(
    z.object({
      merge: z.string(),
      thread: z.string(),
      moved: z.number().int(),
      duplicates: z.number().int(),
    }),
  ),
  /** Takes a merge back; `thread` is shown again. */
  unmerge: method.input(z.object({ merge: z.string() })).output(z.object({ thread: z.string() })),
  /** Notes what the owner handed to WhatsApp on the phone; the next export that shows it confirms it instead of adding it. */
  notePhoneSend: method
    .input(z.object({ thread: z.string(), text: z.string().min(1) }))
    .output(z.object({ message: z.string() })),
  markRead: method.input(z.object({ thread: z.string() })).output(z.object({ unread: z.literal(0) })),
  /** Gives a saved name its number, so that its market is known; null takes it away again. */
  setCustomerNumber: method
    .input(z.object({ thread: z.string(), e164: z.string().nullable() }))
    .output(z.object({ customer: z.string().nullable() })),
};

export type ThreadShape = z.infer<typeof thread>;
export type MessageShape = z.infer<typeof message>;
export type ThreadMergeShape = z.infer<typeof threadMerge>;
export type ThreadFilter = z.infer<typeof threadFilter>;
export type ThreadCounts = z.infer<typeof counts>;
