import { MEDIA_WORDS } from './locales/media-words.ts';
import { cleanText } from './characters.ts';
import { wordSet } from './words.ts';

/** An attachment found in a body: its name as printed, and what is left as text. */
export interface FoundAttachment {
  name: string;
  rest: string;
}

/** Says whether a name is a file of the export; `bare` when the export shows no files at all. */
export interface KnownFiles {
  has(name: string): boolean;
  readonly bare: boolean;
}

const FILE_WORDS = wordSet(Object.values(MEDIA_WORDS).flatMap((words) => words.file));
const ATTACHED_WORDS = wordSet(Object.values(MEDIA_WORDS).flatMap((words) => words.attached));
const ANDROID_NAME = /^(?:IMG|VID|PTT|AUD|STK|DOC)-\d{8}-WA\d{4,}\S*\.\w{1,8}$/;
const IPHONE_NAME = /^(?:\d{8}-.{1,300}|\d{4}-\d\d-\d\d-[A-Z]{3,8}-\d+)\.\w{1,8}$/;
const EXTENSION = /\.\w{1,8}$/;
const MARKER_WORDS = /^([^:：\n]{1,40}?)\s?[:：]\s?(.+)$/;
const TRAILING_MARKS = /[\u200e\u200f]$/;
const NAME_DAY =
  /^(?:IMG|VID|PTT|AUD|DOC)-(\d{4})(\d\d)(\d\d)-WA|^\d{8}-(?:PHOTO|VIDEO|AUDIO|GIF)-(\d{4})-(\d\d)-(\d\d)|^(\d{4})-(\d\d)-(\d\d)-(?:PHOTO|VIDEO|AUDIO|GIF)-/;

/** Finds the attachment marker on the first line of a raw body, or on its last line on an iPhone. */
export function findAttachment(body: string, files: KnownFiles): FoundAttachment | null {
  const lineEnd = body.indexOf('\n');
  const first = (lineEnd < 0 ? body : body.slice(0, lineEnd)).trimEnd();
  const found = inLine(first, files);
  if (found)
    return { name: found.name, rest: lineEnd < 0 ? found.rest : `${found.rest}${body.slice(lineEnd)}` };
  if (lineEnd < 0) return null;
  const whole = body.trimEnd();
  const lastStart = whole.lastIndexOf('\n') + 1;
  if (lastStart <= lineEnd || whole.charCodeAt(whole.length - 1) !== 62) return null;
  const last = inAngles(whole.slice(lastStart), files);
  return last && { name: last.name, rest: whole.slice(0, lastStart) + last.rest };
}

/** Day number since 1970 that WhatsApp put in a file name; null for stickers and other names. */
export function attachmentDay(name: string): number | null {
  const match = NAME_DAY.exec(name);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).filter(Boolean).map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function inLine(line: string, files: KnownFiles): FoundAttachment | null {
  const last = line.charCodeAt(line.length - 1);
  if (last === 41) return inParentheses(line, files);
  return last === 62 ? inAngles(line, files) : null;
}

function inParentheses(line: string, files: KnownFiles): FoundAttachment | null {
  const open = line.lastIndexOf(' (');
  if (open < 1) return null;
  const name = cleanText(line.slice(0, open));
  const words = cleanText(line.slice(open + 2, -1));
  if (words.length < 2 || words.length > 60 || /\d/.test(words)) return null;
  const isFile = files.has(name) || ANDROID_NAME.test(name);
  const isListed = files.bare && EXTENSION.test(name) && FILE_WORDS.has(lower(words));
  return isFile || isListed ? { name, rest: '' } : null;
}

function inAngles(line: string, files: KnownFiles): FoundAttachment | null {
  const open = line.lastIndexOf('<');
  if (open < 0) return null;
  const before = line.slice(0, open);
  const inside = line.slice(open + 1, -1);
  const marker = MARKER_WORDS.exec(inside);
  if (!marker) return oldIphone(before, inside, files);
  const name = cleanText(marker[2] ?? '');
  const isListed = files.bare && EXTENSION.test(name) && ATTACHED_WORDS.has(lower(marker[1] ?? ''));
  return isListed || files.has(name) || IPHONE_NAME.test(name) ? { name, rest: before } : null;
}

// Until 2017: `2015-08-04-PHOTO-00000047.jpg <attached>`, a mark inside the brackets.
function oldIphone(before: string, inside: string, files: KnownFiles): FoundAttachment | null {
  const name = cleanText(before);
  const isMarker = ATTACHED_WORDS.has(lower(inside));
  if (!isMarker || name === '' || TRAILING_MARKS.test(before)) return null;
  const isFile = files.has(name) || IPHONE_NAME.test(name) || (files.bare && EXTENSION.test(name));
  return isFile ? { name, rest: '' } : null;
}

function lower(words: string): string {
  return cleanText(words).normalize('NFC').toLowerCase();
}
