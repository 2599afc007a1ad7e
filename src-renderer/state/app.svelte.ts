import { createContext } from 'svelte';
import type { Client } from '../connect/client.ts';
import { keepUploads } from '../connect/upload.ts';
import { Actions } from './actions.svelte.ts';
import { Alerts } from './alerts.svelte.ts';
import { Backups } from './backups.svelte.ts';
import { Badge } from './badge.svelte.ts';
import { Changes } from './changes.ts';
import { Clock } from './clock.svelte.ts';
import { Connection } from './connection.svelte.ts';
import { Connections } from './connections.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import { Format } from './format.svelte.ts';
import { Handover, type NamedFile } from './handover.svelte.ts';
import { Locale } from './locale.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Outbox } from './outbox.svelte.ts';
import { Overlays } from './overlays.svelte.ts';
import { Plan } from './plan.svelte.ts';
import { QuickReplies } from './quick-replies.svelte.ts';
import { Reminders } from './reminders.svelte.ts';
import { Reports } from './reports.svelte.ts';
import { Router } from './router.svelte.ts';
import { Shop } from './shop.svelte.ts';
import { Sight } from './sight.svelte.ts';
import { TemplateAlarms } from './template-alarms.svelte.ts';
import { Theme } from './theme.svelte.ts';
import { wholeList, type ListChoice } from './thread-list.svelte.ts';
import { wakeClock } from './wake-clock.ts';
import { Watched } from './watched.svelte.ts';

/** What every view may use. */
export interface App {
  connection: Connection;
  client: Client;
  changes: Changes;
  clock: Clock;
  router: Router;
  locale: Locale;
  format: Format;
  theme: Theme;
  notices: Notices;
  overlays: Overlays;
  actions: Actions;
  shop: Shop;
  sight: Sight;
  alerts: Alerts;
  badge: Badge;
  backups: Backups;
  connections: Connections;
  drafts: Drafts;
  quickReplies: QuickReplies;
  reminders: Reminders;
  reports: Reports;
  outbox: Outbox;
  plan: Plan;
  templateAlarms: TemplateAlarms;
  watched: Watched;
  dropped: Handover;
  droppedRates: Handover;
  /** What the inbox lists, for when it is shown again. */
  listChoice: ListChoice;
  /** Opens the import view with these files. */
  openImport: (files: readonly (File | NamedFile)[]) => void;
  /** Opens the rate cards of the settings with these files. */
  openRates: (files: readonly File[]) => void;
}

/** `getApp()` in any component below App.svelte, while it initialises. */
export const [getApp, setApp] = createContext<App>();

/** Makes the page's state and starts connecting. */
export function createApp(): App {
  const connection = new Connection();
  const changes = new Changes(connection);
  const locale = new Locale();
  const clock = new Clock();
  wakeClock(clock);
  const router = new Router();
  const notices = new Notices(connection);
  const dropped = new Handover();
  const droppedRates = new Handover();
  const app: App = {
    connection,
    client: connection.client,
    changes,
    clock,
    router,
    locale,
    format: new Format(locale),
    theme: new Theme(),
    notices,
    overlays: new Overlays(),
    actions: new Actions(notices),
    shop: new Shop(connection, changes, locale, notices),
    sight: new Sight(clock),
    alerts: new Alerts(connection, changes, notices),
    backups: new Backups(connection, changes, notices),
    badge: new Badge(connection, changes, clock, notices),
    outbox: new Outbox(connection, changes, clock, notices),
    plan: new Plan(connection, changes, notices),
    connections: new Connections(connection, changes, clock, notices),
    drafts: new Drafts(connection, changes, notices),
    quickReplies: new QuickReplies(connection, changes, notices),
    reminders: new Reminders(connection, changes, clock, router, notices),
    reports: new Reports(connection, changes, notices),
    templateAlarms: new TemplateAlarms(connection, changes, notices),
    watched: new Watched(connection, changes, notices),
    dropped,
    droppedRates,
    listChoice: wholeList,
    openImport: (files) => {
      dropped.give(files);
      router.go('import');
    },
    openRates: (files) => {
      droppedRates.give(files);
      router.go('settings', 'rate-cards');
    },
  };
  connection.onOpen(() => void keepUploads(connection.client).catch(() => undefined));
  connection.start();
  return app;
}
