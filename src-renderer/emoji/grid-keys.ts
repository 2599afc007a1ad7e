/** How many emojis stand in a row. */
export const columns = 8;

/** Where a key leads from one place of the grid of `count`; null for a key that leads nowhere. */
export function stepInGrid(key: string, from: number, count: number): number | null {
  const last = count - 1;
  const to = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from + columns,
    ArrowUp: from - columns,
  }[key];
  if (key === 'Home') return from - (from % columns);
  if (key === 'End') return Math.min(last, from - (from % columns) + columns - 1);
  if (key === 'PageDown') return Math.min(last, from + columns * 4);
  if (key === 'PageUp') return Math.max(0, from - columns * 4);
  if (to === undefined) return null;
  return to < 0 || to > last ? from : to;
}
