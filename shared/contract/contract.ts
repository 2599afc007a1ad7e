import { alertsContract } from './alerts.ts';
import { backupsContract } from './backups.ts';
import { billsContract } from './bills.ts';
import { careContract } from './care.ts';
import { changesContract } from './changes.ts';
import { connectionContract } from './connection.ts';
import { draftsContract } from './drafts.ts';
import { importsContract } from './imports.ts';
import { inboxContract } from './inbox.ts';
import { mediaContract } from './media.ts';
import { notificationsContract } from './notifications.ts';
import { outboxContract } from './outbox.ts';
import { personContract } from './person.ts';
import { quickRepliesContract } from './quick-replies.ts';
import { ratesContract } from './rates.ts';
import { remindersContract } from './reminders.ts';
import { reportsContract } from './reports.ts';
import { settingsContract } from './settings.ts';
import { spendContract } from './spend.ts';
import { templatesContract } from './templates.ts';

/** Everything that a host can ask of the core, by area. */
export const contract = {
  settings: settingsContract,
  inbox: inboxContract,
  person: personContract,
  drafts: draftsContract,
  quickReplies: quickRepliesContract,
  media: mediaContract,
  imports: importsContract,
  connection: connectionContract,
  outbox: outboxContract,
  templates: templatesContract,
  spend: spendContract,
  rates: ratesContract,
  reports: reportsContract,
  bills: billsContract,
  alerts: alertsContract,
  reminders: remindersContract,
  notifications: notificationsContract,
  care: careContract,
  backups: backupsContract,
  changes: changesContract,
};

export type Contract = typeof contract;
