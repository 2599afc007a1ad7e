import type { MessageShape } from '../../../../shared/contract/inbox.ts';
import type { TranscriptWords } from './words.ts';

/** Under "09:15  ", so that nothing that somebody wrote can pass for a line of its own. */
const indent = ' '.repeat(7);
const longestQuote = 80;
// Whatever a text editor may take for the end of a line.
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** One message as lines of text, the first with its time (`HH:MM`) and author. */
export function messageLines(
  message: MessageShape,
  time: string,
  words: TranscriptWords,
  withPrice: boolean,
): string {
  const { quotes, attachment, text, author, direction } = message;
  const said = [
    ...(quotes === null || message.kind === 'reaction' ? [] : [words.quotes(beginningOf(quotes, words))]),
    ...(message.kind === 'template' && message.template !== null ? [words.template(message.template)] : []),
    ...(message.deleted ? [words.deleted] : bodyOf(message, text, attachment, words)),
    ...message.earlier.map((one) =>
      [words.earlier, ...bodyOf(message, one.text, one.attachment, words)].join(' '),
    ),
    ...message.reactions.map((one) => `${one.emoji} ${oneLine(one.author ?? '')}`.trim()),
    ...stateOf(message, words),
    ...(withPrice && message.charge !== null ? [`(${message.charge.explanation})`] : []),
  ];
  const [first = '', ...rest] = said.flatMap((part) => part.split(lineEnds));
  const name = direction === 'system' ? '·' : `${oneLine(author ?? '')}:`;
  return `${time}  ${name} ${first}\n${rest.map((line) => `${indent}${line}\n`).join('')}`;
}

/** A text that takes no more than its line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function bodyOf(
  { kind, edited }: MessageShape,
  text: string,
  attachment: string | null,
  words: TranscriptWords,
): string[] {
  if (kind === 'call') return [words.call];
  if (kind === 'reaction') return [words.reaction(text)];
  const shown = edited && text !== '' ? `${text} ${words.edited}` : text;
  return [
    ...(attachment === null ? [] : [words.file(oneLine(attachment))]),
    ...(shown === '' ? [] : [shown]),
  ];
}

function stateOf({ direction, status, failure }: MessageShape, words: TranscriptWords): string[] {
  if (direction !== 'out') return [];
  if (status === 'failed') return [words.failed(failure ?? '')];
  return status === 'queued' ? [words.queued] : [];
}

function beginningOf(quotes: NonNullable<MessageShape['quotes']>, words: TranscriptWords): string {
  const text =
    oneLine(quotes.text) || (quotes.attachment === null ? '…' : words.file(oneLine(quotes.attachment)));
  const letters = [...text];
  const beginning = letters.length > longestQuote ? `${letters.slice(0, longestQuote).join('')}…` : text;
  return quotes.author === null ? beginning : `${oneLine(quotes.author)}: ${beginning}`;
}
