const longest = 120;

/** The beginning of a text on one line, for lists. */
export function beginningOf(text: string): string {
  const letters = [
    ...text
      .slice(0, 20 * longest)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}
