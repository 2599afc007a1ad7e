import type { ProblemCode } from './types.ts';

const harmless: ReadonlySet<string> = new Set<ProblemCode>([
  'effective_differs',
  'gap_between_bands',
  'list_card_missing',
  'no_rates',
  'unknown_column',
  'zero_rate',
]);

/** Whether a problem left out a rate that the file may hold, by its code. */
export function costsRates(code: string): boolean {
  return !harmless.has(code);
}
