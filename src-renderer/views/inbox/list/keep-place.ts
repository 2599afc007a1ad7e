/** The threads of a list by id, in order; null where none is known yet. */
type Order = readonly (string | null)[];

/**
 * By how many rows a list that changed has to be scrolled so that what the owner looks at stays in its place: the pointed row, else the
 * first in sight, of those that still stand beside an old neighbour. A row that moved by itself takes nothing along.
 */
export function shiftOf(
  before: Order,
  after: Order,
  inSight: { first: number; last: number; pointed: number },
): number {
  const seen = Array.from(
    { length: Math.max(0, inSight.last - inSight.first + 1) },
    (_, step) => inSight.first + step,
  );
  for (const index of [inSight.pointed, ...seen]) {
    const id = before[index] ?? null;
    const now = id === null ? -1 : after.indexOf(id);
    if (now >= 0 && isBesideTheSame(before, index, after, now)) return now - index;
  }
  return 0;
}

function isBesideTheSame(before: Order, old: number, after: Order, now: number): boolean {
  return [-1, 1].some((step) => {
    const neighbour = before[old + step] ?? null;
    return neighbour !== null && neighbour === after[now + step];
  });
}
