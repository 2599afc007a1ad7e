import type { Charge } from '../../../shared/tariff/charge.ts';
import { createFold } from '../../../shared/tariff/fold.ts';
import type { AsOf } from '../../../shared/tariff/timeline.ts';
import type { Cause } from '../avoidable/candidate.ts';
import { createChanger, type Changes } from '../avoidable/changer.ts';
import type { MonthEvents } from '../month-events.ts';

/** One message priced twice: as it was, and the other way. */
export interface Pair {
  actual: Charge;
  other: Charge;
}

/** The same of a message that would not have been sent, or of one that was not. */
export type Difference =
  Pair | { actual: Charge; other: null; cause: Cause } | { actual: null; other: Charge };

/** How the month would have been: under another tariff, or with messages sent otherwise. Both null: as it was. */
export interface OtherWay {
  asOf: AsOf | null;
  changes: Changes | null;
}

/** So many messages are priced before others have their turn. */
const atOnce = 2_000;

/**
 * Folds a month twice, side by side, and tells every message of the month (by the day of its actual price) with both prices:
 * those sent through the API, or those typed on the phone as if sent through it. An answer that was not sent stands in the month of the
 * message for which it would have been. Remembers only what one of the folds has priced already and the other has not. Yields now and then,
 * so that others can have their turn.
 */
export function* pairCharges(
  month: MonthEvents,
  { asOf, changes }: OtherWay,
  ofPhone: boolean,
  onDifference: (difference: Difference) => void,
): Generator<void> {
  const halves = new Map<string | number, Partial<Pair>>();
  const asked = new Set<string | number>();
  const changer = changes === null ? null : createChanger(changes);
  const isAsked = ({ message, pricedAt }: Charge): boolean =>
    asked.delete(message) && pricedAt >= month.start && pricedAt < month.end;
  const hear = (half: Partial<Pair>, { message }: Charge): void => {
    const { actual, other } = { ...halves.get(message), ...half };
    if (actual === undefined || other === undefined) {
      halves.set(message, half);
      return;
    }
    halves.delete(message);
    if (isAsked(actual)) onDifference({ actual, other: isEstimateOf(other, actual) ? actual : other });
  };
  const hearActual = (charge: Charge): void => {
    if (asOf === null && changer === null) hear({ actual: charge, other: charge }, charge);
    else {
      const cause = changer?.gone.get(charge.message);
      if (cause === undefined) hear({ actual: charge }, charge);
      else if (isAsked(charge)) onDifference({ actual: charge, other: null, cause });
    }
  };
  const hearOther = (charge: Charge): void => {
    if (changer?.added.has(charge.message) === true) onDifference({ actual: null, other: charge });
    else hear({ other: charge }, charge);
  };

  const { account, usageBefore } = month;
  const options = { usageBefore, asIfApi: ofPhone };
  const actual = createFold(account, { ...options, onCharge: hearActual });
  const other =
    asOf === null && changer === null
      ? null
      : createFold(account, { ...options, ...(asOf === null ? {} : { asOf }), onCharge: hearOther });
  let count = 0;
  for (const sourced of month.events) {
    const { event } = sourced;
    if (event.direction === 'out' && (event.sentFrom === 'phone_app') === ofPhone) asked.add(event.id);
    actual.push(event);
    if (changer === null) other?.push(event);
    else for (const changed of changer.next(sourced)) other?.push(changed);
    count += 1;
    if (count % atOnce === 0) yield;
  }
  for (const added of changer?.rest() ?? []) other?.push(added);
  actual.finish();
  other?.finish();
}

// Where Meta's word differed from the rules, and the rules say the same both ways, its word holds both ways.
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
