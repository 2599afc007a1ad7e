import type { CaseRow, Factor } from './types.ts';

/** Nothing on top. */
export const noFactor: Factor = { numerator: 1n, denominator: 1n };

const whole = 100_000_000n;

/** The factor of percentages one upon the other, each in millionths of a per cent: 20 % is 20000000. */
export function factorOf(...percentages: readonly bigint[]): Factor {
  return percentages.reduce(
    (factor, percentage) => ({
      numerator: factor.numerator * (whole + percentage),
      denominator: factor.denominator * whole,
    }),
    noFactor,
  );
}

/** An amount with what comes on top, to the nearest micro. */
export function addFactor(micros: number, { numerator, denominator }: Factor): number {
  return divide(BigInt(micros) * numerator, denominator);
}

/** An amount without what came on top. */
export function takeFactor(micros: number, { numerator, denominator }: Factor): number {
  return divide(BigInt(micros) * denominator, numerator);
}

/** Whether a factor changes anything. */
export function isFactor({ numerator, denominator }: Factor): boolean {
  return numerator !== denominator;
}

/**
 * Which percentages rows may have on top, as factors: the nearest half per cent, as taxes and margins mostly are and as the bill's own
 * rounding may hide, then to a hundredth of a per cent. None when theirs is not above ours.
 */
export function fitFactors(rows: readonly Pick<CaseRow, 'ours' | 'theirs'>[]): Factor[] {
  const ours = rows.reduce((total, row) => total + row.ours, 0);
  const theirs = rows.reduce((total, row) => total + row.theirs, 0);
  if (ours <= 0 || theirs <= ours) return [];
  const hundredths = divide((BigInt(theirs) - BigInt(ours)) * 10_000n, BigInt(ours));
  const nearest = Math.round(hundredths / 50) * 50;
  return [nearest, hundredths].filter((one) => one > 0).map((one) => factorOf(BigInt(one) * 10_000n));
}

// To the nearest, halves away from zero.
function divide(value: bigint, by: bigint): number {
  const half = by / 2n;
  return Number((value >= 0n ? value + half : value - half) / by);
}
