import { createHash } from 'node:crypto';
import { marketFiles } from '../../shared/tariff/data/market-files.ts';
import { rateCardFiles, tierFiles } from '../../shared/tariff/data/rate-card-files.ts';
import type { Connection } from '../database/open.ts';
import { readSettings, writeSetting } from '../database/settings.ts';

/** To be raised whenever the rules would price a stored message otherwise than before; new tariff data are noticed by themselves. */
const rules = 1;

const key = 'ledger_version';

/** Whether the stored charges were made by these rules and tariff data. */
export function isLedgerCurrent(db: Connection): boolean {
  return readSettings(db).get(key) === currentVersion();
}

/** Notes that they were. */
export function markLedgerVersion(db: Connection): void {
  writeSetting(db, key, currentVersion());
}

function currentVersion(): string {
  const data = createHash('sha256')
    .update(JSON.stringify([rateCardFiles, tierFiles, marketFiles]))
    .digest('hex');
  return JSON.stringify(`${String(rules)} ${data.slice(0, 16)}`);
}
