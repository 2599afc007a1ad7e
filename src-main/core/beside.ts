import type { AmountShape } from '../../shared/contract/shapes.ts';
import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros, parseMicros } from '../../shared/money/micros.ts';
import { addAmounts, type Amount } from '../../shared/money/money.ts';
import type { OwnerSettings } from './owner-settings.ts';

/** What comes on top of Meta's price, in micros; null where the owner set nothing. */
export interface Beside {
  providerMargin: Amount | null;
  vat: Amount | null;
  total: Amount;
}

/** The provider's margin on Meta's price and VAT on both; null when neither is set. Never mixed into Meta's price. */
export function besideOf(amount: Amount, { values }: Pick<OwnerSettings, 'values'>): Beside | null {
  const margin = percentageOf(values.provider_margin);
  const tax = percentageOf(values.vat);
  if (margin === null && tax === null) return null;
  const providerMargin = margin === null ? null : takePercent(amount, margin);
  const net = providerMargin === null ? amount : addAmounts(amount, providerMargin);
  const vat = tax === null ? null : takePercent(net, tax);
  return { providerMargin, vat, total: vat === null ? net : addAmounts(net, vat) };
}

/** The same with every figure as a range of texts. */
export function presentBeside(beside: Beside | null): MonthSpend['beside'] {
  if (beside === null) return null;
  const { providerMargin, vat, total } = beside;
  return {
    provider_margin: providerMargin === null ? null : presentRange(providerMargin),
    vat: vat === null ? null : presentRange(vat),
    total: presentRange(total),
  };
}

/** A sum as a range of texts. */
export function presentRange({ min, max }: Amount): { min: string; max: string } {
  return { min: formatMicros(min), max: formatMicros(max) };
}

/** A sum as one text where it is known exactly, else as a range. */
export function presentAmount(amount: Amount): AmountShape {
  return amount.min === amount.max ? formatMicros(amount.max) : presentRange(amount);
}

/** Millionths of a per cent. */
function percentageOf(value: unknown): bigint | null {
  return typeof value === 'string' ? BigInt(parseMicros(value)) : null;
}

function takePercent({ min, max }: Amount, percentage: bigint): Amount {
  return { min: partOf(min, percentage), max: partOf(max, percentage) };
}

// Half a millionth and more counts as one.
function partOf(micros: number, percentage: bigint): number {
  return Number((BigInt(micros) * percentage + 50_000_000n) / 100_000_000n);
}
