// Authentication-international apart: most markets have none.
const billed: readonly (readonly [from: string, categories: readonly string[]])[] = [
  ['2018-08-01', []],
  ['2022-02-01', ['business_initiated', 'user_initiated']],
  ['2023-06-01', ['marketing', 'utility', 'authentication', 'service']],
  ['2024-11-01', ['marketing', 'utility', 'authentication']],
  ['2026-10-01', ['marketing', 'utility', 'authentication', 'service']],
];

/** The categories that Meta bills in every market on a day, as cards name them. */
export function billedCategories(day: string): readonly string[] {
  return billed.findLast(([from]) => from <= day)?.[1] ?? [];
}
