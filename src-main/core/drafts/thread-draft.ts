import type { ThreadDraftShape } from '../../../shared/contract/drafts.ts';
import {
  deleteDraft,
  listDraftsOf,
  putDraft,
  type DraftRow,
  type ShownDraftRow,
} from '../../database/drafts.ts';
import type { Connection } from '../../database/open.ts';
import type { KeptUpload } from '../media/upload/keep-upload.ts';
import type { Zone } from '../../../shared/time/zone.ts';

/** What stands in a thread's box. */
export type Standing = Omit<ShownDraftRow, 'thread_id'>;

/** The one draft of a thread, of its own and of those that were merged into it: the words one below the other, the first file and quote. */
export function joinDrafts(rows: readonly ShownDraftRow[]): Standing | null {
  const [first] = rows;
  if (first === undefined) return null;
  const withFile = rows.find((row) => row.media_id !== null) ?? first;
  return {
    ...first,
    text: rows
      .map((row) => row.text)
      .filter((text) => text !== '')
      .join('\n'),
    quoted_id: rows.find((row) => row.quoted_id !== null)?.quoted_id ?? null,
    media_id: withFile.media_id,
    file_name: withFile.file_name,
    size: withFile.size,
    type: withFile.type,
    written_at: Math.max(...rows.map((row) => row.written_at)),
  };
}

/** What stands in a thread's box now; null when nothing does. */
export function findDraft(db: Connection, threadId: number): Standing | null {
  return joinDrafts(listDraftsOf(db, threadId));
}

/** Changes what stands in a thread's box; nothing left ends the draft. From then on it is the thread's own, whatever was merged into it. */
export function changeDraft(
  db: Connection,
  threadId: number,
  now: number,
  change: Partial<Pick<DraftRow, 'text' | 'quoted_id' | 'media_id' | 'file_name'>>,
): void {
  const before = findDraft(db, threadId);
  const { text, quoted_id, media_id, file_name } = { ...nothing, ...before, ...change };
  endDraft(db, threadId);
  if (text === '' && quoted_id === null && media_id === null) return;
  putDraft(db, { thread_id: threadId, text, quoted_id, media_id, file_name, written_at: now });
}

/** Ends a thread's draft: it was sent. */
export function endDraft(db: Connection, threadId: number): void {
  for (const row of listDraftsOf(db, threadId)) deleteDraft(db, row.thread_id);
}

/** The file that a draft keeps, as it can be sent; null where there is none. */
export function findDraftFile(db: Connection, threadId: number): KeptUpload | null {
  const draft = findDraft(db, threadId);
  if (draft?.media_id == null || draft.size === null || draft.type === null) return null;
  return { mediaId: draft.media_id, type: draft.type, size: draft.size, name: draft.file_name ?? '' };
}

const nothing = { text: '', quoted_id: null, media_id: null, file_name: null };

/** A draft as the contract has it. */
export function presentDraft(standing: Standing, zone: Zone): ThreadDraftShape {
  const { shown_id: thread, text, quoted_id: quoted, file_name: name, size, type } = standing;
  return {
    thread: String(thread),
    text,
    quotes: quoted === null ? null : String(quoted),
    file: name === null || size === null || type === null ? null : { name, size, type },
    written_at: zone.toIso(standing.written_at),
  };
}
