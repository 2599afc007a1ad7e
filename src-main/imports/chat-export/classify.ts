import { cleanText, isDirectionMark } from './characters.ts';
import { findAttachment } from './attachment.ts';
import { withoutEditedMarker } from './edited.ts';
import { insteadOf } from './instead.ts';
import { isMarkedNotice, languageOf } from './notice.ts';
import type { KnownFiles } from './attachment.ts';
import type { Header } from './header.ts';
import type { Instead } from './instead.ts';

const LONGEST_UNSPACED = 60;
const TITLE = /^[^[\]<>?!？！。\n]{1,40}$/;

/** Where the printed author of a record ends and its body begins; `end` is -1 when no author is printed. */
export interface AuthorSplit {
  end: number;
  bodyStart: number;
}

/** Finds the first `: ` of a record's first line (or a `:` that ends the line); `found` is filled and reused. */
export function splitAuthor(raw: string, found: AuthorSplit): boolean {
  const colon = raw.indexOf(':');
  for (let at = colon; at > 0; at = raw.indexOf(':', at + 1)) {
    const next = raw.charCodeAt(at + 1);
    if (next === 32 || next === 10 || next === 13 || Number.isNaN(next)) {
      if (hasLineBreak(raw, at)) break;
      found.end = at;
      found.bodyStart = next === 32 ? at + 2 : at + 1;
      return true;
    }
  }
  found.end = -1;
  found.bodyStart = 0;
  return false;
}

/** The author of `Name:text` without a blank, which only counts for a name known otherwise; null when nothing looks like one. */
export function unspacedAuthor(raw: string): string | null {
  const colon = raw.indexOf(':');
  if (colon < 1 || colon > LONGEST_UNSPACED || hasLineBreak(raw, colon)) return null;
  return raw.startsWith('//', colon + 1) ? null : raw.slice(0, colon);
}

/** The notice in someone's name, which only iPhones write and mark; null when the body is a message. */
export function noticeIn(body: string, { format, markBefore }: Header): string | null {
  if (format === 'android' || markBefore) return null;
  if (isDirectionMark(body.charCodeAt(0))) return isMarkedNotice(body) ? body : null;
  return noticeAfterTitle(body);
}

/** What a message's raw body says. */
export interface ReadBody {
  text: string;
  attachment: string | null;
  edited: boolean;
  instead: Instead;
}

/** Reads a message's raw body. */
export function readBody(body: string, files: KnownFiles, header: Header): ReadBody {
  const whole = body.trim();
  const unedited = withoutEditedMarker(whole);
  const edited = unedited.length < whole.length;
  const found = mayHoldAttachment(unedited) ? findAttachment(unedited, files) : null;
  if (found) return { text: cleanText(found.rest), attachment: found.name, edited, instead: null };
  const text = cleanText(unedited);
  return { text, attachment: null, edited, instead: insteadOf(unedited, text, header) };
}

/** Cheap test that spares plain texts the search for a marker: it ends the first line or the body. */
export function mayHoldAttachment(body: string): boolean {
  const lineEnd = body.indexOf('\n');
  return endsLikeMarker(body, body.length) || (lineEnd > 0 && endsLikeMarker(body, lineEnd));
}

function endsLikeMarker(body: string, end: number): boolean {
  let last = body.charCodeAt(end - 1);
  for (let at = end - 2; at > 0 && (last === 32 || last === 13 || last === 10); at--)
    last = body.charCodeAt(at);
  return last === 41 || last === 62;
}

// A group's title may hold `: `, which makes the rest of it look like the beginning of a body.
function noticeAfterTitle(body: string): string | null {
  const colon = body.indexOf(': ');
  if (colon < 0 || !isDirectionMark(body.charCodeAt(colon + 2)) || !TITLE.test(body.slice(0, colon)))
    return null;
  const notice = body.slice(colon + 2);
  return isMarkedNotice(notice) && languageOf(notice) !== null ? notice : null;
}

// A loop over a few letters costs less than two searches of the whole message.
function hasLineBreak(raw: string, before: number): boolean {
  for (let at = 0; at < before; at++) {
    const code = raw.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return false;
}
