const gap = /\{\{[^{}\n]{1,40}\}\}/;

/** The first place in a text that is still to be filled, as `{{name}}`; null when there is none. */
export function findGap(text: string): { from: number; to: number; words: string } | null {
  const found = gap.exec(text);
  if (found === null) return null;
  const [words] = found;
  return { from: found.index, to: found.index + words.length, words };
}
