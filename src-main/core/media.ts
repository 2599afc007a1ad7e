import { statSync } from 'node:fs';
import { isDecodable } from '../../shared/contract/media-limits.ts';
import { Refusal } from '../../shared/contract/refusal.ts';
import {
  findMedia,
  findMediaOfMessage,
  findThumbnail,
  insertThumbnail,
  type MediaRow,
} from '../database/media.ts';
import { askMetaMediaAgain } from '../database/meta-media.ts';
import type { CoreContext } from './context.ts';
import { api } from './implement.ts';
import { kindOf } from './media/content.ts';
import { placeOfMedia } from '../database/media-files.ts';
import { parseMessageId } from './message-page.ts';
import { readThumbnail } from './media/read-thumbnail.ts';

/** The files of messages: where a page finds them, and their thumbnails. */
export const media = {
  ticket: api.media.ticket.handler(({ context, input }) => {
    const id = Number(input.message);
    const file = Number.isSafeInteger(id) ? findMediaOfMessage(context.db, id) : undefined;
    if (file === undefined) throw unknownMedia();
    const ticket = context.tickets.issue(context.caller, { mediaId: file.id, name: file.name });
    return { path: `/media/${ticket}` };
  }),

  resolve: api.media.resolve.handler(({ context, input }) => {
    const ticketed = context.tickets.resolve(input.ticket);
    if (ticketed === null) return null;
    if ('file' in ticketed) return presentBackupFile(ticketed);
    const row = findMedia(context.db, ticketed.mediaId);
    if (row === undefined) return null;
    const { type, size, hash } = row;
    const file = placeOfMedia(context.folder, hash);
    return { file, name: ticketed.name, kind: kindOf(type), type, size };
  }),

  thumbnail: api.media.thumbnail.handler(({ context, input }) => {
    const { id } = requireMedia(context, input.media);
    const found = findThumbnail(context.db, id);
    if (found === undefined) return { image: null };
    return { image: `data:${found.type};base64,${Buffer.from(found.bytes).toString('base64')}` };
  }),

  keepThumbnail: api.media.keepThumbnail.handler(async ({ context, input }) => {
    const row = requireMedia(context, input.media);
    const kind = kindOf(row.type);
    const mayHaveOne = kind === 'video' || (kind === 'image' && isDecodable(row));
    if (!mayHaveOne) throw unknownMedia();
    const { type, bytes } = await readThumbnail(input.image);
    // No view has to be fetched again: the page that made it shows it already.
    const kept = await context.write([], (db) => insertThumbnail(db, row.id, type, bytes));
    return { kept };
  }),

  fetchAgain: api.media.fetchAgain.handler(async ({ context, input }) => {
    const id = parseMessageId(input.message);
    const isAsked = await context.write(['inbox'], (db) => askMetaMediaAgain(db, id));
    if (!isAsked) throw unknownMedia();
    context.bells.ring('media');
    return { asked: true as const };
  }),
};

function presentBackupFile({
  file,
  name,
}: {
  file: string;
  name: string;
}): { file: string; name: string; kind: 'document'; type: string; size: number } | null {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  return size === undefined ? null : { file, name, kind: 'document', type: 'application/zip', size };
}

function requireMedia(context: CoreContext, id: string): MediaRow {
  const row = /^\d{1,15}$/.test(id) ? findMedia(context.db, Number(id)) : undefined;
  if (row === undefined) throw unknownMedia();
  return row;
}

function unknownMedia(): Refusal {
  return new Refusal('unknown_media', 'This file is not here any more.');
}
