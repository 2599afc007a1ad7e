import { makeExport, type MadeMessage, type MakeOptions } from '../../helpers/make-export.ts';

/** A file as the browser's file field or a drop takes it. */
export interface ChatFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** `[ms UTC, author, text]`: one line of a chat. */
export type TimedLine = readonly [at: number, author: string | null, text: string];

/** An instant as the wall clock of Paris shows it, `YYYY-MM-DDTHH:MM:SS`. */
export function parisTime(at: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(at)
    .replace(' ', 'T');
}

/** An exported chat of these lines; French, Android unless said otherwise. */
export function chatFile(name: string, lines: readonly TimedLine[], options: MakeOptions = {}): ChatFile {
  const messages = lines.map(([at, author, text]): MadeMessage => ({ time: parisTime(at), author, text }));
  return textFile(name, makeExport({ ...options, messages }));
}

/** A file of this text. */
export function textFile(name: string, text: string): ChatFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}
