import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { decimal, month } from './shapes.ts';

const count = z.number().int();

/** Everything that is kept about one person, counted; `customer` is an E.164 number, Meta's id of the person, a thread's id, or a name that only one has. */
export const personData = z.object({
  customer: z.string(),
  name: z.string(),
  threads: count,
  messages: count,
  /** What they wrote in groups, and the notices about them there. */
  group_messages: count,
  files: count,
  /** In bytes, of files that nobody else's messages hold. */
  file_bytes: count,
  charges: count,
  /** What the person's messages have cost by month: erasing takes it out of the reports. */
  months: z.array(z.object({ month, amount: decimal, currency: z.string() })),
  webhooks: count,
  statuses: count,
  outbox: count,
  drafts: count,
  /** Planned for them, sent or called off. */
  notifications: count,
  tags: count,
  notes: count,
  /** Other chats of the same name, without a number: perhaps the same person, perhaps not; they stay until the owner makes them one. */
  namesakes: count,
});

/** How an erasing goes: `started`, any number of times `progress`, and then one of the two others. */
const erasingEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), erasing: z.string() }),
  z.object({
    type: z.literal('progress'),
    stage: z.enum(['erasing', 'overwriting']),
    /** Of the stage, 0 to 1; null while it is not known. */
    done: z.number().nullable(),
  }),
  z.object({ type: z.literal('cancelled') }),
  personData.extend({ type: z.literal('finished'), scrubbed: z.boolean() }),
]);

const who = z.object({ customer: z.string() });

/** One person's data: shown, handed out, erased for good. */
export const personContract = {
  /** Refused with `unknown_customer`, `several_customers`, and `group_is_no_person` for a group's thread. */
  data: method.input(who).output(personData),
  /** Where the page finds a zip with everything about the person for some minutes: a path of its own origin. */
  exportTicket: method.input(who).output(z.object({ path: z.string(), name: z.string() })),
  /**
   * Erases it all, words gone from the database's file too; what was counted. `scrubbed` is false while another program reads the file: the
   * words are unreachable then and overwritten at the next start. Goes on whoever stops listening; `cancelErase` gives up what is being
   * erased (stage `erasing`), which is all there again then, never what is being overwritten. Refused with `unknown_customer`,
   * `several_customers`, `person_sending`.
   */
  erase: method.input(who).output(eventIterator(erasingEvent)),
  /** Asks for an erasing to be given up; how it ended is what the erasing itself says. */
  cancelErase: method.input(z.object({ erasing: z.string() })).output(z.object({ asked: z.boolean() })),
};

export type PersonData = z.infer<typeof personData>;
export type ErasingEvent = z.infer<typeof erasingEvent>;
