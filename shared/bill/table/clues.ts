/** A way of telling fields by the words of a heading: what it must contain, what it must not, and how much that says. */
export interface Clue<Field extends string> {
  field: Field;
  has: RegExp;
  lacks?: RegExp;
  weight: number;
}

/** How well plain words fit each field; fields that they do not fit are left out. */
export function weighClues<Field extends string>(
  clues: readonly Clue<Field>[],
  words: string,
): Map<Field, number> {
  const found = new Map<Field, number>();
  for (const { field, has, lacks, weight } of clues) {
    if (has.test(words) && lacks?.test(words) !== true)
      found.set(field, Math.max(weight, found.get(field) ?? 0));
  }
  return found;
}
