import type { Amount } from '../../../shared/money/money.ts';
import { marketTables } from '../../../shared/tariff/market.ts';
import { quote } from '../../../shared/tariff/quote.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { readLedgerAccount } from '../ledger-account.ts';
import { readUsageThroughApi } from '../outbox/quote-through-api.ts';

/** What only a template could do once a window is closed, in the currency of the account; null where no price is known. */
export type Stakes = (customer: string | null, number: string) => Amount | null;

/** Prices of a utility template at the clock's now; asked once a market and number, and only when somebody wants to know. */
export function createStakes(context: CoreContext, db: Connection): Stakes {
  const markets = marketTables.at(-1);
  const known = new Map<string, Amount | null>();
  let account: ReturnType<typeof readLedgerAccount> | null = null;
  return (customer, number) => {
    account ??= readLedgerAccount(db, context);
    const country = customer === null ? account.country : null;
    const key = `${number} ${markets?.place(customer ?? '', country).market ?? ''}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const price = priceOf(context, account, { customer, number, country });
    known.set(key, price);
    return price;
  };
}

function priceOf(
  context: CoreContext,
  { account, zone }: ReturnType<typeof readLedgerAccount>,
  { customer, number, country }: { customer: string | null; number: string; country: string | null },
): Amount | null {
  const now = context.clock();
  const { amount } = quote(account, {
    customer: customer ?? '',
    country,
    number,
    kind: 'template',
    category: 'utility',
    sentFrom: 'api',
    at: now,
    lastInboundAt: null,
    lead: null,
    usage: [readUsageThroughApi(context, number, zone.monthOf(now))],
  });
  return amount;
}
