import { TITLE_PATTERNS } from './chat-export/locales/title-patterns.ts';

const PATTERNS = TITLE_PATTERNS.map((pattern) => {
  const [before = '', after = ''] = pattern.normalize('NFC').split('X');
  return { before: before.toLowerCase(), after: after.toLowerCase() };
});
const DASHED = /^.*whatsapp.* - (.+)$/i;

/** The chat title a file name tells, null when it tells none; copies ` (2)` and underscores are undone. */
export function titleOf(fileName: string): string | null {
  const stem = plainStem(fileName);
  const lower = stem.toLowerCase();
  for (const { before, after } of PATTERNS) {
    if (lower.length !== stem.length || !lower.startsWith(before) || !lower.endsWith(after)) continue;
    const title = stem.slice(before.length, stem.length - after.length).trim();
    if (title !== '' && stem.length > before.length + after.length) return title;
  }
  return DASHED.exec(stem)?.[1]?.trim() ?? null;
}

/** File name without folders, extension, copy number and underscores, for comparing names. */
export function plainStem(fileName: string): string {
  const base = fileName.slice(fileName.lastIndexOf('/') + 1).normalize('NFC');
  const stem = base.replace(/\.(?:txt|zip)$/i, '').replace(/\s?\(\d{1,3}\)$/, '');
  const spaced = stem.includes(' ') ? stem : stem.replaceAll('_', ' ');
  return spaced
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200e\u200f]/g, '')
    .trim();
}
