import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { templateParameters } from './outbox.ts';
import { amount, charge, decimal, instant, localDay } from './shapes.ts';

export const notificationKinds = ['appointment', 'delivery', 'order_ready', 'ticket'] as const;

/**
 * `planned` leaves at its moment; `waiting` asks the owner for a choice; `handed` is in the outbox; `sent`: Meta took it; `cancelled`: no longer
 * wanted; `expired`: its end came first; `refused`: it may not leave.
 */
export const notificationStates = [
  'planned',
  'waiting',
  'handed',
  'sent',
  'cancelled',
  'expired',
  'refused',
] as const;

/** Why a notification stands where it does; null while all is well. `may_have_left`: a backup was put back, and since it was made it may have been sent. */
export const notificationReasons = [
  'reply_cheaper',
  'price_rose',
  'price_unknown',
  'over_budget',
  'held_in_outbox',
  'by_owner',
  'event_cancelled',
  'opted_out',
  'never_wrote',
  'other_person',
  'template_state',
  'category_moved',
  'not_deliverable',
  'number_stopped',
  'may_have_left',
  'too_late',
] as const;

/** What becomes of it when the customer may be written to freely at its moment and a reply costs less. */
export const inWindow = z.enum(['ask', 'reply', 'template']);

const kind = z.enum(notificationKinds);

export const notification = z.object({
  id: z.string(),
  thread: z.string(),
  thread_name: z.string(),
  /** Its number or Meta's id; it goes to nobody else. */
  customer: z.string(),
  kind,
  /** The template's name; null where it is gone. */
  template: z.string().nullable(),
  template_id: z.string().nullable(),
  language: z.string().nullable(),
  parameters: templateParameters,
  /** The words that will arrive. */
  text: z.string(),
  /** The appointment, the delivery; null where there is none. */
  event_at: instant.nullable(),
  at: instant,
  /** Of one that waits: when it leaves without the owner's word; null where it does not. */
  next_at: instant.nullable(),
  /** It leaves before this or never. */
  expires_at: instant,
  in_window: inWindow,
  /** What it would cost at its moment, or what it cost; null where no price is known. */
  price: amount.nullable(),
  currency: z.string().nullable(),
  charge: charge.nullable(),
  agreed: decimal.nullable(),
  state: z.enum(notificationStates),
  reason: z.enum(notificationReasons).nullable(),
  /** State and reason in the owner's language. */
  sentence: z.string(),
  source: z.enum(['hand', 'csv', 'ics']),
});

/** What the owner enters. `at` left out: the best moment for it; `expires_at` left out: the event, or the end of its day. */
const planned = z.object({
  thread: z.string(),
  kind,
  template: z.string(),
  parameters: templateParameters.prefault({}),
  event_at: instant.optional(),
  at: instant.optional(),
  expires_at: instant.optional(),
  in_window: inWindow.default('ask'),
});

/** Other values for one; what is left out stays, but for a moment and an end that hung on another event. */
const changed = z.object({
  kind: kind.optional(),
  template: z.string().optional(),
  parameters: templateParameters.optional(),
  event_at: instant.nullable().optional(),
  at: instant.optional(),
  expires_at: instant.optional(),
  in_window: inWindow.optional(),
});

const problem = z.object({ field: z.string(), text: z.string() });

/** What some of them cost together: what is known of it, and how many have no known price. */
const sum = z.object({
  messages: z.number().int(),
  amount: amount,
  unknown: z.number().int(),
  currency: z.string().nullable(),
});

/** Before anything is written: when it would leave, what it would cost, and what speaks against it. */
const proposal = z.object({
  at: instant,
  expires_at: instant,
  /** Why that moment: "24 h before, moved to your opening at 09:30". */
  moment: z.string(),
  text: z.string(),
  charge: charge.nullable(),
  problems: z.array(problem),
});

/** The columns that a file may have. `when` or `date` (and `time`), and one of `phone`, `name` are needed. */
export const notificationFields = [
  'phone',
  'name',
  'date',
  'time',
  'when',
  'kind',
  'reference',
  'cancelled',
] as const;

/** How a file is read: the heading of each field, how its dates are ordered, and which heading fills which value of the template. */
export const notificationMap = z.object({
  columns: z.partialRecord(z.enum(notificationFields), z.string().max(1000)),
  date_order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  kind: kind.optional(),
  template: z.string().optional(),
  /** The template's value (`body.1`, `header.name`) → heading, or a fixed text that begins with `=`. */
  values: z.record(z.string(), z.string().max(1100)).default({}),
});

const fileRow = z.object({
  line: z.number().int(),
  reference: z.string().nullable(),
  /** Found by number, else by name where only one has it. */
  thread: z.string().nullable(),
  thread_name: z.string().nullable(),
  who: z.string(),
  event_at: instant.nullable(),
  at: instant.nullable(),
  expires_at: instant.nullable(),
  text: z.string(),
  charge: charge.nullable(),
  /** What taking it in would do. */
  change: z.enum(['new', 'moved', 'changed', 'cancelled', 'same', 'none']),
  problems: z.array(problem),
});

const fileReading = z.object({
  kind: z.enum(['csv', 'ics']),
  name: z.string(),
  headings: z.array(z.object({ heading: z.string(), examples: z.array(z.string()) })),
  map: notificationMap,
  is_remembered: z.boolean(),
  missing: z.array(z.enum(notificationFields)),
  /** Dates that can be read two ways. */
  asks_date_order: z.boolean(),
  rows: z.array(fileRow),
  totals: z.object({
    currency: z.string().nullable(),
    amount: amount.nullable(),
    new: z.number().int(),
    moved: z.number().int(),
    changed: z.number().int(),
    cancelled: z.number().int(),
    same: z.number().int(),
    none: z.number().int(),
  }),
});

const file = {
  /** The handle of an uploaded file (`imports.upload`), or a path where the caller is no page. */
  upload: z.string().optional(),
  path: z.string().optional(),
  map: notificationMap.optional(),
};

/** `done`: 0 to 1. */
const takingProgress = z.object({ type: z.literal('progress'), done: z.number() });

/** What taking a file in came to. */
const takenIn = z.object({
  type: z.literal('finished'),
  new: z.number().int(),
  moved: z.number().int(),
  changed: z.number().int(),
  cancelled: z.number().int(),
  same: z.number().int(),
  problems: z.array(z.object({ line: z.number().int(), text: z.string() })),
});

const one = z.object({ notification });

/** Notifications to customers who wrote before: planned, priced beforehand, checked again at their moment. */
export const notificationsContract = {
  /** Those whose moment lies from `from` on and before `until` (both days of the shop's zone), all that are to come without them. */
  plan: method
    .input(z.object({ from: localDay.optional(), until: localDay.optional(), thread: z.string().optional() }))
    .output(
      z.object({
        now: instant,
        plan: z.array(notification),
        /** What is still to leave, by day of the shop's zone. */
        days: z.array(
          z.object({
            day: localDay,
            messages: z.number().int(),
            amount: amount.nullable(),
            unknown: z.number().int(),
          }),
        ),
        total: sum,
        /** What was sent of them, with what it really cost. */
        sent: sum,
      }),
    ),
  /** Those that wait for the owner's choice, whatever their week, the one whose end comes first at the beginning. */
  waiting: method.output(z.object({ now: instant, plan: z.array(notification) })),
  /** Those whose end came before they could leave, in the last seven days, the latest first. */
  dropped: method.output(z.object({ now: instant, plan: z.array(notification) })),
  propose: method.input(planned).output(proposal),
  /** `agreed`: the most that the owner lets it cost; it waits for a choice when it would cost more by then. Refused with `bad_notification` (details.problems). */
  add: method.input(planned.extend({ agreed: decimal.optional() })).output(one),
  change: method.input(changed.extend({ id: z.string(), agreed: decimal.optional() })).output(one),
  cancel: method.input(z.object({ id: z.string() })).output(one),
  /** Takes a cancelling back while its end has not come. */
  restore: method.input(z.object({ id: z.string() })).output(one),
  /** The owner's choice for one that waits. */
  decide: method
    .input(z.object({ id: z.string(), as: z.enum(['reply', 'template']), agreed: decimal.optional() }))
    .output(one),
  readFile: method.input(z.object(file)).output(fileReading),
  /**
   * Takes the rows in that have no problem, all of them or none, and tells how far it is; the same file again changes nothing. `agreed`: the
   * most for all of them together. Ending the iteration early gives it up, with nothing planned.
   */
  takeIn: method
    .input(z.object({ ...file, agreed: decimal.optional() }))
    .output(eventIterator(z.discriminatedUnion('type', [takingProgress, takenIn]))),
  /** Whether a customer wants no notifications, since when, and who said so. */
  optOut: method.input(z.object({ thread: z.string() })).output(
    z.object({
      out: z.boolean(),
      at: instant.nullable(),
      told_by: z.enum(['customer', 'owner']).nullable(),
    }),
  ),
  setOptOut: method
    .input(z.object({ thread: z.string(), out: z.boolean() }))
    .output(z.object({ out: z.boolean(), cancelled: z.number().int() })),
};

export type Notification = z.infer<typeof notification>;
export type NotificationKind = z.infer<typeof kind>;
export type NotificationReason = (typeof notificationReasons)[number];
export type NotificationState = (typeof notificationStates)[number];
export type NotificationMap = z.infer<typeof notificationMap>;
export type NotificationFile = z.infer<typeof fileReading>;
export type NotificationFileRow = z.infer<typeof fileRow>;
export type NotificationsTaken = Omit<z.infer<typeof takenIn>, 'type'>;
export type NotificationProposal = z.infer<typeof proposal>;
