import { formatMicros, parseMicros } from './micros.ts';

/** What is known of a line for its sum: a decimal string of its own currency. */
interface Line {
  amount: string;
  currency: string;
}

/** The sums of lines, one for each currency in order of the codes; exact however many lines there are. */
export function sumLines(lines: readonly Line[]): Line[] {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of lines)
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(parseMicros(amount)));
  return [...sums]
    .map(([currency, micros]) => ({ currency, amount: formatMicros(micros) }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
