/** Draws from one seeded sequence. */
export interface Random {
  /** Between two bounds, evenly. */
  between(low: number, high: number): number;
  chance(part: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  normal(): number;
  /** A gamma variable with mean 1; the smaller the shape, the wilder. */
  gamma(shape: number): number;
  poisson(mean: number): number;
}

/** The same draws for the same seed. */
export function createRandom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  // Xorshift with 32 bits of state, then the usual textbook draws.
  const uniform = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number): number => {
    if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let count = -1;
    for (let left = Math.exp(-mean), product = 1; product > left || count < 0; count += 1)
      product *= uniform();
    return count;
  };
  // Marsaglia and Tsang.
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * ((shape + 1) / shape) * uniform() ** (1 / shape);
    const size = shape - 1 / 3;
    for (;;) {
      const step = normal();
      const cube = (1 + step / Math.sqrt(9 * size)) ** 3;
      if (cube > 0 && Math.log(uniform()) < step ** 2 / 2 + size * (1 - cube + Math.log(cube))) {
        return (size * cube) / shape;
      }
    }
  };
  for (let warm = 0; warm < 8; warm += 1) uniform();

  return {
    between: (low, high) => low + uniform() * (high - low),
    chance: (part) => uniform() < part,
    pick: (items) => items[Math.floor(uniform() * items.length)] ?? items[0],
    normal,
    gamma,
    poisson,
  };
}
