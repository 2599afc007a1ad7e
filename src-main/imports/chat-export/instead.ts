import { MEDIA_WORDS } from './locales/media-words.ts';
import { cleanText, isDirectionMark } from './characters.ts';
import { isDeletedByApp, isDeletedText } from './deleted.ts';
import type { Header } from './header.ts';

/** What a message has instead of words; null when it has words or an attachment. */
export type Instead = 'omitted' | 'deleted' | null;

const MEDIA = Object.values(MEDIA_WORDS);
const LONGEST_LINE = 60;
const ENDING = new RegExp(`(?:${MEDIA.flatMap((words) => words.omitted).join('|')})$`, 'iu');
const BEGINNING = new RegExp(`^(?:${MEDIA.flatMap((words) => words.omittedStart ?? []).join('|')})`, 'iu');
const PLACEHOLDER = /^<[^<>\n]{3,60}>$/;
// One word of ASCII letters, an address or an attribute is no sentence of an app.
const NO_SENTENCE = /^<[!-~]*>$|[@=]|:\/\//;
const OPEN = 60;

/** What a body has instead of words; `text` is the body cleaned, without its edited marker. */
export function insteadOf(body: string, text: string, { format, markBefore }: Header): Instead {
  if (text === '' || (text === 'null' && format === 'android')) return 'omitted';
  const code = text.charCodeAt(0);
  if (code === OPEN && format !== 'ios') return isPlaceholder(text) ? 'omitted' : null;
  if (format === 'android') return isDeletedText(text) ? 'deleted' : null;
  if (!hasMark(body)) return code === OPEN && isPlaceholder(text) ? 'omitted' : null;
  if (isDirectionMark(body.charCodeAt(0)) && isDeletedByApp(text)) return 'deleted';
  return markBefore || isOmittedByApp(body) ? 'omitted' : null;
}

/** Whether the words after a body's last mark say that media were left out; an old iPhone put them in angle brackets. */
export function isOmittedByApp(body: string): boolean {
  const mark = Math.max(body.lastIndexOf('\u200e'), body.lastIndexOf('\u200f'));
  if (mark < 0) return false;
  const words = cleanText(body.slice(mark)).replace(/>$/, '');
  if (words.length > LONGEST_LINE || words.includes('\n') || words.includes('://')) return false;
  return ENDING.test(words) || BEGINNING.test(words);
}

// `<Media omitted>` in any language, perhaps with a file name or a caption on the next lines.
function isPlaceholder(text: string): boolean {
  const lineEnd = text.indexOf('\n');
  const first = lineEnd < 0 ? text : text.slice(0, lineEnd).trimEnd();
  return PLACEHOLDER.test(first) && !NO_SENTENCE.test(first);
}

function hasMark(body: string): boolean {
  return body.includes('\u200e') || body.includes('\u200f');
}
