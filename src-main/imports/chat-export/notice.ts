import { APP_MESSAGE_STEMS, MEDIA_WORDS } from './locales/media-words.ts';
import { NOTICE_STEMS } from './locales/notice-stems.ts';
import { cleanText, isDirectionMark } from './characters.ts';
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
const MEDIA = Object.values(MEDIA_WORDS);
const APP_MESSAGE = anyStart([...MEDIA.flatMap((words) => words.deleted), ...APP_MESSAGE_STEMS]);
const OMITTED = new RegExp(`(?:${MEDIA.flatMap((words) => words.omitted).join('|')})$`, 'iu');
const MARK_INSIDE = /[\u200e\u200f]/;
const LOCATION = /^[^\n:：]{2,40}[:：]\s?https?:\/\//;
const POLL = /^[^\s\n]{2,20}:\s*\n/;
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
  return !(rest.length < 60 && OMITTED.test(rest));
}

/** Whether a notice is one that only groups have. */
export function isGroupNotice(notice: string): boolean {
  return GROUP.test(cleanText(notice));
}

/** Language of a notice (ISO 639-1), null when no stem fits. */
export function languageOf(notice: string): string | null {
  const text = cleanText(notice);
  return LANGUAGES.find(({ pattern }) => pattern.test(text))?.language ?? null;
}

function hasOpenQuote(words: string): boolean {
  let straight = 0;
  let depth = 0;
  for (const letter of words) {
    if (letter === '"') straight++;
    else if (letter === '“' && depth > 0 && words.includes('„')) depth--;
    else if (letter === '“' || letter === '„' || letter === '«') depth++;
    else if (letter === '”' || letter === '»') depth--;
  }
  return straight % 2 === 1 || depth > 0;
}
