import { app, shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DesktopAsk } from '../../../shared/contract/desktop.ts';
import { askPage } from './asks.ts';
import type { CoreKeeper } from './core-keeper.ts';
import type { Log } from './crashes.ts';
import { askOwner, chooseChats } from './dialogs.ts';
import type { MenuActions } from './menu.ts';
import type { OrderlyEnd } from './quit.ts';
import { bringForward, currentWindow, openWindow } from './window.ts';
import { fill, words } from './words/words.ts';

/** What the owner can set going outside the page, by the menu or by starting the program again. */
export interface Actions extends MenuActions {
  /** Comes to the front, in a new window if there is none, and offers files for import, if there are any. */
  receive(files: readonly string[]): void;
  /** Comes to the front in the same way, and asks something of the page. */
  show(ask: DesktopAsk): void;
  /** From now on there is a core, and a way to end the program in order. */
  use(core: CoreKeeper, end: OrderlyEnd): void;
}

export function createActions(dataFolder: string, log: Log): Actions {
  const placeFile = path.join(dataFolder, 'window', 'place.json');
  let running: { core: CoreKeeper; end: OrderlyEnd } | null = null;

  const open = (): BrowserWindow => openWindow(placeFile);

  function comeForward(): BrowserWindow {
    const before = currentWindow();
    if (before !== null) bringForward(before);
    // A new one comes to the front by itself, once there is something to see.
    return before ?? open();
  }

  function receive(files: readonly string[]): void {
    const window = comeForward();
    if (files.length > 0) askPage(window.webContents, { type: 'import', paths: [...files] });
  }

  return {
    receive,
    show(ask) {
      askPage(comeForward().webContents, ask);
    },
    use(core, end) {
      running = { core, end };
    },
    ask(window, ask) {
      askPage((window ?? open()).webContents, ask);
    },
    openWindow: open,
    async importChats(window) {
      const files = await chooseChats(window);
      if (files.length > 0) receive(files);
    },
    async backUp(window) {
      if (running === null) return;
      const { backUp } = await import('./back-up.ts');
      await backUp(window, running.core);
    },
    async openDataFolder() {
      const problem = await shell.openPath(dataFolder);
      if (problem !== '') await sayWhere(dataFolder);
    },
    showLog: () => show(log.file),
    showLicences: () => show(licencesFile()),
    async checkForUpdates(window) {
      if (running === null) return;
      const { core, end } = running;
      const { createUpdates } = await import('./updates/updates.ts');
      await createUpdates({ core, quit: end.quitNow, log: log.write }).check(window);
    },
  };
}

// Where nothing opens folders, the owner can still be told where to look.
async function sayWhere(folder: string): Promise<void> {
  const message = fill(words().data_lies_in, { folder });
  await askOwner(currentWindow(), { type: 'info', message, buttons: [words().ok] });
}

function show(file: string): void {
  if (existsSync(file)) shell.showItemInFolder(file);
  else
    void askOwner(currentWindow(), { type: 'info', message: words().nothing_to_show, buttons: [words().ok] });
}

function licencesFile(): string {
  const file = path.resolve(import.meta.dirname, '..', 'licences.txt');
  // A packed one lies beside the archive: a text has to be a file to be opened.
  return app.isPackaged ? file.replace('app.asar', 'app.asar.unpacked') : file;
}
