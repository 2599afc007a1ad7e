import { fold } from '../state/fold.ts';

/**
 * How well a text that was typed fits a label, whatever the accents and case; null when it does not. Best is a label that begins with
 * it, then one whose words begin with the words typed, in any order, then one that has them anywhere, then one with these initials.
 */
export function fitOf(label: string, typed: string): number | null {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 0;
  const text = fold(label);
  const words = wordsOf(label);
  if (text.startsWith(fold(typed.trim()))) return 4;
  if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 3;
  if (wanted.every((part) => text.includes(part))) return 2;
  const initials = words.map((word) => word.slice(0, 1)).join('');
  return wanted.length === 1 && initials.includes(wanted[0] ?? '') ? 1 : null;
}

/** What fits a text that was typed, best first; among equals the order stays. */
export function fitting<Item extends { label: string }>(items: readonly Item[], typed: string): Item[] {
  return items
    .flatMap((item) => {
      const fit = fitOf(item.label, typed);
      return fit === null ? [] : [{ item, fit }];
    })
    .sort((one, other) => other.fit - one.fit)
    .map(({ item }) => item);
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
