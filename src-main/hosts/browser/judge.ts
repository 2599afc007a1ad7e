import { isMediaPath } from '../media-address.ts';

/** What a request says about itself, before anything of it is believed. */
export interface RequestFacts {
  method: string;
  /** The request target as it was sent. */
  target: string;
  /** Every Host and every Origin header, as sent. */
  hosts: readonly string[];
  origins: readonly string[];
  /** `Sec-Fetch-Site`, `-Mode` and `-Dest`, where the browser says them. */
  fetchSite?: string | undefined;
  fetchMode?: string | undefined;
  fetchDest?: string | undefined;
  hasBody: boolean;
  /** Whether it asks to become a socket. */
  isUpgrade: boolean;
}

// What the page does with a customer's file: shows it, plays it, makes a thumbnail of it or has it saved.
const mediaUses: ReadonlySet<string> = new Set(['image', 'audio', 'video', 'empty', 'document']);

/** A refused request gets a bare HTTP status; the reason is for the host's own eyes and tests. */
export type Judgement = { ok: true } | { ok: false; status: 400 | 403 | 404 | 405; reason: string };

/** Where the page opens its socket. */
export const socketPath = '/socket';

// Paths of the page and nothing else: no escapes, no backslashes, no segment that begins with a dot.
const plainPath = /^\/(?:[\w@-][\w@.-]*\/)*(?:[\w@-][\w@.-]*)?$/;

/**
 * Whether a request may be answered by the host listening on `port`: it names this very address, comes from our own
 * page or from the owner's address bar, and asks only to read a file of the page or to open the page's socket.
 */
export function judge(request: RequestFacts, port: number): Judgement {
  const [host] = request.hosts;
  if (host === undefined || request.hosts.length > 1) return refuse(400, 'one_host_needed');
  // A foreign name that resolves to this machine (DNS rebinding) shows in the Host header.
  if (host !== `127.0.0.1:${String(port)}` && host !== `localhost:${String(port)}`)
    return refuse(403, 'foreign_host');

  if (request.origins.length > 1) return refuse(400, 'one_origin_needed');
  const [origin] = request.origins;
  if (origin !== undefined && origin !== `http://${host}`) return refuse(403, 'foreign_origin');
  if (!isOurSite(request)) return refuse(403, 'foreign_site');

  if (request.method !== 'GET' && (request.method !== 'HEAD' || request.isUpgrade))
    return refuse(405, 'only_reading');
  if (request.hasBody) return refuse(400, 'body_not_wanted');
  if (request.isUpgrade) return judgeSocket(request.target, origin);
  if (!plainPath.test(pathOf(request.target))) return refuse(400, 'odd_path');
  if (isMediaPath(pathOf(request.target)) && !isOwnUse(request)) return refuse(403, 'foreign_use');
  return { ok: true };
}

function judgeSocket(target: string, origin: string | undefined): Judgement {
  if (target !== socketPath) return refuse(404, 'no_such_socket');
  // Browsers name the origin on every socket; sockets are not held back by the same-origin policy.
  return origin === undefined ? refuse(403, 'origin_needed') : { ok: true };
}

// A link elsewhere may lead to our page, as the owner would; nothing elsewhere may fetch or frame parts of it.
function isOurSite({ fetchSite, fetchMode, fetchDest }: RequestFacts): boolean {
  if (fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none') return true;
  return fetchMode === 'navigate' && fetchDest === 'document';
}

// Only our own page asks for these, never a link elsewhere nor an address that somebody typed.
function isOwnUse({ fetchSite, fetchDest }: RequestFacts): boolean {
  return (
    (fetchSite === undefined || fetchSite === 'same-origin') &&
    (fetchDest === undefined || mediaUses.has(fetchDest))
  );
}

/** The path of a request target, without its query. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

function refuse(status: Exclude<Judgement, { ok: true }>['status'], reason: string): Judgement {
  return { ok: false, status, reason };
}
