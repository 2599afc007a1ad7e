import { createHash } from 'node:crypto';
import { marketFiles } from '../../shared/tariff/data/market-files.ts';
import { rateCardFiles, tierFiles } from '../../shared/tariff/data/rate-card-files.ts';
import type { Connection } from '../database/open.ts';
import { readSettings, writeSetting } from '../database/settings.ts';
import type { Environment } from './environment.ts';
import { readOwnerSettings, type OwnerSettings } from './owner-settings.ts';

/** To be raised whenever the rules would price a stored message otherwise than before; new tariff data are noticed by themselves. */
const rules = 2;

const key = 'ledger_version';

/** Whether the stored charges were made by these rules and tariff data, for the currency, zone and country in force. */
export function isLedgerCurrent(db: Connection, environment: Environment): boolean {
  return readSettings(db).get(key) === currentVersion(readOwnerSettings(db, environment));
}

/** Notes that they were. */
export function markLedgerVersion(db: Connection, environment: Environment): void {
  writeSetting(db, key, currentVersion(readOwnerSettings(db, environment)));
}

// What the owner has not set comes from the machine, which may be another, or say otherwise, at the next opening.
function currentVersion({ currency, time_zone: zone, country }: OwnerSettings): string {
  const data = createHash('sha256')
    .update(JSON.stringify([rateCardFiles, tierFiles, marketFiles]))
    .digest('hex');
  return JSON.stringify([rules, data.slice(0, 16), currency, zone, country]);
}
