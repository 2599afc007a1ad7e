import type { ReviewedFile } from '../../../../../shared/contract/imports.ts';
import { toOneLine } from '../../harmless.ts';
import type { ImportWords } from '../../import-words/import-words.ts';

type Language = 'en' | 'fr';

const locales = { en: 'en-GB', fr: 'fr-FR' };
const longestText = 60;
const longestName = 30;

/** A wall time `YYYY-MM-DDTHH:MM:SS` written out, its month as a word so that no order of figures matters. */
export function writeOut(timeLocal: string, language: Language): string {
  const format = { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(Date.parse(`${timeLocal}Z`));
}

/** A file's size in the largest unit of which it has one. */
export function writeBytes(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  };
  return new Intl.NumberFormat(locales[language], format as Intl.NumberFormatOptions).format(
    bytes / 1000 ** step,
  );
}

/** A name from a file, harmless and short. */
export function shortName(name: string): string {
  return toOneLine(name, longestName);
}

/** One message on one line: who wrote what, or the notice. */
export function writeMessage(message: ReviewedFile['messages'][number], words: ImportWords): string {
  const text = toOneLine(`${message.attachment ?? ''} ${message.text}`, longestText);
  return message.author === null ? `${words.notice} ${text}` : `${shortName(message.author)}: ${text}`;
}

/** What a shell needs around a text so that it stays one argument. */
export function quote(text: string): string {
  const safe = toOneLine(text);
  if (/^[\p{L}\p{N}_.+@][\p{L}\p{N}_.+@-]*$/u.test(safe)) return safe;
  return process.platform === 'win32'
    ? `"${safe.replaceAll('"', '\\"')}"`
    : `'${safe.replaceAll("'", `'\\''`)}'`;
}
