import { nextMonth } from '../../../shared/time/zone.ts';
import type { IdRange } from '../../database/ledger-events.ts';
import { firstIdAt } from '../../database/message-id.ts';
import type { CoreContext } from '../context.ts';
import { findFirstSending } from '../ledger-span.ts';

/** The ids among which all lie that count for a month: what was delivered in it may have been sent before. */
export function idsOfMonth(context: CoreContext, month: string): IdRange {
  const zone = context.zone();
  return {
    first: firstIdAt(findFirstSending(context.db, zone.monthStart(month))),
    end: firstIdAt(zone.monthStart(nextMonth(month))),
  };
}
