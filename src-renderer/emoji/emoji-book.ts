import type { Language } from '../messages/translate.svelte.ts';
import { fold } from '../state/fold.ts';

/** One emoji: what it is called in the page's language, and whether it comes in skin tones. */
export interface Emoji {
  emoji: string;
  label: string;
  hasTones: boolean;
}

/** Every emoji, in groups, and the way to find one by words in either language. */
export interface EmojiBook {
  groups: readonly (readonly Emoji[])[];
  find: (words: string) => readonly Emoji[];
  labelOf: (emoji: string) => string;
}

/** A line of the data: group, emoji, label, tags, whether it has tones. */
type Line = [number, string, string, string, 1?];

/** How many are shown of what was found. */
const mostFound = 96;

const books = new Map<Language, Promise<EmojiBook>>();

/** The emojis with their names in a language; fetched when they are first asked for. */
export function openEmojiBook(language: Language): Promise<EmojiBook> {
  const known = books.get(language) ?? readBook(language);
  books.set(language, known);
  known.catch(() => books.delete(language));
  return known;
}

async function readBook(language: Language): Promise<EmojiBook> {
  const [en, fr] = await Promise.all([import('./data/en.json'), import('./data/fr.json')]);
  const lines = { en: en.default as unknown as Line[], fr: fr.default as unknown as Line[] };
  return makeBook(lines[language], lines[language === 'fr' ? 'en' : 'fr']);
}

/** Puts the lines of both languages together; the first one's names are shown, words of either are found. */
export function makeBook(shown: readonly Line[], other: readonly Line[]): EmojiBook {
  const groups = new Map<number, Emoji[]>();
  const all: { emoji: Emoji; words: string }[] = [];
  const others = new Map(other.map(([, emoji, label, tags]) => [emoji, `${label} ${tags}`]));
  for (const [group, emoji, label, tags, tones] of shown) {
    const one = { emoji, label, hasTones: tones === 1 };
    groups.set(group, [...(groups.get(group) ?? []), one]);
    all.push({ emoji: one, words: ` ${plain(`${label} ${tags} ${others.get(emoji) ?? ''}`)}` });
  }
  const labels = new Map(shown.map(([, emoji, label]) => [emoji, label]));
  return {
    groups: [...groups.values()],
    find: (words) => findIn(all, words),
    labelOf: (emoji) => labels.get(emoji) ?? emoji,
  };
}

// Every word typed is the beginning of one of its words; an emoji finds itself.
function findIn(all: readonly { emoji: Emoji; words: string }[], typed: string): readonly Emoji[] {
  const wanted = plain(typed).split(' ').filter(Boolean);
  const sign = typed.trim();
  const isFound = ({ emoji, words }: (typeof all)[number]): boolean =>
    wanted.length === 0 ? emoji.emoji === sign : wanted.every((word) => words.includes(` ${word}`));
  return all
    .filter(isFound)
    .slice(0, mostFound)
    .map(({ emoji }) => emoji);
}

// Without accents and case, apart from one another: "d’anniversaire" is found by "anniversaire".
function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
}
