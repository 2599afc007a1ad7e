import { APP_MESSAGE_STEMS } from './locales/app-message-stems.ts';
import { NOTICE_STEMS } from './locales/notice-stems.ts';
import { cleanText, isDirectionMark } from './characters.ts';
import { isDeletedByApp } from './deleted.ts';
import { isOmittedByApp } from './instead.ts';
import { anyStart, anyStem } from './words.ts';

const ALL_STEMS = Object.values(NOTICE_STEMS);
const GROUP = anyStem(ALL_STEMS.flatMap((stems) => stems.group));
const LANGUAGES = Object.entries(NOTICE_STEMS).map(([language, stems]) => ({
  language,
  pattern: anyStem([...stems.other, ...stems.group]),
}));
// A name may hold a short word such as "left"; only longer stems tell a sentence from a name.
const SENTENCE = anyStem(
  ALL_STEMS.flatMap((stems) => [...stems.group, ...stems.other]).filter(
    (stem) => stem.length > 8 || /\S\s/.test(stem),
  ),
);
const APP_MESSAGE = anyStart(APP_MESSAGE_STEMS);
const MARK_INSIDE = /[\u200e\u200f]/;
const LOCATION = /^[^\n:：]{2,40}[:：]\s?https?:\/\//;
const POLL = /^[^\n]{2,24}[:：]\s*\n/;
const QUOTES = /[“”„‟]/g;
const SCRIPTS: readonly (readonly [string, RegExp])[] = (
  [
    ['ko', 'Hangul'],
    ['th', 'Thai'],
    ['gu', 'Gujarati'],
    ['ta', 'Tamil'],
    ['te', 'Telugu'],
    ['kn', 'Kannada'],
    ['ml', 'Malayalam'],
    ['pa', 'Gurmukhi'],
    ['bn', 'Bengali'],
    ['km', 'Khmer'],
    ['he', 'Hebrew'],
    ['el', 'Greek'],
  ] as const
).map(([language, script]) => [language, new RegExp(`\\p{Script=${script}}`, 'gu')]);
const LONGEST_AUTHOR = 120;

/** How surely the words before the first `: ` of an Android line are a notice's beginning rather than a name. */
export function noticeBeginning(candidate: string): 'yes' | 'maybe' | 'no' {
  if (candidate.length > LONGEST_AUTHOR || hasOpenQuote(candidate)) return 'yes';
  return SENTENCE.test(candidate) ? 'maybe' : 'no';
}

/** Whether an iPhone body that begins with a direction mark, on a line without one before the bracket, is a notice. */
export function isMarkedNotice(body: string): boolean {
  if (isDirectionMark(body.charCodeAt(1))) return true;
  const rest = body.slice(1).trimEnd();
  if (MARK_INSIDE.test(rest) || rest.startsWith('<')) return false;
  if (LOCATION.test(rest) || POLL.test(rest) || APP_MESSAGE.test(rest)) return false;
  return !isDeletedByApp(rest) && !isOmittedByApp(body);
}

/** Whether a notice is one that only groups have. */
export function isGroupNotice(notice: string): boolean {
  return GROUP.test(cleanText(notice));
}

/** Language of a notice (ISO 639-1) by its longest known stem, else by its script; null when neither tells. */
export function languageOf(notice: string): string | null {
  const text = cleanText(notice);
  let best: string | null = null;
  let longest = 0;
  for (const { language, pattern } of LANGUAGES) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > longest) [best, longest] = [language, length];
  }
  return best ?? languageOfScript(text);
}

function languageOfScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) * 2 > letters)?.[0] ?? null;
}

// Every language's quotes come in twos.
function hasOpenQuote(words: string): boolean {
  return (
    isOdd(words.match(/"/g)) ||
    isOdd(words.match(QUOTES)) ||
    isOdd(words.match(/[«»]/g)) ||
    isOdd(words.match(/[「」『』]/g))
  );
}

function isOdd(found: RegExpMatchArray | null): boolean {
  return (found?.length ?? 0) % 2 === 1;
}
