import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { message } from './message-shape.ts';
import { decimal, instant, localDay } from './shapes.ts';
import { adOrigin, thread, threadCounts, threadFilter, threadMerge } from './thread-shape.ts';

/** How many characters a message of WhatsApp's own app can have. */
export const longestPhoneText = 65_536;

/** How many characters the owner's words about a customer can have. */
export const longestNote = 10_000;

/** How many tags a thread can have. */
export const mostTags = 30;

/** Threads, their messages, and the search over both. */
export const inboxContract = {
  /**
   * Closing first. `offset`/`limit` page through; `tag` and `number` (an id) narrow it; `total` counts what all of it matches, `counts` what
   * each filter would with the same tag and number. `changes_at`: when time alone changes that next, for any tag and
   * number: a snooze ends, a window comes near its end or closes.
   */
  threads: method
    .input(
      z.object({
        filter: threadFilter.default('all'),
        tag: z.string().optional(),
        number: z.string().optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(50),
      }),
    )
    .output(
      z.object({
        now: instant,
        total: z.number().int(),
        counts: threadCounts,
        changes_at: instant.nullable(),
        threads: z.array(thread),
      }),
    ),
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
      /** The oldest inbound message that the owner has not read, to mark where the new ones begin. */
      first_unread: z.string().nullable(),
      /** The owner's own words about the customer. */
      note: z.string(),
      /** Newest first. */
      origins: z.array(adOrigin),
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
  /** The first message of a local day, else of the next one that has any, else the newest; null in an empty thread. */
  messageOn: method
    .input(z.object({ thread: z.string(), day: localDay }))
    .output(z.object({ message: z.string().nullable() })),
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
  /** Chats by name (whatever its accents and case) or number, as far as it is typed; those heard from last first. */
  named: method
    .input(z.object({ text: z.string(), limit: z.number().int().min(1).max(100).default(8) }))
    .output(z.object({ now: instant, threads: z.array(thread) })),
  /**
   * Newest first. Names and numbers in `threads`, full text in `hits`; `snippet` marks words with ‹ and ›. Without text the newest messages
   * that the filters leave, none where there are no filters. `total` counts all that match; with `before`, those before it.
   */
  search: method
    .input(
      z.object({
        text: z.string(),
        from: z.string().optional(),
        since: z.string().optional(),
        until: z.string().optional(),
        /** Only in this thread, under this tag, with a file, or with a charge. */
        thread: z.string().optional(),
        tag: z.string().optional(),
        has_media: z.boolean().optional(),
        charged: z.boolean().optional(),
        /** Only what came before this message: the next page. */
        before: z.string().optional(),
        /** Whether names and numbers are wanted too. */
        names: z.boolean().default(true),
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
            direction: z.enum(['in', 'out']),
            attachment: z.string().nullable(),
            snippet: z.string(),
          }),
        ),
        threads: z.array(thread),
      }),
    ),
  setDone: method
    .input(z.object({ thread: z.string(), done: z.boolean() }))
    .output(z.object({ done: z.boolean() })),
  /** Puts a thread off until an instant to come, or takes that back with null. */
  snooze: method
    .input(z.object({ thread: z.string(), until: instant.nullable() }))
    .output(z.object({ snoozed_until: instant.nullable() })),
  /** The tags there are, with how many threads have each, most used first. */
  tags: method.output(z.object({ tags: z.array(z.object({ tag: z.string(), threads: z.number().int() })) })),
  /** The tags of a thread from now on: trimmed, each once, whatever its case. */
  setTags: method
    .input(z.object({ thread: z.string(), tags: z.array(z.string().max(40)).max(mostTags) }))
    .output(z.object({ tags: z.array(z.string()) })),
  setNote: method
    .input(z.object({ thread: z.string(), note: z.string().max(longestNote) }))
    .output(z.object({ note: z.string() })),
  /** A thread as plain text to keep or print, in pieces and in order: days, authors, words, files' names, prices. `name` is the file name to offer. */
  transcript: method
    .input(
      z.object({
        thread: z.string(),
        since: localDay.optional(),
        until: localDay.optional(),
        prices: z.boolean().default(true),
      }),
    )
    .output(eventIterator(z.object({ name: z.string(), text: z.string(), messages: z.number().int() }))),
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
  /** Notes what the owner handed to WhatsApp on the phone; the next export that shows it confirms it instead of adding it. Waits as `queued` from `phone` until then. */
  notePhoneSend: method
    .input(z.object({ thread: z.string(), text: z.string().min(1).max(longestPhoneText) }))
    .output(z.object({ message: z.string() })),
  /**
   * Takes back what was noted as sent by phone; both are null when it is not noted any more (taken back before, or Meta told of it). Refused
   * with `phone_send_confirmed` once an export has shown it.
   */
  forgetPhoneSend: method
    .input(z.object({ message: z.string() }))
    .output(z.object({ thread: z.string().nullable(), text: z.string().nullable() })),
  markRead: method.input(z.object({ thread: z.string() })).output(z.object({ unread: z.literal(0) })),
  /** Gives a saved name its number, so that its market is known; null takes it away again. */
  setCustomerNumber: method
    .input(z.object({ thread: z.string(), e164: z.string().nullable() }))
    .output(z.object({ customer: z.string().nullable() })),
};

export type { MessageShape } from './message-shape.ts';
export type { AdOrigin, ThreadCounts, ThreadFilter, ThreadMergeShape, ThreadShape } from './thread-shape.ts';
