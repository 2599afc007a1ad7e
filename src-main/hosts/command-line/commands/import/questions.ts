import type { ReviewedFile } from '../../../../../shared/contract/imports.ts';
import { formatTable } from '../../table.ts';
import type { ImportWords } from '../../import-words/import-words.ts';
import { quote, shortName, writeMessage, writeOut } from './texts.ts';

type Language = 'en' | 'fr';

/** Everything that a question needs to be said in the owner's language. */
export interface Speech {
  words: ImportWords;
  language: Language;
}

/** First, middle and last message under every order that is possible, each below the flag that takes it. */
export function describeReadings({ samples }: ReviewedFile, { words, language }: Speech): string {
  return samples
    .map(({ date_order: order, messages }) => {
      const rows = messages.map((message, index) => [
        `    ${words.sample[placeOf(index, messages.length)]}`,
        writeOut(message.time_local, language),
        writeMessage(message, words),
      ]);
      return `  --date-order ${order} (${words.orders[order]})\n${formatTable(rows)}`;
    })
    .join('\n');
}

function placeOf(index: number, count: number): keyof ImportWords['sample'] {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'middle';
}

const mostAuthors = 30;

/** Who wrote in the chat, most messages first, each with the flag that says "that is me". */
export function describeAuthors({ authors }: ReviewedFile, { words }: Speech): string {
  const shown = authors.slice(0, mostAuthors);
  const rows = shown.map(({ name, messages }) => [
    `  --me ${name.startsWith('-') ? `=${quote(name)}` : quote(name)}`.replace('--me =', '--me='),
    words.messages(messages),
  ]);
  const left = authors.length - shown.length;
  return formatTable([
    ...rows,
    ...(left > 0 ? [[`  … +${String(left)}`, '']] : []),
    ['  --me ""', words.wroteNothing],
  ]);
}

/** The same list to choose from by number. */
export function numberAuthors({ authors }: ReviewedFile, { words }: Speech): string {
  const rows = authors
    .slice(0, mostAuthors)
    .map(({ name, messages }, index) => [
      `  ${String(index + 1)}`,
      shortName(name),
      words.messages(messages),
    ]);
  return formatTable([...rows, ['  0', '–', words.wroteNothing]]);
}

/** Which thread an export looks like, and why. */
export function describeMatch(match: NonNullable<ReviewedFile['match']>, { words }: Speech): string {
  return `${words.goesOn({ ...match, name: shortName(match.name) })} (${words.because(match)})`;
}
