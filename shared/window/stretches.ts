/** A stretch of time, ms UTC, end excluded. */
export interface Stretch {
  from: number;
  until: number;
}

/** Sorted, empty ones left out, those that overlap or touch made one. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { from, until } of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (until <= from) continue;
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else merged.push({ from, until });
  }
  return merged;
}

/** What of the first lies in none of the second; both merged. */
export function subtractStretches(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let next = 0;
  for (const { from, until } of stretches) {
    let start = from;
    while ((taken[next]?.until ?? Infinity) <= from) next += 1;
    for (let index = next; (taken[index]?.from ?? Infinity) < until; index += 1) {
      const hole = taken[index];
      if (hole === undefined) break;
      if (hole.from > start) left.push({ from: start, until: hole.from });
      start = Math.max(start, hole.until);
    }
    if (start < until) left.push({ from: start, until });
  }
  return left;
}

/** What lies in both; both merged. */
export function intersectStretches(ones: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const both: Stretch[] = [];
  let index = 0;
  for (const { from, until } of ones) {
    while ((others[index]?.until ?? Infinity) <= from) index += 1;
    for (let other = index; (others[other]?.from ?? Infinity) < until; other += 1) {
      const hit = others[other];
      if (hit !== undefined) both.push({ from: Math.max(from, hit.from), until: Math.min(until, hit.until) });
    }
  }
  return both;
}

/** How many of merged stretches begin before an instant. */
export function countBegunBefore(stretches: readonly Stretch[], instant: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.from ?? Infinity) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
