import type { AdOrigin } from '../../../shared/contract/inbox.ts';
import { foldText } from '../../database/fold-text.ts';
import type { Connection } from '../../database/open.ts';
import { listReferrals } from '../../database/referrals.ts';
import { writeNote } from '../../database/thread-notes.ts';
import { countTags, findSpelling, replaceTags } from '../../database/thread-tags.ts';
import type { CoreContext } from '../context.ts';
import { api } from '../implement.ts';
import { requireShownId } from './require-thread.ts';

/** How many of a customer's clicks on ads are told: the newest. */
const mostOrigins = 10;

/** What the owner writes on a thread. */
export const tagsAndNote = {
  tags: api.inbox.tags.handler(({ context }) => ({ tags: countTags(context.db) })),

  setTags: api.inbox.setTags.handler(async ({ context, input }) => {
    const tags = await context.write(['inbox'], (db) => {
      const thread = requireShownId(db, input.thread);
      const chosen = chooseTags(db, thread, input.tags);
      replaceTags(db, thread, chosen);
      return chosen;
    });
    return { tags };
  }),

  setNote: api.inbox.setNote.handler(async ({ context, input }) => {
    const note = cleanOf(input.note).trimEnd();
    await context.write(['inbox'], (db) => {
      writeNote(db, requireShownId(db, input.thread), note);
    });
    return { note };
  }),
};

/** The ads and posts that a thread's customer came from, newest first. */
export function presentOrigins(context: CoreContext, threadId: number): AdOrigin[] {
  return listReferrals(context.db, threadId, mostOrigins).map((row) => ({
    message: String(row.message_id),
    at: context.zone().toIso(row.at),
    source_type: row.source_type,
    headline: row.headline,
    body: row.body,
    url: row.source_url,
  }));
}

// One tag has one spelling, or a list filtered by it would leave half of its threads out.
function chooseTags(db: Connection, threadId: number, typed: readonly string[]): string[] {
  const chosen = new Map<string, string>();
  for (const text of typed) {
    const tag = cleanOf(text).replaceAll(turning, '').replaceAll(/\s+/g, ' ').trim();
    const key = foldText(tag);
    if (!hasSomethingToSee.test(tag) || chosen.has(key)) continue;
    chosen.set(key, findSpelling(db, tag, threadId) ?? tag);
  }
  return [...chosen.values()].sort();
}

// What turns the reading order around would do it to the tags beside it too.
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const hasSomethingToSee = /[\p{L}\p{N}\p{P}\p{S}]/u;

function cleanOf(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replaceAll('\u001f', '');
}
