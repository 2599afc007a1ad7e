import type { Account } from '../../shared/tariff/account.ts';
import type { Zone } from '../../shared/time/zone.ts';
import type { Connection } from '../database/open.ts';
import { readCards } from './card-set.ts';
import type { CoreContext } from './context.ts';
import { readOwnerSettings, type OwnerSettings } from './owner-settings.ts';
import { internationalTerms } from './setting-values.ts';

/** What the folds of the ledger need to know of the owner. */
export interface LedgerAccount {
  account: Account;
  zone: Zone;
  /** The shop's ISO country. */
  country: string | null;
}

/** Reads the account as the settings and rate cards of this connection tell it, unfinished writes included. */
export function readLedgerAccount(db: Connection, context: CoreContext): LedgerAccount {
  const settings = readOwnerSettings(db, context.environment);
  const zone = context.zoneOf(settings.time_zone);
  return { account: toAccount(settings, zone, db), zone, country: settings.country };
}

function toAccount({ currency, values }: OwnerSettings, zone: Zone, db: Connection): Account {
  const terms = internationalTerms.nullable().catch(null).parse(values.authentication_international);
  return {
    currency,
    zone,
    cards: readCards(db),
    isExempt: values.exempt === true,
    hasPaymentMethod: values.payment_method !== false,
    integration: values.integration === 'direct' ? 'direct' : 'partner',
    ...(terms === null
      ? {}
      : {
          authenticationInternational: {
            homeCountry: terms.home_country,
            startTimes: Object.fromEntries(
              Object.entries(terms.start_times).map(([country, at]) => [country, Date.parse(at)]),
            ),
          },
        }),
  };
}
