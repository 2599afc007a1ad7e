import type { Survey } from '../../../../../src-main/imports/survey.ts';
import type { ExportedMessage } from '../../../../../src-main/imports/types.ts';
import type { FuzzCase } from '../made/build-case.ts';

/** A file that was read, as the rules look at it. */
export interface View {
  fuzzCase: FuzzCase;
  survey: Survey;
  messages: readonly ExportedMessage[];
  /** Physical lines without their LF; the first is line 1 and stands at 0. */
  lines: readonly string[];
}

/** A rule: what it finds wrong, each a sentence; nothing when all is well. */
export type Rule = (view: View) => string[];

/** The lines of a text as an editor would count them, decoded as its byte order mark says. */
export function linesOf(text: Buffer): string[] {
  const lines = decode(text).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Without the marks, NULs and CRs that must never reach a text. */
export function withoutMarks(text: string): string {
  return text.replace(/[\0\r\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}

function decode(text: Buffer): string {
  const [first, second] = text;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(text);
}
