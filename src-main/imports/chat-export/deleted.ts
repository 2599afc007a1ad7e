import { MEDIA_WORDS } from './locales/media-words.ts';
import { ADMIN_STEMS, MESSAGE_STEMS } from './locales/message-stems.ts';
import { saysBoth } from './stems.ts';
import { anyStem } from './words.ts';

const LONGEST = 120;
const KEY_LENGTH = 4;
const STEMS = Object.values(MEDIA_WORDS).flatMap((words) =>
  words.deleted.map((stem) => stem.normalize('NFC').toLowerCase()),
);
const BY_KEY = new Map<string, string[]>();
for (const stem of STEMS) {
  const key = stem.slice(0, KEY_LENGTH);
  BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), stem]);
}
const FIRST_CODES = new Set(STEMS.flatMap((stem) => [stem.charCodeAt(0), stem.toUpperCase().charCodeAt(0)]));
// A gender in brackets or after a stroke, a full stop, the admin who did it.
const ENDING = /^(?:\/?\(?\p{L}{1,3}\)?)?\s?[.。।]?$/u;
const ADMIN = anyStem(ADMIN_STEMS);
const DELETED = MESSAGE_STEMS.map(({ message, deleted }) => ({ message, done: deleted }));

/** Whether a cleaned text is what stands instead of a deleted message. */
export function isDeletedText(text: string): boolean {
  if (text.length > LONGEST || !FIRST_CODES.has(text.charCodeAt(0)) || text.includes('\n')) return false;
  const candidates = BY_KEY.get(text.slice(0, KEY_LENGTH).toLowerCase());
  if (candidates === undefined) return false;
  const words = text.normalize('NFC').toLowerCase();
  return candidates.some((stem) => {
    if (!words.startsWith(stem)) return false;
    const rest = words.slice(stem.length);
    return ENDING.test(rest) || ADMIN.test(rest);
  });
}

/** Whether words that the app itself wrote on an iPhone stand instead of a deleted message, in any wording. */
export function isDeletedByApp(words: string): boolean {
  if (words.length > LONGEST || words.includes('\n')) return false;
  return isDeletedText(words) || (!/\d/.test(words) && saysBoth(words.toLowerCase(), DELETED));
}
