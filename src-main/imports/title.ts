import { TITLE_PATTERNS } from './chat-export/locales/title-patterns.ts';

const PATTERNS = TITLE_PATTERNS.map((pattern) => {
  const words = pattern.normalize('NFC').toLowerCase();
  // The last one: Catalan chats begin with an X of their own.
  const at = words.lastIndexOf('x');
  return { before: words.slice(0, at), after: words.slice(at + 1) };
});
// An iPhone's name in a language of no pattern: the first dash after the app's name.
const DASHED = /^(?:(?! - ).)*(?:whatsapp|واتساب)(?:(?! - ).)* - (.+)$/i;

/** The chat title a file name tells, null when it tells none; copies ` (2)` and underscores are undone. */
export function titleOf(fileName: string): string | null {
  const stem = plainStem(fileName);
  for (const { before, after } of PATTERNS) {
    const end = stem.length - after.length;
    if (end <= before.length) continue;
    if (stem.slice(0, before.length).toLowerCase() !== before || stem.slice(end).toLowerCase() !== after)
      continue;
    const title = stem.slice(before.length, end).trim();
    if (title !== '') return title;
  }
  return DASHED.exec(stem)?.[1]?.trim() ?? null;
}

/** File name without folders, extension, copy number and underscores, for comparing names. */
export function plainStem(fileName: string): string {
  const base = fileName.slice(fileName.lastIndexOf('/') + 1).normalize('NFC');
  const stem = base.replace(/\.(?:txt|zip)$/i, '').replace(/[\s_]?\(\d{1,3}\)$/, '');
  const spaced = stem.includes(' ') ? stem : stem.replaceAll('_', ' ');
  return spaced
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u2019\u05f3]/g, "'")
    .trim();
}
