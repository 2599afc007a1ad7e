import { protocol, type Session } from 'electron';
import { Readable } from 'node:stream';
import { isMediaPath, ticketOf } from '../media-address.ts';
import { answerMedia, type ResolveTicket } from '../media-answer.ts';
import { securityHeaders } from '../security-headers.ts';
import type { PageFile } from '../page-files.ts';

const scheme = 'vitrine';
const host = 'app';

/** The one origin that the window shows. */
export const pageOrigin = `${scheme}://${host}`;

/** The page's address. */
export const pageAddress = `${pageOrigin}/`;

/**
 * Makes our scheme a secure one of its own, before the app is ready. The page may fetch from it and play what it streams; it may
 * neither bypass a policy nor be fetched from elsewhere.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, codeCache: true, stream: true, supportFetchAPI: true },
    },
  ]);
}

/** Serves the built page and the files that its tickets stand for, and nothing else, under our scheme. */
export function servePage(
  session: Session,
  page: Promise<ReadonlyMap<string, PageFile>>,
  resolveTicket: ResolveTicket,
): void {
  session.protocol.handle(scheme, async (request) =>
    isOfMedia(request) ? sendMedia(request, resolveTicket) : answer(request, await page),
  );
}

/** The page's file that a request names: GET and HEAD, this very origin, names looked up as they are spelt. */
export function answer(request: Request, page: ReadonlyMap<string, PageFile>): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  if (!isOurAddress(request.url)) return refuse(403);
  const file = page.get(new URL(request.url).pathname);
  if (file === undefined) return refuse(404);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(file.body), {
    headers: {
      ...securityHeaders,
      'content-type': file.contentType,
      'content-length': String(file.body.length),
      'cache-control': file.cacheControl,
    },
  });
}

/** Whether an address belongs to our page: compared by its parsed parts, never by how it begins. */
export function isOurAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${scheme}:` &&
    url.host === host &&
    url.username === '' &&
    url.password === ''
  );
}

/** The ticket in an address of ours that asks for a customer's file; null for every other address. */
export function ticketIn(address: string): string | null {
  return isOurAddress(address) ? ticketOf(new URL(address).pathname) : null;
}

function isOfMedia({ method, url }: Request): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  return isReading && isOurAddress(url) && isMediaPath(new URL(url).pathname);
}

async function sendMedia({ method, url, headers }: Request, resolve: ResolveTicket): Promise<Response> {
  const asked = { method, range: headers.get('range') };
  const { status, headers: said, body } = await answerMedia(resolve, ticketIn(url), asked);
  // The two kinds of web streams, Node's and the page's, are one.
  const stream = body === null ? null : (Readable.toWeb(body) as unknown as ReadableStream<Uint8Array>);
  return new Response(stream, { status, headers: said });
}

function refuse(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: { ...securityHeaders, 'cache-control': 'no-store' } });
}
