import type { KnownMessageRow } from '../../database/known-messages.ts';
import { comparable, sharesWord, type Told } from './same-message.ts';

/** How long before it comes back something may have been handed to WhatsApp, and how much later by two clocks, in ms. */
const before = 7 * 86_400_000;
const after = 300_000;
/** Other words are those of a note only so soon after it. */
const otherwiseBefore = 3_600_000;
const otherwiseAfter = 60_000;
/** From which share of pairs of letters on two texts are one that was touched up. */
const alike = 0.6;

/** Whether a message is what the owner noted as sent by phone, in the same words. */
export function isNoted(told: Told, note: KnownMessageRow): boolean {
  const isInTime = note.at >= told.at - before && note.at <= told.at + after;
  return isInTime && comparable(told.text) === comparable(note.text);
}

/** Whether it is the same with words that were changed in WhatsApp, before it left or after. */
export function isNotedOtherwise(told: Told, note: KnownMessageRow): boolean {
  const isInTime = note.at >= told.at - otherwiseBefore && note.at <= told.at + otherwiseAfter;
  if (!isInTime || told.instead === 'deleted') return false;
  if (told.edited && sharesWord(told.text, note.text)) return true;
  return shareOfPairs(told.text, note.text) >= alike;
}

/** Which share of their pairs of neighbouring letters two texts have in common, 0 to 1: in every script, whatever its words. */
function shareOfPairs(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  if (mine.length === 0 || theirs.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of mine) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of theirs) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (mine.length + theirs.length);
}

function pairsOf(text: string): string[] {
  const letters = [...comparable(text).toLocaleLowerCase('en')];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
