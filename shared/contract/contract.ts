import { careContract } from './care.ts';
import { changesContract } from './changes.ts';
import { importsContract } from './imports.ts';
import { inboxContract } from './inbox.ts';
import { mediaContract } from './media.ts';
import { ratesContract } from './rates.ts';
import { reportsContract } from './reports.ts';
import { settingsContract } from './settings.ts';
import { spendContract } from './spend.ts';

/** Everything that a host can ask of the core, by area. */
export const contract = {
  settings: settingsContract,
  inbox: inboxContract,
  media: mediaContract,
  imports: importsContract,
  spend: spendContract,
  rates: ratesContract,
  reports: reportsContract,
  care: careContract,
  changes: changesContract,
};

export type Contract = typeof contract;
