/** The id after (1) or before (-1) another; the first, or the last, where that one is not among them; undefined past either end. */
export function neighbour(ids: readonly string[], from: string | null, by: 1 | -1): string | undefined {
  const index = from === null ? -1 : ids.indexOf(from);
  if (index < 0) return by > 0 ? ids[0] : ids.at(-1);
  return ids[index + by];
}
