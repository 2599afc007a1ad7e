import { plan } from './plan.ts';
import { reminders } from './reminders.ts';
import { alerts } from './alerts.ts';
import { bill } from './bill.ts';
import { figures } from './figures.ts';
import { lines } from './lines.ts';
import { report } from './report.ts';
import { whatIf } from './what-if.ts';
import { backups } from './backups.ts';
import { causes } from './causes.ts';
import { common } from './common.ts';
import { connect } from './connect.ts';
import { drafts } from './drafts.ts';
import { firstRun } from './first-run.ts';
import { hidden } from './hidden.ts';
import { imports } from './import.ts';
import { inbox } from './inbox.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { media } from './media.ts';
import { merge } from './merge.ts';
import { outbox } from './outbox.ts';
import { person } from './person.ts';
import { phone } from './phone.ts';
import { prices } from './prices.ts';
import { rates } from './rates.ts';
import { reading } from './reading.ts';
import { searching } from './searching.ts';
import { settings } from './settings.ts';
import { spend } from './spend.ts';
import { templates } from './templates.ts';
import { watched } from './watched.ts';
import { windows } from './windows.ts';
import { writing } from './writing.ts';

/** Every area's sentences by the name its keys begin with. */
export const fr = {
  causes,
  common,
  connect,
  drafts,
  firstRun,
  hidden,
  imports,
  inbox,
  keys,
  media,
  merge,
  outbox,
  prices,
  rates,
  settings,
  spend,
  templates,
  watched,
  windows,
  list,
  reading,
  writing,
  phone,
  searching,
  person,
  backups,
  alerts,
  bill,
  figures,
  lines,
  report,
  whatIf,
  plan,
  reminders,
};
