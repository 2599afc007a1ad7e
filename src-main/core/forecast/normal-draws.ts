/** Standard normal draws that are the same on every call: one fixed sequence per seed. */
export function drawNormals(seed: number, count: number): Float64Array {
  const draws = new Float64Array(count);
  const uniform = createUniform(seed);
  for (let index = 0; index < count; index += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    draws[index] = radius * Math.cos(angle);
    if (index + 1 < count) draws[index + 1] = radius * Math.sin(angle);
  }
  return draws;
}

// Mulberry32, as everybody writes it: 32 bits of state, good enough for a thousand draws.
function createUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
