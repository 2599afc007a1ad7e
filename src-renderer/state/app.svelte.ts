import { createContext } from 'svelte';
import type { Client } from '../connect/client.ts';
import { keepUploads } from '../connect/upload.ts';
import { Badge } from './badge.svelte.ts';
import { Changes } from './changes.ts';
import { Clock } from './clock.svelte.ts';
import { Connection } from './connection.svelte.ts';
import { Connections } from './connections.svelte.ts';
import { Format } from './format.svelte.ts';
import { Handover, type NamedFile } from './handover.svelte.ts';
import { Locale } from './locale.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Outbox } from './outbox.svelte.ts';
import { Overlays } from './overlays.svelte.ts';
import { Router } from './router.svelte.ts';
import { Shop } from './shop.svelte.ts';
import { TemplateAlarms } from './template-alarms.svelte.ts';
import { Theme } from './theme.svelte.ts';
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
  shop: Shop;
  badge: Badge;
  connections: Connections;
  outbox: Outbox;
  templateAlarms: TemplateAlarms;
  watched: Watched;
  dropped: Handover;
  droppedRates: Handover;
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
    shop: new Shop(connection, changes, locale, notices),
    badge: new Badge(connection, changes, clock, notices),
    outbox: new Outbox(connection, changes, clock, notices),
    connections: new Connections(connection, changes, clock, notices),
    templateAlarms: new TemplateAlarms(connection, changes, notices),
    watched: new Watched(connection, changes, notices),
    dropped,
    droppedRates,
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
