import { causes } from './causes.ts';
import { common } from './common.ts';
import { connect } from './connect.ts';
import { drafts } from './drafts.ts';
import { firstRun } from './first-run.ts';
import { hidden } from './hidden.ts';
import { imports } from './import.ts';
import { inbox } from './inbox.ts';
import { keys } from './keys.ts';
import { media } from './media.ts';
import { merge } from './merge.ts';
import { outbox } from './outbox.ts';
import { prices } from './prices.ts';
import { rates } from './rates.ts';
import { settings } from './settings.ts';
import { spend } from './spend.ts';
import { templates } from './templates.ts';
import { watched } from './watched.ts';
import { windows } from './windows.ts';

/** Every area's sentences by the name its keys begin with. */
export const en = {
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
};
