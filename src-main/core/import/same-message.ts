import type { KnownMessageRow } from '../../database/known-messages.ts';
import { lastingName, namerOf } from './attachment-name.ts';

/** What one side of a comparison says: a message of an export, or one that is being merged from another thread. */
export interface Told {
  direction: 'in' | 'out' | 'system';
  /** ms UTC; Android prints no seconds. */
  at: number;
  text: string;
  attachment: string | null;
  edited: boolean;
  instead: 'omitted' | 'deleted' | null;
  /** Whether its time is Meta's: no phone printed it. */
  isMetas?: boolean;
}

const minute = 60_000;
/** Words that nobody sends twice by chance within a minute and a half, in characters. */
const distinctive = 20;
const clockSlack = 90_000;
const secondsSlack = 2_000;

/** A text as it is compared: no marks, one kind of blank, NFC. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether two printed times can be one instant: phones that print no seconds agree by the minute. */
export function isSameTime(one: number, other: number): boolean {
  if (one === other) return true;
  const [oneIsWhole, otherIsWhole] = [one % minute === 0, other % minute === 0];
  if (oneIsWhole !== otherIsWhole) return Math.floor(one / minute) === Math.floor(other / minute);
  return !oneIsWhole && Math.abs(one - other) <= secondsSlack;
}

/** Whether both say the same words at the same time; long ones may stand a little apart where one time is Meta's or ours and the other a phone's. */
export function isSameText(told: Told, known: KnownMessageRow): boolean {
  if (told.direction !== known.direction) return false;
  const text = comparable(told.text);
  if (text === '' || text !== comparable(known.text)) return false;
  if (isSameTime(told.at, known.at)) return true;
  const isByTwoClocks = known.source !== 'import' || told.isMetas === true;
  return isByTwoClocks && text.length >= distinctive && Math.abs(told.at - known.at) <= clockSlack;
}

/** Whether both are the same file: left out here and there by name, or named by two kinds of phones. */
export function isSameMedia(told: Told, known: KnownMessageRow): boolean {
  if (told.direction !== known.direction || !isMedia(told) || !isMedia(known)) return false;
  if (!isSameTime(told.at, known.at)) return false;
  if (told.attachment === null || known.attachment === null) return true;
  if (lastingName(told.attachment) === lastingName(known.attachment)) return true;
  if (known.source === 'import' && namerOf(told.attachment) === namerOf(known.attachment)) return false;
  const [one, other] = [comparable(told.text), comparable(known.text)];
  return one === '' || other === '' || one === other;
}

/** Whether one is what the other became: its words changed, or taken back. */
export function isSameChanged(told: Told, known: KnownMessageRow): boolean {
  if (told.direction !== known.direction || told.direction === 'system') return false;
  if (!isSameTime(told.at, known.at)) return false;
  if (told.instead === 'deleted' || known.instead === 'deleted') return true;
  if (!told.edited && known.edited === 0) return false;
  return !isMedia(told) && !isMedia(known) && sharesWord(told.text, known.text);
}

/** Whether a notice is one that another phone wrote of the same event in other words. */
export function isSameNotice(told: Told, known: KnownMessageRow): boolean {
  return told.direction === 'system' && known.direction === 'system' && isSameTime(told.at, known.at);
}

function isMedia(message: { attachment: string | null; instead: string | null }): boolean {
  return message.attachment !== null || message.instead === 'omitted';
}

/** Whether two texts have a word in common. */
export function sharesWord(one: string, other: string): boolean {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return (
    comparable(text)
      .toLocaleLowerCase('en')
      .match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? []
  );
}
