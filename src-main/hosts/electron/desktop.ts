import { app, session } from 'electron';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { startCore } from '../../core/start-core.ts';
import { createLog } from '../log-file.ts';
import type { ResolveTicket, TicketedFile } from '../media-answer.ts';
import { pageFolder } from '../page-folder.ts';
import { readPage, type PageFile } from '../page-files.ts';
import { createActions } from './actions.ts';
import { serveAsks } from './asks.ts';
import { keepCore, type CoreKeeper } from './core-keeper.ts';
import { handleCrashes, reportCoreFailure, textOf, type Log } from './crashes.ts';
import { sayAndEnd } from './dialogs.ts';
import { guardDownloads } from './downloads.ts';
import { refuseInspection } from './inspection-guard.ts';
import { wasStartedAtLogin } from './login/at-login.ts';
import { installMenu } from './menu.ts';
import { guardNavigation } from './navigation-guard.ts';
import { serveFolderChoices } from './folder-choices.ts';
import { openFilesIn } from './open-file.ts';
import { servePorts } from './page-ports.ts';
import { endInOrder } from './quit.ts';
import { createSafeSealer } from './safe-sealer.ts';
import { registerScheme, servePage } from './scheme.ts';
import { guardSession } from './session-guard.ts';
import { tellOfMissingSandbox } from './sandbox-notice.ts';
import { becomeOnlyInstance } from './single-instance.ts';
import { joinShortcuts } from './taskbar.ts';
import { createCloseToTray } from './tray/close-to-tray.ts';
import { fill, speakLanguage, words } from './words/words.ts';

export interface DesktopOptions {
  dataFolder: string;
  /** Offered for import. */
  files: string[];
  /** Started with the owner's session: no window comes unasked if the owner closes it to the tray. */
  isAtLogin?: boolean;
  /** Where the page lies, if not where it is built. */
  page?: string;
}

/** The program as a window: everything that must be set before the first page is shown, then the page, then the rest. */
export function startDesktop({
  dataFolder,
  files,
  isAtLogin = false,
  page: folder = pageFolder,
}: DesktopOptions): void {
  app.enableSandbox();
  refuseInspection();
  registerScheme();
  guardNavigation();
  joinShortcuts();
  if (!prepareFolder(dataFolder)) return;

  const log: Log = {
    file: path.join(dataFolder, 'logs', 'vitrine.log'),
    write: createLog(dataFolder, () => undefined),
  };
  const actions = createActions(dataFolder, log);
  const opened = Promise.withResolvers<(files: readonly string[]) => void>();
  // What another start wants while this one is under way waits for its window.
  const isOnly = becomeOnlyInstance(
    files,
    (more) =>
      void opened.promise.then((receive) => {
        receive(more);
      }),
  );
  if (!isOnly) {
    app.exit(0);
    return;
  }
  const page: Promise<ReadonlyMap<string, PageFile>> = readPage(folder).catch(() => new Map());
  const show = async (): Promise<void> => {
    guardSession(session.defaultSession, !app.isPackaged);
    guardDownloads(session.defaultSession);
    const core = startCoreFor(dataFolder, log);
    const resolve: ResolveTicket = (ticket) => resolveTicket(core, ticket);
    servePage(session.defaultSession, page, resolve);
    openFilesIn(path.join(dataFolder, 'window', 'opened'), resolve);
    servePorts(core);
    serveAsks();
    serveFolderChoices((folder) => allowFolder(core, folder));
    const stay = createCloseToTray(dataFolder);
    const end = endInOrder(core, stay.takes);
    handleCrashes(log, end);
    installMenu(actions);
    actions.use(core, end);
    if (!(await page).has('/')) {
      await sayAndEnd(words().page_missing, core.close);
      return;
    }
    const isQuiet = wasStartedAtLogin(isAtLogin) && files.length === 0;
    if (!isQuiet) actions.receive(files);
    // A window that opened now would go at once.
    const receive = (more: readonly string[]): void => {
      if (end.isEnding()) end.comeBackWith(more);
      else actions.receive(more);
    };
    opened.resolve(receive);
    app.on('activate', () => {
      receive([]);
    });
    void tellOfMissingSandbox(dataFolder);
    const { startReminding } = await import('./reminders/start-reminding.ts');
    const { speak } = startReminding({ core, actions, dataFolder, stay, log: log.write, isQuiet });
    await speakOwnersLanguage(core, () => {
      installMenu(actions);
      speak();
    });
  };
  void app
    .whenReady()
    .then(show)
    .catch(async (error: unknown) => {
      log.write(textOf(error));
      await sayAndEnd(words().own_mistake, () => undefined);
    });
}

// Chromium's own files lie beside the owner's data, so that two data folders are two programs.
function prepareFolder(dataFolder: string): boolean {
  const own = path.join(dataFolder, 'window');
  try {
    for (const place of [own, path.join(dataFolder, 'logs')]) {
      mkdirSync(place, { recursive: true, mode: 0o700 });
    }
    // Where Chromium cannot write, it takes us for a second start; what the rights say is not the whole truth.
    rmdirSync(mkdtempSync(path.join(own, 'try-')));
    app.setPath('userData', own);
    return true;
  } catch {
    void app
      .whenReady()
      .then(() => sayAndEnd(fill(words().no_folder, { folder: dataFolder }), () => undefined));
    return false;
  }
}

function startCoreFor(dataFolder: string, log: Log): CoreKeeper {
  return keepCore({
    start: () => startCore({ dataFolder, host: 'window', log: log.write, sealer: createSafeSealer() }),
    onFailure: (reason) => reportCoreFailure(reason, log),
    onGivenUp: () => {
      app.quit();
    },
  });
}

// The contract's client is loaded with the first file, not with the window.
async function resolveTicket(core: CoreKeeper, ticket: string): Promise<TicketedFile | null> {
  const { withCore } = await import('./core-client.ts');
  return withCore(core, (client) => client.media.resolve({ ticket }));
}

// The page may have backups and reports written wherever the owner has chosen in a dialog, and to this computer's own disks otherwise.
async function allowFolder(core: CoreKeeper, folder: string): Promise<void> {
  const { withCore } = await import('./core-client.ts');
  await withCore(core, (client) => client.backups.allow({ folder }));
}

// Loaded after the window is on its way: the contract's client is not needed to show it.
async function speakOwnersLanguage(core: CoreKeeper, onChange: () => void): Promise<void> {
  const { followLanguage } = await import('./follow-language.ts');
  await followLanguage(core, (language) => {
    if (speakLanguage(language)) onChange();
  });
}
