import { cleanText, isDirectionMark } from './characters.ts';
import { findAttachment } from './attachment.ts';
import { withoutEditedMarker } from './edited.ts';
import { isMarkedNotice } from './notice.ts';
import type { KnownFiles } from './attachment.ts';
import type { ExportFormat } from '../types.ts';

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

/** Whether a body in someone's name is a notice: only iPhones do that, and mark it. */
export function isNoticeBody(body: string, format: ExportFormat, markBefore: boolean): boolean {
  return format !== 'android' && !markBefore && isDirectionMark(body.charCodeAt(0)) && isMarkedNotice(body);
}

/** Text and attachment of a message's raw body. */
export function readBody(body: string, files: KnownFiles): { text: string; attachment: string | null } {
  const unedited = withoutEditedMarker(body.trim());
  const found = mayHoldAttachment(unedited) ? findAttachment(unedited, files) : null;
  if (!found) return { text: cleanText(unedited), attachment: null };
  return { text: cleanText(found.rest), attachment: found.name };
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

function hasLineBreak(raw: string, before: number): boolean {
  const lineBreak = raw.indexOf('\n');
  return lineBreak >= 0 && lineBreak < before;
}
