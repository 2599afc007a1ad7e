import type { Content } from '../update.ts';

/** What a part of a message says; what is not named is as in a plain text without a file. */
export type Said = Partial<Pick<Content, 'kind' | 'text' | 'file' | 'isMissing' | 'refersTo'>>;

/** Reads the part of a message that is named like its type. */
export type ReadPart = (part: unknown) => Said;

/** What cannot be had, or says nothing. */
export const missing: Said = { isMissing: true };

/** Words that are there, or `missing` where none are. */
export function say(words: string | null | undefined): Said {
  return words === null || words === undefined || words === '' ? missing : { text: words };
}

/** Puts together what is there of it. */
export function join(parts: readonly (string | null | undefined)[], between: string): string {
  return parts.filter((words) => words !== null && words !== undefined && words !== '').join(between);
}
