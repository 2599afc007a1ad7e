/** A lower-case set of words, NFC. */
export function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.normalize('NFC').toLowerCase()));
}

/** Matches any of the stems anywhere, regardless of case. */
export function anyStem(stems: readonly string[]): RegExp {
  return new RegExp(stems.map(escape).join('|'), 'iu');
}

/** Matches any of the stems at the start, regardless of case. */
export function anyStart(stems: readonly string[]): RegExp {
  return new RegExp(`^(?:${stems.map(escape).join('|')})`, 'iu');
}

function escape(stem: string): string {
  return stem.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
