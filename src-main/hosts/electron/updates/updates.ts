import { app, session, type BrowserWindow } from 'electron';
import path from 'node:path';
import { withCore } from '../core-client.ts';
import type { CoreKeeper } from '../core-keeper.ts';
import { askOwner } from '../dialogs.ts';
import { openOutside } from '../open-outside.ts';
import { ownImage } from '../start-again.ts';
import { language } from '../words/words.ts';
import { httpFailure } from './failure.ts';
import { offerUpdate, type OfferHands, type UpdateMeans } from './offer.ts';
import { extensionOf } from './own-file.ts';
import { readReleaseServer } from './release-server.ts';
import { restartAndInstall } from './restart.ts';
import { readUpdateKey } from './signature.ts';
import { tame, type Updater } from './updater.ts';
import { updateWords } from './words.ts';

export interface UpdatesOptions {
  core: CoreKeeper;
  /** Ends the program in order, without a question; `last` is done at its very end. */
  quit: (last?: () => void) => Promise<void>;
  log?: (text: string) => void;
}

/** The menu's "Check for updates…". */
export interface Updates {
  /** Leads the owner from the question to the new version; nothing is asked of the network before they agree. */
  check(window: BrowserWindow | null): Promise<void>;
}

// electron-updater is one per program, and so is what is said about it.
let underway: Promise<void> | null = null;

export function createUpdates({ core, quit, log = () => undefined }: UpdatesOptions): Updates {
  async function run(window: BrowserWindow | null): Promise<void> {
    const ask: OfferHands['ask'] = (message, buttons, detail) =>
      askOwner(window, { type: 'info', message, buttons, ...(detail === undefined ? {} : { detail }) });
    const server = await readReleaseServer(path.join(process.resourcesPath, 'app-update.yml'));
    const key = await readUpdateKey(path.join(import.meta.dirname, 'update-key.pem'));
    const packageType = path.join(process.resourcesPath, 'package-type');
    const extension = extensionOf(process.platform, packageType, ownImage(process.env) !== null);
    if (!app.isPackaged || server === null || key === null || extension === null) {
      await pointToReleases(server?.page, ask);
      return;
    }
    const means: UpdateMeans = { server, key, load: loadUpdater, extension };
    await offerUpdate(means, {
      words: updateWords(),
      currentVersion: app.getVersion(),
      ask,
      isBusy: () => isImporting(core),
      fetchText,
      showProgress(fraction) {
        if (window !== null && !window.isDestroyed()) window.setProgressBar(fraction ?? -1);
      },
      formatSize,
      log,
      restart: (updater, isStillRight) => restartAndInstall(updater, isStillRight, { core, quit, ask }),
    });
  }

  return {
    check(window) {
      underway ??= run(window).finally(() => {
        underway = null;
      });
      return underway;
    },
  };
}

async function loadUpdater(): Promise<Updater> {
  const { default: electronUpdater } = await import('electron-updater');
  return tame(electronUpdater.autoUpdater);
}

async function pointToReleases(page: string | undefined, ask: OfferHands['ask']): Promise<void> {
  const words = updateWords();
  if (page === undefined) await ask(words.cannot_update, [words.ok]);
  else if ((await ask(words.cannot_update, [words.open_releases, words.not_now], words.see_releases)) === 0)
    await openOutside(page);
}

async function isImporting(core: CoreKeeper): Promise<boolean> {
  if (!core.isRunning()) return false;
  return (await withCore(core, (client) => client.imports.running())).runs.length > 0;
}

// Through the updater's own connection, which shares nothing with the page's.
async function fetchText(address: string): Promise<string> {
  const connection = session.fromPartition('electron-updater', { cache: false });
  const response = await connection.fetch(address, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw httpFailure(response.status);
  return response.text();
}

function formatSize(bytes: number): string {
  const megabytes = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(language(), megabytes).format(Math.ceil(bytes / 1e6));
}
