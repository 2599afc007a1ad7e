import { Refusal } from '../../shared/contract/refusal.ts';
import { firstIdAt } from '../database/message-id.ts';
import { findMessagePlaces } from '../database/message-places.ts';
import { countMessages } from '../database/messages.ts';
import { readHeld } from '../database/outbox-held.ts';
import { countMatches, searchMessages, toSearchQuery, type SearchScope } from '../database/search.ts';
import {
  markThreadRead,
  setThreadCustomer,
  setThreadDone,
  setThreadHidden,
} from '../database/thread-writes.ts';
import {
  countThreads,
  findThread,
  findThreadsNamed,
  listThreadsClosingFirst,
  type ThreadRow,
} from '../database/threads.ts';
import type { CoreContext } from './context.ts';
import { parseE164 } from './e164.ts';
import { api } from './implement.ts';
import { parseMessageId, readPage } from './message-page.ts';
import { noteRead } from './outbox/tell-read.ts';
import { notePhoneSend } from './phone-send.ts';
import { readExtras } from './message-extras.ts';
import { presentMessage } from './present-message.ts';
import { presentThread, presentThreads } from './present-thread.ts';
import { parseSearchDay } from './search-day.ts';
import { changeThreads } from './thread-change.ts';
import { presentMerges, threadMerges } from './thread-merges.ts';
import { refreshThread } from './thread-summary.ts';
import { readThreadMonth } from './thread-month.ts';

/** How much of a message a link to it shows, in characters. */
const longestBeginning = 120;

/** Threads, their messages, and the search over both. */
export const inbox = {
  threads: api.inbox.threads.handler(({ context, input }) => {
    const now = context.clock();
    const zone = context.zone();
    const owner = context.settings();
    const closingBefore = now + owner.closing_lead;
    const counts = countThreads(context.db, now, closingBefore);
    const rows = listThreadsClosingFirst(context.db, { ...input, now, closingBefore });
    return {
      now: zone.toIso(now),
      total: counts[input.filter === 'needs-reply' ? 'needs_reply' : input.filter],
      counts,
      threads: presentThreads(context, rows, now),
    };
  }),

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
      merges: presentMerges(context, row.id),
    };
  }),

  messages: api.inbox.messages.handler(({ context, input }) => {
    const thread = requireThread(context, input.thread);
    const { rows, older, newer } = readPage(context.db, thread.id, input);
    const extras = readExtras(context.db, thread.id, rows);
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

  search: api.inbox.search.handler(({ context, input }) => {
    const now = context.clock();
    const zone = context.zone();
    const named = input.text.trim() === '' ? [] : findThreadsNamed(context.db, input.text.trim(), 8);
    const query = toSearchQuery(input.text);
    const scope: SearchScope = {
      from: input.from ?? null,
      firstId: input.since === undefined ? null : firstIdAt(parseSearchDay(input.since, 'since', zone)),
      endId: input.until === undefined ? null : firstIdAt(parseSearchDay(input.until, 'until', zone)),
    };
    const hits = query === null ? [] : searchMessages(context.db, query, scope, input.limit);
    const total =
      query === null ? 0 : hits.length < input.limit ? hits.length : countMatches(context.db, query, scope);
    const shop = context.settings().shop_name;
    return {
      total,
      hits: hits.map((hit) => ({
        thread: String(hit.thread_id),
        thread_name: hit.thread_name,
        message: String(hit.id),
        at: zone.toIso(hit.at),
        author: hit.author ?? (hit.direction === 'out' ? shop : hit.thread_name),
        snippet: hit.snippet,
      })),
      threads: presentThreads(context, named, now),
    };
  }),

  setDone: api.inbox.setDone.handler(async ({ context, input }) => {
    const thread = requireThread(context, input.thread);
    await context.write(['inbox'], (db) => {
      setThreadDone(db, thread.id, input.done ? context.clock() : null);
      refreshThread(db, thread.id);
    });
    return { done: input.done };
  }),

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

  notePhoneSend: api.inbox.notePhoneSend.handler(({ context, input }) => {
    const thread = requireThread(context, input.thread);
    return notePhoneSend(context, thread, input.text);
  }),

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

/** The thread of an id, or the Refusal `unknown_thread`. */
export function requireThread(context: CoreContext, id: string): ThreadRow {
  const row = /^\d{1,15}$/.test(id) ? findThread(context.db, Number(id)) : undefined;
  if (row === undefined)
    throw new Refusal('unknown_thread', `There is no thread "${id.slice(0, 40)}" here.`, { thread: id });
  return row;
}

function beginningOf(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, longestBeginning).join('');
}
