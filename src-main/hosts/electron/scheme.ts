import { protocol, type Session } from 'electron';
import { securityHeaders } from '../security-headers.ts';
import type { PageFile } from '../page-files.ts';

const scheme = 'vitrine';
const host = 'app';

/** The one origin that the window shows. */
export const pageOrigin = `${scheme}://${host}`;

/** The page's address. */
export const pageAddress = `${pageOrigin}/`;

/** Makes our scheme a secure one of its own, before the app is ready; it may neither bypass a policy nor be fetched from elsewhere. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built page, and nothing else, under our scheme. */
export function servePage(session: Session, page: Promise<ReadonlyMap<string, PageFile>>): void {
  session.protocol.handle(scheme, async (request) => answer(request, await page));
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

function refuse(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: { ...securityHeaders, 'cache-control': 'no-store' } });
}
