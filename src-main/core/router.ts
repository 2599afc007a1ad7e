import { care } from './care.ts';
import { changes } from './changes-area.ts';
import { connection } from './connection/connection-area.ts';
import { api } from './implement.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { media } from './media.ts';
import { outbox } from './outbox/outbox-area.ts';
import { rates } from './rates.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { spend } from './spend.ts';
import { templates } from './templates/templates-area.ts';
import { watch } from './watch/watch-area.ts';

/** The contract, implemented area by area. */
export const router = api.router({
  settings,
  inbox,
  media,
  imports: { ...imports, watch },
  connection,
  outbox,
  templates,
  spend,
  rates,
  reports,
  care,
  changes,
});
