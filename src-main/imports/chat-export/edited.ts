import { MEDIA_WORDS } from './locales/media-words.ts';
import { cleanText, isDirectionMark } from './characters.ts';
import { wordSet } from './words.ts';

const EDITED_WORDS = wordSet(Object.values(MEDIA_WORDS).flatMap((words) => words.edited));

/** A trimmed body without the trailing `<This message was edited>`; other languages are known by the iPhone's mark before it. */
export function withoutEditedMarker(body: string): string {
  if (body.charCodeAt(body.length - 1) !== 62) return body;
  const open = body.lastIndexOf('<');
  const tail = body.slice(open);
  if (open < 0 || tail.length > 62 || tail.includes(':')) return body;
  const before = body.slice(0, open);
  const words = cleanText(tail.slice(1, -1)).replace(/\.$/, '').toLowerCase();
  const isMarked = isDirectionMark(body.charCodeAt(open - 1)) && /\s[\u200e\u200f]+$/.test(before.slice(-4));
  return isMarked || EDITED_WORDS.has(words) ? before : body;
}
