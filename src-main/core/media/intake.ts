import { Refusal } from '../../../shared/contract/refusal.ts';
import type { DataFolder } from '../../database/data-folder.ts';
import { findMediaId, insertMedia, linkMedia } from '../../database/media.ts';
import type { Connection } from '../../database/open.ts';
import type { ExportAttachment, ExportSource } from '../../imports/types.ts';
import { readContent } from './content.ts';
import { keepFile } from './keep-file.ts';

/** A file of an export; `mediaId` is null when it was there and could not be stored. Size in bytes. */
export interface StoredMedia {
  mediaId: number | null;
  size: number;
}

/** Takes the files of one export in, inside the transaction that writes its messages. */
export interface MediaIntake {
  /** Stores the file of this name; null when the export does not bring it. Throws only when `signal` is aborted. */
  store(name: string, signal?: AbortSignal): Promise<StoredMedia | null>;
  /** Gives it to a message; once more does no harm. */
  link(messageId: number, media: StoredMedia, importFileId: number): void;
  /** Attachments that were stored, not in the export, and not storable; bytes of the stored files, each content once. */
  readonly counts: { found: number; missing: number; failed: number; bytes: number };
}

/** An intake for the files of `source`; after the transaction `settleMedia` has to be called, whatever became of it. */
export function openMediaIntake(
  db: Connection,
  folder: DataFolder,
  source: Pick<ExportSource, 'attachment'>,
): MediaIntake {
  const counts = { found: 0, missing: 0, failed: 0, bytes: 0 };
  const known = new Map<string, StoredMedia | null>();
  const counted = new Set<number>();

  const take = async (attachment: ExportAttachment, signal?: AbortSignal): Promise<StoredMedia> => {
    try {
      const { hash, size, head } = await keepFile(folder, await attachment.open(), signal);
      return { mediaId: findMediaId(db, hash) ?? (await insertFile(db, hash, size, head)), size };
    } catch (error) {
      signal?.throwIfAborted();
      if (!isOfFile(error)) throw error;
      return { mediaId: null, size: attachment.size };
    }
  };

  return {
    counts,
    async store(name, signal) {
      let media = known.get(name);
      if (media === undefined) {
        const attachment = await source.attachment(name);
        media = attachment === null ? null : await take(attachment, signal);
        known.set(name, media);
      }
      if (media === null) counts.missing += 1;
      else if (media.mediaId === null) counts.failed += 1;
      else {
        counts.found += 1;
        if (!counted.has(media.mediaId)) counts.bytes += media.size;
        counted.add(media.mediaId);
      }
      return media;
    },
    link(messageId, media, importFileId) {
      linkMedia(db, messageId, media.mediaId, importFileId);
    },
  };
}

async function insertFile(db: Connection, hash: Uint8Array, size: number, head: Uint8Array): Promise<number> {
  const content = await readContent(head);
  const { width = null, height = null } = content.size ?? {};
  return insertMedia(db, { hash, size, type: content.type, width, height });
}

/** A damaged entry, a file that may not be read, a disk that takes no more: of this file, not of the program. The database's own errors are not. */
function isOfFile(error: unknown): boolean {
  if (error instanceof Refusal) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z]+$/.test(code);
}
