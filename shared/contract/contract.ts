import { careContract } from './care.ts';
import { changesContract } from './changes.ts';
import { connectionContract } from './connection.ts';
import { importsContract } from './imports.ts';
import { inboxContract } from './inbox.ts';
import { mediaContract } from './media.ts';
import { outboxContract } from './outbox.ts';
import { ratesContract } from './rates.ts';
import { reportsContract } from './reports.ts';
import { settingsContract } from './settings.ts';
import { spendContract } from './spend.ts';
import { templatesContract } from './templates.ts';

/** Everything that a host can ask of the core, by area. */
export const contract = {
  settings: settingsContract,
  inbox: inboxContract,
  media: mediaContract,
  imports: importsContract,
  connection: connectionContract,
  outbox: outboxContract,
  templates: templatesContract,
  spend: spendContract,
  rates: ratesContract,
  reports: reportsContract,
  care: careContract,
  changes: changesContract,
};

export type Contract = typeof contract;
