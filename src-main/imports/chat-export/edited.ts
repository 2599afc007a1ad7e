import { MEDIA_WORDS } from './locales/media-words.ts';
import { MESSAGE_STEMS } from './locales/message-stems.ts';
import { cleanText, isDirectionMark } from './characters.ts';
import { saysBoth } from './stems.ts';
import { wordSet } from './words.ts';

const EDITED_WORDS = wordSet(Object.values(MEDIA_WORDS).flatMap((words) => words.edited));
const EDITED = MESSAGE_STEMS.map(({ message, edited }) => ({ message, done: edited }));
const CLOSE = 62;

/** A trimmed body without the trailing `<This message was edited>`, the same string when it has none; wordings of no list are known by their stems or the iPhone's mark. */
export function withoutEditedMarker(body: string): string {
  if (body.charCodeAt(body.length - 1) !== CLOSE) return body;
  const open = body.lastIndexOf('<');
  const tail = body.slice(open);
  if (open < 0 || tail.length > 62 || /[:：\n]/.test(tail)) return body;
  const before = body.slice(0, open);
  const words = cleanText(tail.slice(1, -1))
    .replace(/[.。।]$/, '')
    .toLowerCase();
  const isMarked = isDirectionMark(body.charCodeAt(open - 1)) && /\s[\u200e\u200f]+$/.test(before.slice(-4));
  const isListed = EDITED_WORDS.has(words) || (/\s[\u200e\u200f]*$/.test(before) && saysBoth(words, EDITED));
  return isMarked || isListed ? before : body;
}
