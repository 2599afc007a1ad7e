import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { nextMonth } from '../../shared/time/zone.ts';
import { listThreadMonth } from '../database/charges.ts';
import { firstIdAt } from '../database/message-id.ts';
import type { CoreContext } from './context.ts';
import { findFirstSending } from './ledger-span.ts';
import { toMonthNumber } from './month-number.ts';

type ThreadMonth = Awaited<ReturnType<ContractRouterClient<Contract>['inbox']['thread']>>['month'];

/** What this month's messages of one thread cost, and what those typed on the phone would cost through the API. */
export function readThreadMonth(context: CoreContext, threadId: number, now: number): ThreadMonth {
  const zone = context.zone();
  const month = zone.monthOf(now);
  const ids = {
    first: firstIdAt(findFirstSending(context.db, zone.monthStart(month))),
    end: firstIdAt(zone.monthStart(nextMonth(month))),
  };
  const rows = listThreadMonth(context.db, threadId, toMonthNumber(month), ids);
  const sum = (throughApi: 0 | 1): number =>
    rows
      .filter((row) => row.through_api === throughApi)
      .reduce((total, row) => total + (row.amount_max ?? 0) * row.messages, 0);
  return {
    sent: rows.reduce((total, row) => total + row.messages, 0),
    charged: rows
      .filter((row) => row.outcome === 'charged' && row.through_api === 0)
      .reduce((total, row) => total + row.messages, 0),
    amount: formatMicros(sum(0)),
    through_api: rows.some((row) => row.through_api === 1) ? formatMicros(sum(1)) : null,
    currency: context.settings().currency,
  };
}
