import { alerts } from './alerts/alerts-area.ts';
import { backups } from './backups/backups-area.ts';
import { bills } from './bills/bills-area.ts';
import { care } from './care.ts';
import { changes } from './changes-area.ts';
import { connection } from './connection/connection-area.ts';
import { drafts } from './drafts/drafts-area.ts';
import { api } from './implement.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { media } from './media.ts';
import { notifications } from './notifications/notifications-area.ts';
import { outbox } from './outbox/outbox-area.ts';
import { person } from './person/person-area.ts';
import { quickReplies } from './quick-replies/quick-replies-area.ts';
import { rates } from './rates.ts';
import { reminders } from './reminders/reminders-area.ts';
import { reports } from './reports/reports-area.ts';
import { settings } from './settings.ts';
import { spend } from './spend.ts';
import { templates } from './templates/templates-area.ts';
import { watch } from './watch/watch-area.ts';

/** The contract, implemented area by area. */
export const router = api.router({
  settings,
  inbox,
  person,
  drafts,
  quickReplies,
  media,
  imports: { ...imports, watch },
  connection,
  outbox,
  templates,
  spend,
  rates,
  reports,
  bills,
  alerts,
  reminders,
  notifications,
  care,
  backups,
  changes,
});
