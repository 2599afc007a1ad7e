import type { Charge } from '../../../shared/tariff/charge.ts';
import { createFold } from '../../../shared/tariff/fold.ts';
import type { AsOf } from '../../../shared/tariff/timeline.ts';
import type { MonthEvents } from '../month-events.ts';

/** One message priced twice: as it was, and under the other tariff. */
export interface Pair {
  actual: Charge;
  other: Charge;
}

/**
 * Folds a month twice, side by side, and tells every message of the month (by the day of its actual price) with both prices:
 * those sent through the API, or those typed on the phone as if sent through it. Remembers only what one of the folds has
 * priced already and the other has not. Without another tariff both prices are the actual one.
 */
export function pairCharges(
  month: MonthEvents,
  asOf: AsOf | null,
  ofPhone: boolean,
  onPair: (pair: Pair) => void,
): void {
  const halves = new Map<string | number, Partial<Pair>>();
  const asked = new Set<string | number>();
  const hear = (half: Partial<Pair>, { message }: Charge): void => {
    const { actual, other } = { ...halves.get(message), ...half };
    if (actual === undefined || other === undefined) {
      halves.set(message, half);
      return;
    }
    halves.delete(message);
    if (!asked.delete(message)) return;
    if (actual.pricedAt < month.start || actual.pricedAt >= month.end) return;
    onPair({ actual, other: isEstimateOf(other, actual) ? actual : other });
  };

  const { account, usageBefore } = month;
  const actual = createFold(account, {
    usageBefore,
    asIfApi: ofPhone,
    onCharge: (charge) => {
      hear(asOf === null ? { actual: charge, other: charge } : { actual: charge }, charge);
    },
  });
  const other =
    asOf === null
      ? null
      : createFold(account, {
          usageBefore,
          asIfApi: ofPhone,
          asOf,
          onCharge: (charge) => {
            hear({ other: charge }, charge);
          },
        });
  for (const { event } of month.events) {
    if (event.direction === 'out' && (event.sentFrom === 'phone_app') === ofPhone) asked.add(event.id);
    actual.push(event);
    other?.push(event);
  }
  actual.finish();
  other?.finish();
}

// Where Meta's word differed from the rules, and the rules are the same under both tariffs, its word holds under both.
function isEstimateOf(other: Charge, { estimate }: Charge): boolean {
  return (
    estimate !== null &&
    other.estimate === null &&
    estimate.outcome === other.outcome &&
    estimate.reason === other.reason &&
    estimate.category === other.category &&
    estimate.amount?.min === other.amount?.min &&
    estimate.amount?.max === other.amount?.max
  );
}
