import { localMonth } from './calendar.ts';
import type { Book, Decision } from './decision.ts';
import { firstMonth } from './price-of.ts';

/** Whether the month's 1,000 free ones have room for one more: `before` is what the first month had used elsewhere. */
export function hasRoom(
  { scenario, outbound, earlier }: Book,
  at: number,
  before: number | undefined,
  isOfThisKind: (decision: Decision) => boolean,
): boolean {
  const timeZone = scenario.account.time_zone;
  const month = localMonth(at, timeZone);
  const used = earlier.filter(
    (decision) => decision.isCounted && isOfThisKind(decision) && localMonth(decision.at, timeZone) === month,
  );
  const elsewhere = month === firstMonth(outbound, timeZone) ? (before ?? 0) : 0;
  return elsewhere + used.length < 1000;
}
