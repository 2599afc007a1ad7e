import type { ThreadDraftShape } from '../../../shared/contract/drafts.ts';
import { isDecodable } from '../../../shared/contract/media-limits.ts';
import { listDrafts, type ShownDraftRow } from '../../database/drafts.ts';
import type { Connection } from '../../database/open.ts';
import { findMessagePlaces } from '../../database/message-places.ts';
import { findMedia } from '../../database/media.ts';
import type { CoreContext } from '../context.ts';
import { api } from '../implement.ts';
import { requireShownId } from '../inbox/require-thread.ts';
import { forgetUnusedMedia } from '../media/forget.ts';
import { settleMedia } from '../media/settle.ts';
import { keepUpload } from '../media/upload/keep-upload.ts';
import { parseMessageId } from '../message-page.ts';
import { changeDraft, findDraft, joinDrafts, presentDraft } from './thread-draft.ts';

/** One draft per thread: what the owner began to write, wherever it was begun. */
export const drafts = {
  list: api.drafts.list.handler(({ context }) => {
    const byThread = Map.groupBy(listDrafts(context.db), (row) => row.shown_id);
    const standing = [...byThread.values()]
      .map((rows) => joinDrafts(ownFirst(rows)))
      .filter((one) => one !== null);
    return { drafts: standing.map((one) => presentDraft(one, context.zone())) };
  }),

  keep: api.drafts.keep.handler(async ({ context, input }) => {
    const quoted = input.quotes == null ? input.quotes : parseMessageId(input.quotes);
    const { thread, replaced } = await context.write(['drafts'], (db) => {
      const thread = requireShownId(db, input.thread);
      const before = findDraft(db, thread)?.text ?? '';
      changeDraft(db, thread, context.clock(), {
        ...(input.text === undefined ? {} : { text: input.text }),
        ...(quoted === undefined ? {} : { quoted_id: stillThere(db, thread, quoted) }),
      });
      const isOthers = input.was !== undefined && before !== input.was && before !== input.text;
      return { thread, replaced: isOthers && before !== '' ? before : null };
    });
    return { draft: present(context, thread), replaced };
  }),

  keepFile: api.drafts.keepFile.handler(async ({ context, input }) => {
    // Before the file is taken, and again once it is here.
    requireShownId(context.db, input.thread);
    const kept = input.upload === null ? null : await keepUpload(context, input.upload);
    const thread = await context.write(['drafts'], (db) => {
      const thread = requireShownId(db, input.thread);
      const file = { media_id: kept?.mediaId ?? null, file_name: kept?.name ?? null };
      changeDraft(db, thread, context.clock(), file);
      forgetUnusedMedia(db, context.folder);
      return thread;
    });
    await settleMedia(context);
    return { draft: present(context, thread) };
  }),

  picture: api.drafts.picture.handler(({ context, input }) => {
    const draft = findDraft(context.db, requireShownId(context.db, input.thread));
    const media = draft?.media_id == null ? undefined : findMedia(context.db, draft.media_id);
    if (media === undefined || !isDecodable(media)) return { path: null };
    const file = { mediaId: media.id, name: draft?.file_name ?? '' };
    return { path: `/media/${context.tickets.issue(context.caller, file)}` };
  }),
};

function present(context: CoreContext, thread: number): ThreadDraftShape | null {
  const draft = findDraft(context.db, thread);
  return draft === null ? null : presentDraft(draft, context.zone());
}

// Words are kept, whatever became of the message that they answer.
function stillThere(db: Connection, thread: number, message: number | null): number | null {
  return message !== null && findMessagePlaces(db, [message])[0]?.thread_id === thread ? message : null;
}

function ownFirst(rows: readonly ShownDraftRow[]): ShownDraftRow[] {
  return rows.toSorted(
    (one, other) =>
      Number(one.thread_id !== one.shown_id) - Number(other.thread_id !== other.shown_id) ||
      one.written_at - other.written_at,
  );
}
