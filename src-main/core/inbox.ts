import { Refusal } from '../../shared/contract/refusal.ts';
import { findMessagePlaces } from '../database/message-places.ts';
import { countMessages } from '../database/messages.ts';
import { readHeld } from '../database/outbox-held.ts';
import { readNote } from '../database/thread-notes.ts';
import {
  markThreadRead,
  readThreadMarks,
  setThreadCustomer,
  setThreadHidden,
} from '../database/thread-writes.ts';
import { beginningOf } from './beginning.ts';
import { days } from './inbox/days.ts';
import { listing } from './inbox/listing.ts';
import { phoneSends } from './inbox/phone-sends.ts';
import { requireThread } from './inbox/require-thread.ts';
import { searching } from './inbox/searching.ts';
import { snoozing } from './inbox/snoozing.ts';
import { presentOrigins, tagsAndNote } from './inbox/tags-and-note.ts';
import { transcripts } from './inbox/transcripts.ts';
import { parseE164 } from './e164.ts';
import { api } from './implement.ts';
import { parseMessageId, readPage } from './message-page.ts';
import { noteRead } from './outbox/tell-read.ts';
import { readExtras } from './message-extras.ts';
import { presentMessage } from './present-message.ts';
import { presentThread } from './present-thread.ts';
import { changeThreads } from './thread-change.ts';
import { presentMerges, threadMerges } from './thread-merges.ts';
import { findFirstUnread } from '../database/thread-places.ts';
import { readThreadMonth } from './thread-month.ts';

/** Threads, their messages, and the search over both. */
export const inbox = {
  ...listing,
  thread: api.inbox.thread.handler(({ context, input }) => {
    const row = requireThread(context, input.thread);
    const now = context.clock();
    return {
      now: context.zone().toIso(now),
      thread: presentThread(
        row,
        context.settings(),
        context.zone(),
        now,
        readHeld(context.db, [row.id]).get(row.id),
      ),
      month: readThreadMonth(context, row.id, now),
      messages: countMessages(context.db, row.id),
      first_unread:
        row.unread === 0
          ? null
          : presentId(findFirstUnread(context.db, row.id, readThreadMarks(context.db, row.id)?.read_at ?? 0)),
      note: readNote(context.db, row.id),
      origins: presentOrigins(context, row.id),
      merges: presentMerges(context, row.id),
    };
  }),

  messages: api.inbox.messages.handler(({ context, input }) => {
    const thread = requireThread(context, input.thread);
    const { rows, older, newer } = readPage(context.db, thread.id, input);
    const extras = readExtras(context.db, thread, rows);
    const messages = rows.map((row) => presentMessage(row, extras(row), thread, context));
    return { messages, older, newer };
  }),

  find: api.inbox.find.handler(({ context, input }) => {
    const zone = context.zone();
    const places = findMessagePlaces(context.db, input.messages.map(parseMessageId));
    return {
      messages: places.map((place) => ({
        message: String(place.id),
        thread: String(place.thread_id),
        thread_name: place.thread_name,
        at: zone.toIso(place.at),
        template: place.template,
        text: beginningOf(place.text),
      })),
    };
  }),

  ...searching,

  setHidden: api.inbox.setHidden.handler(async ({ context, input }) => {
    const { id, hidden_at: hiddenAt } = requireThread(context, input.thread);
    if (input.hidden === (hiddenAt !== null)) return { hidden: input.hidden };
    await context.writeLong(['inbox', 'spend'], (db) =>
      changeThreads(db, context, [id], () => {
        setThreadHidden(db, id, input.hidden ? context.clock() : null);
      }),
    );
    return { hidden: input.hidden };
  }),

  ...threadMerges,
  ...snoozing,
  ...tagsAndNote,
  ...days,
  ...transcripts,
  ...phoneSends,

  markRead: api.inbox.markRead.handler(async ({ context, input }) => {
    const thread = requireThread(context, input.thread);
    if (thread.unread > 0) {
      await context.write(['inbox'], (db) => {
        markThreadRead(db, thread.id, Math.max(context.clock(), thread.last_message_at ?? 0));
        noteRead(db, thread, context.clock());
      });
      context.bells.ring('outbox');
    }
    return { unread: 0 as const };
  }),

  setCustomerNumber: api.inbox.setCustomerNumber.handler(async ({ context, input }) => {
    const thread = requireThread(context, input.thread);
    if (thread.kind === 'group')
      throw new Refusal('group_has_no_number', 'A group has no number of its own.');
    const customer = input.e164 === null ? null : parseE164(input.e164);
    // The number decides markets and, where two threads share it, windows: all that the thread ever held is priced again.
    await context.writeLong(['inbox', 'spend'], (db) =>
      changeThreads(db, context, [thread.id], () => {
        setThreadCustomer(db, thread.id, customer);
      }),
    );
    return { customer };
  }),
};

function presentId(id: number | null): string | null {
  return id === null ? null : String(id);
}
