import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { done, refuse, type Answer } from './answers.ts';
import { nextId, type World } from './world.ts';

const day = 86_400_000;
const limits: Readonly<Record<string, number>> = { image: 5, audio: 16, video: 16 };

/** `POST /{phone-number-id}/media`: a file as multipart; kept for 30 days. */
export async function takeUpload(
  world: World,
  phoneNumberId: string,
  body: Buffer,
  contentType: string,
): Promise<Answer> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => null);
  if (form?.get('messaging_product') !== 'whatsapp')
    return refuse(100, "Param messaging_product must be 'whatsapp'");
  const file = form.get('file');
  if (file === null || typeof file === 'string') return refuse(100, 'Param file is required');
  const type = file.type.split(';')[0] ?? '';
  const largest = (limits[type.split('/')[0] ?? ''] ?? 100) * 1024 * 1024;
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(type) || type === 'application/octet-stream')
    return refuse(100, 'Param file must be a file with one of the supported types');
  if (file.size > largest) return refuse(131053, 'The file is too large');
  const id = nextId(world);
  const bytes = Buffer.from(await file.arrayBuffer());
  world.media.set(id, {
    id,
    phoneNumberId,
    type: file.type,
    name: file.name,
    bytes,
    expiresAt: world.now() + 30 * day,
  });
  return done({ id });
}

/** Puts a file of a customer's at Meta, for 7 days. */
export function addMedia(
  world: World,
  phoneNumberId: string,
  file: { type: string; name?: string; bytes: Buffer },
): string {
  const id = nextId(world);
  const { type, bytes } = file;
  const expiresAt = world.now() + 7 * day;
  world.media.set(id, { id, phoneNumberId, type, name: file.name ?? null, bytes, expiresAt });
  return id;
}

/** `GET /{media-id}`: an address for five minutes, or null when it is no file of Meta's. */
export function describeMedia(
  world: World,
  id: string,
  origin: string,
  phoneNumberId: string | null,
): Answer | null {
  const media = world.media.get(id);
  if (media === undefined) return null;
  const isTheirs = phoneNumberId === null || phoneNumberId === media.phoneNumberId;
  if (media.expiresAt <= world.now() || !isTheirs)
    return refuse(100, `Unsupported get request. Object with ID '${id}' does not exist`, {
      error_subcode: 33,
    });
  const link = randomBytes(12).toString('hex');
  world.links.set(link, { media: id, until: world.now() + 5 * 60_000 });
  return done({
    messaging_product: 'whatsapp',
    url: `${origin}/whatsapp_business/attachments/${link}`,
    mime_type: media.type,
    sha256: createHash('sha256').update(media.bytes).digest('hex'),
    file_size: media.bytes.length,
    id,
  });
}

/** The bytes behind such an address, from where `Range` says. */
export function readLink(world: World, link: string, headers: IncomingHttpHeaders): Answer {
  const found = world.links.get(link);
  const media = found === undefined ? undefined : world.media.get(found.media);
  if (found === undefined || media === undefined || found.until <= world.now())
    return { status: 404, bytes: Buffer.from('URL signature expired') };
  const { bytes, type } = media;
  const range = /^bytes=(\d+)-$/.exec(headers.range ?? '');
  if (range === null) return { status: 200, bytes, headers: { 'content-type': type } };
  const start = Number(range[1]);
  const size = bytes.length;
  if (start >= size)
    return { status: 416, bytes: Buffer.alloc(0), headers: { 'content-range': `bytes */${size}` } };
  return {
    status: 206,
    bytes: bytes.subarray(start),
    headers: { 'content-type': type, 'content-range': `bytes ${start}-${size - 1}/${size}` },
  };
}
