import type { Amount } from '../money/money.ts';

// The range that Meta and the press named at the launch of August 2018; no price list of 2018–2022 is known.
const ranges: Readonly<Record<string, Amount>> = {
  USD: { min: 5_000, max: 90_000 },
  EUR: { min: 4_300, max: 77_000 },
};

/** Between what a template of 2018–2022 cost, in micros; null for a currency without a known range. */
export function launchRange(currency: string | null): Amount | null {
  return (currency === null ? undefined : ranges[currency]) ?? null;
}
