/** The levels, in percent, that `used` has reached of `limit`, the lowest first; none while nothing is used. */
export function reachedLevels(levels: readonly number[], used: number, limit: number): number[] {
  const hundredfold = BigInt(used) * 100n;
  return levels
    .filter((level) => used > 0 && hundredfold >= BigInt(level) * BigInt(limit))
    .toSorted((a, b) => a - b);
}
