// 32 random bytes in base64url; nothing else is looked up.
const mediaPath = /^\/media\/([\w-]{43})$/;

/** The ticket that a path of our own origin brings; null for every other path. */
export function ticketOf(path: string): string | null {
  return mediaPath.exec(path)?.[1] ?? null;
}

/** Whether a path asks for a customer's file, with a ticket or without a good one. */
export function isMediaPath(path: string): boolean {
  return path === '/media' || path.startsWith('/media/');
}
