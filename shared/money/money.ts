import { Refusal } from '../contract/refusal.ts';

/** An exact sum: integer micros (millionths of the unit) of one currency (ISO 4217, upper case). */
export interface Money {
  micros: number;
  currency: string;
}

/** What is known of a price, in micros: `min` equals `max` when it is known exactly. */
export interface Amount {
  min: number;
  max: number;
}

/** Nothing to pay; shared so that free messages cost no memory. */
export const noAmount: Amount = Object.freeze({ min: 0, max: 0 });

/** The sum of two amounts of one currency; refuses to mix currencies (`mixed_currencies`). */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new Refusal(
      'mixed_currencies',
      `Amounts in ${a.currency} and ${b.currency} can not be added; count each currency by itself.`,
    );
  }
  return { micros: a.micros + b.micros, currency: a.currency };
}

/** The sum of two ranges that the caller knows to be in one currency. */
export function addAmounts(a: Amount, b: Amount): Amount {
  return { min: a.min + b.min, max: a.max + b.max };
}
