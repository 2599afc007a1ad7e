import { MEDIA_WORDS } from './locales/media-words.ts';
import { cleanText, isDirectionMark } from './characters.ts';
import { wordSet } from './words.ts';

const EDITED_WORDS = wordSet(Object.values(MEDIA_WORDS).flatMap((words) => words.edited));

/** Body without the trailing `<This message was edited>`; other languages are known by the iPhone's mark before it. */
export function withoutEditedMarker(body: string): string {
  const open = body.lastIndexOf('<');
  if (open < 0) return body;
  const tail = body.slice(open).trimEnd();
  if (tail.length > 62 || !tail.endsWith('>') || tail.includes(':')) return body;
  const before = body.slice(0, open);
  const words = cleanText(tail.slice(1, -1)).replace(/\.$/, '').toLowerCase();
  const isMarked = isDirectionMark(body.charCodeAt(open - 1)) && /\s[\u200e\u200f]+$/.test(before.slice(-4));
  return isMarked || EDITED_WORDS.has(words) ? before : body;
}
