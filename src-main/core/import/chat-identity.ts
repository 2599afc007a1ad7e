import { Refusal } from '../../../shared/contract/refusal.ts';
import { hasInk } from '../../../shared/text/has-ink.ts';
import { readE164 } from '../e164.ts';
import type { Survey } from '../../imports/survey.ts';

/** Whose chat an export is. */
export interface ChatIdentity {
  kind: 'customer' | 'group';
  name: string;
  /** E.164, when the export shows the number instead of a saved name. */
  customer: string | null;
  /** The author who is the shop; null when only the customer wrote. */
  me: string | null;
}

/** Which author is the shop: the one named, else the only one with a known name; null when that decides nothing. */
export function findMe(survey: Survey, named: string | undefined, known: readonly string[]): string | null {
  const wanted = named === undefined ? known : [named];
  const found = survey.authors.filter((author) => wanted.some((name) => isSameName(name, author.name)));
  return found.length === 1 ? (found[0]?.name ?? null) : null;
}

/** Finds out whose chat it is; `named` empty says that the shop wrote nothing in it. Refuses with `unknown_me` or `me_needed` and the list of authors. */
export function identifyChat(
  source: { file: string; title: string | null },
  survey: Survey,
  named: string | undefined,
  known: readonly string[],
): ChatIdentity {
  const me = findMe(survey, named, known);
  const authors = survey.authors.map((author) => author.name);
  if (me === null && survey.authors.length > 0 && !isCustomerAlone(survey, source.title, named, known)) {
    throw named === undefined ? meNeeded(source.file, authors) : unknownMe(source.file, named, authors);
  }
  const others = authors.filter((name) => name !== me);
  if (survey.isGroup)
    return { kind: 'group', name: readable(source.title, stem(source.file)), customer: null, me };
  const name = readable(others[0], source.title, stem(source.file));
  return { kind: 'customer', name, customer: readE164(name) ?? readE164(source.title ?? ''), me };
}

/** Whose chat it may be, as long as nobody has said who of its authors is the shop. */
export function guessChat(source: { file: string; title: string | null }, survey: Survey): ChatIdentity {
  const name = readable(source.title, stem(source.file));
  const isGroup = survey.isGroup;
  return { kind: isGroup ? 'group' : 'customer', name, customer: isGroup ? null : readE164(name), me: null };
}

/** The first of these names that shows anything. */
function readable(...names: readonly (string | null | undefined)[]): string {
  return names.find((name) => name != null && hasInk(name)) ?? 'Chat';
}

function isCustomerAlone(
  survey: Survey,
  title: string | null,
  named: string | undefined,
  known: readonly string[],
): boolean {
  const [only, ...rest] = survey.authors;
  if (named === '') return true;
  if (named !== undefined || known.length === 0 || only === undefined || rest.length > 0) return false;
  return title !== null && isSameName(only.name, title);
}

function meNeeded(file: string, authors: string[]): Refusal {
  return new Refusal(
    'me_needed',
    `${file}: say who you are in this chat with --me NAME; it was written by ${quoteAll(authors)}.`,
    { authors },
  );
}

function unknownMe(file: string, named: string, authors: string[]): Refusal {
  return new Refusal(
    'unknown_me',
    `${file}: nobody called "${named}" wrote in this chat; it was written by ${quoteAll(authors)}.`,
    { authors },
  );
}

function quoteAll(names: string[]): string {
  const shown = names.slice(0, 20).map((name) => `"${name}"`);
  return names.length > shown.length
    ? `${shown.join(', ')} and ${String(names.length - shown.length)} more`
    : shown.join(', ');
}

function isSameName(a: string, b: string): boolean {
  return normalise(a) === normalise(b);
}

function normalise(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .toLocaleLowerCase('en');
}

function stem(file: string): string {
  const parts = file.split('/');
  const base = parts.at(-1) === '_chat.txt' ? (parts.at(-2) ?? '') : (parts.at(-1) ?? '');
  return base.replace(/\.(zip|txt)$/i, '') || 'Chat';
}
