/** Stems of one language that must stand together. */
export interface StemPair {
  message: readonly string[];
  done: readonly string[];
}

/** Whether lower-case words name a message and what was done to it, both in the same language. */
export function saysBoth(words: string, pairs: readonly StemPair[]): boolean {
  return pairs.some(
    ({ message, done }) =>
      message.some((stem) => words.includes(stem)) && done.some((stem) => words.includes(stem)),
  );
}
