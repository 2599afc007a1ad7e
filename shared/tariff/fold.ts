import type { Account, MonthUsage } from './account.ts';
import type { Charge } from './charge.ts';
import type { TariffEvent } from './event.ts';

/** How a fold starts and whom it tells. */
export interface FoldOptions {
  /** Hears every charge, in the order in which they are priced (delivery order), not in the order pushed. */
  onCharge: (charge: Charge) => void;
  /** What months had used before the first event. */
  usageBefore?: readonly MonthUsage[];
  /** Price messages typed on the phone as though they had gone through the API; their charges are `assumed`. */
  asIfApi?: boolean;
}

/** Events go in ordered by `at`; memory is bounded by customers and messages sent but not delivered yet. */
export interface Fold {
  push(event: TariffEvent): void;
  /** Prices what still waits for its delivery instant. */
  finish(): void;
  /** What every month touched so far has used. */
  usage(): MonthUsage[];
}

export type CreateFold = (account: Account, options: FoldOptions) => Fold;
