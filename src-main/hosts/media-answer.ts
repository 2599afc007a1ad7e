import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { MediaKind } from '../../shared/contract/media.ts';
import { attachmentHeader } from './safe-name.ts';
import { securityHeaders } from './security-headers.ts';

/** What a ticket stands for, as the core tells its host. */
export interface TicketedFile {
  file: string;
  name: string;
  kind: MediaKind;
  type: string;
  size: number;
}

/** Asks the core what a ticket stands for; null when it knows none such. */
export type ResolveTicket = (ticket: string) => Promise<TicketedFile | null>;

/** How a host answers; `body` is null where there is none to send, and has to be read or destroyed otherwise. */
export interface MediaAnswer {
  status: 200 | 206 | 404 | 416;
  headers: Record<string, string>;
  body: Readable | null;
}

/** A customer's file, or the part of it that is asked for, under headers that let no browser run or show it as a page of its own. */
export async function answerMedia(
  resolve: ResolveTicket,
  ticket: string | null,
  request: { method: string; range: string | null },
): Promise<MediaAnswer> {
  const found = ticket === null ? null : await resolve(ticket).catch(() => null);
  const handle = found === null ? null : await open(found.file, 'r').catch(() => null);
  if (found === null || handle === null) return refuse(404);
  const { size } = await handle.stat();
  const part = readRange(request.range, size);
  if (part === 'outside' || request.method === 'HEAD') await handle.close();
  if (part === 'outside') return refuse(416, { 'content-range': `bytes */${String(size)}` });
  const { start, end } = part ?? { start: 0, end: size - 1 };
  const headers = {
    ...fileHeaders(found),
    'content-length': String(end - start + 1),
    ...(part === null ? {} : { 'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}` }),
  };
  if (request.method === 'HEAD') return { status: part === null ? 200 : 206, headers, body: null };
  // Nothing of an empty file can be asked for by its first and last byte.
  const body = handle.createReadStream(size === 0 ? {} : { start, end });
  return { status: part === null ? 200 : 206, headers, body };
}

const sandboxed = { ...securityHeaders, 'content-security-policy': "sandbox; default-src 'none'" };

function fileHeaders({ name, kind, type }: TicketedFile): Record<string, string> {
  return {
    ...sandboxed,
    'content-type': kind === 'document' ? 'application/octet-stream' : type,
    'content-disposition': attachmentHeader(name),
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
  };
}

function refuse(status: 404 | 416, headers: Record<string, string> = {}): MediaAnswer {
  const all = { ...sandboxed, 'cache-control': 'no-store', 'content-length': '0', ...headers };
  return { status, headers: all, body: null };
}

// One range of bytes, as players ask for; anything that is none is answered with the whole file, as the standard has it.
function readRange(range: string | null, size: number): { start: number; end: number } | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '')
    return to === '0' || size === 0 ? 'outside' : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= size ? 'outside' : { start, end };
}
