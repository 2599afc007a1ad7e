import { hasInk } from '../../../shared/text/has-ink.ts';

// What moves other letters about or cannot be seen; the joiners of emoji and of Persian stay.
const hidden = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]+/gu;
const firstLetter = /[\p{L}\p{Nd}]/u;
const fromTheRight = /[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}]/u;
const splitter = new Intl.Segmenter('en', { granularity: 'grapheme' });
// No sign of a name has more; a heap of accents would cover the lines around it.
const mostMarks = 3;
const longestSign = 24;

/**
 * Somebody's own words for a place that is `ems` wide (widths of a letter M), on one line or two (on one where a word
 * alone is wider), cut with an ellipsis, and set apart where its first letter is written from the right. Empty where nothing of them can be seen.
 */
export function cleanText(text: string, ems: number, lines: 1 | 2): string {
  // Far more than fits; splitting a text of any length into signs would take time with it.
  const plain = text.slice(0, 2_000).normalize('NFC').replace(hidden, ' ').replace(/\s+/g, ' ').trim();
  if (!hasInk(plain)) return '';
  const wraps = lines === 2 && plain.split(' ').every((word) => cutTo(word, ems) === withoutHeaps(word));
  const cut = cutTo(plain, wraps ? ems * 1.7 : ems);
  return fromTheRight.test(firstLetter.exec(cut)?.[0] ?? '') ? `\u2067${cut}\u2069` : cut;
}

function cutTo(text: string, ems: number): string {
  let width = 0;
  let kept = '';
  let fitting = '';
  for (const { segment } of splitter.segment(text)) {
    const sign = withoutHeap(segment);
    width += widthOf(sign);
    if (width > ems) return `${fitting.trimEnd()}…`;
    kept += sign;
    if (width <= ems - 1) fitting = kept;
  }
  return kept;
}

function withoutHeaps(text: string): string {
  return Array.from(splitter.segment(text), ({ segment }) => withoutHeap(segment)).join('');
}

function withoutHeap(segment: string): string {
  let marks = 0;
  const kept = [...segment].filter((part) => {
    marks = /[\p{Mn}\p{Me}]/u.test(part) ? marks + 1 : 0;
    return marks <= mostMarks;
  });
  return kept.slice(0, longestSign).join('');
}

// Roughly, and rather too wide: in Inter's regular weight, the other fonts are no wider.
function widthOf(sign: string): number {
  return widths.find(([signs]) => signs.test(sign))?.[1] ?? 0.62;
}

const widths: readonly (readonly [signs: RegExp, ems: number])[] = [
  [/^[\p{Lowercase}--[ijltfrmwœæ]]/v, 0.58],
  [/^[ijl.,:;'’|!I· ]/, 0.29],
  [/^[tfr()[\]-]/, 0.39],
  [/^[mwMW@%—œæ]/, 1],
  [/^[&QOGDHNU]/, 0.8],
  [/^\p{Lu}/u, 0.7],
  [/^[\d#*]/, 0.64],
  [/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u, 1.3],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u, 1],
];
