import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { askOwner } from '../dialogs.ts';
import { words } from '../words/words.ts';

/** Whether the last window only hides when it is closed. */
export interface CloseToTray {
  /** As the owner chose. */
  choose(isWanted: boolean): void;
  /** Hides a window that is being closed, if the owner wants that; false: close it. */
  takes(window: BrowserWindow): boolean;
}

/** The first time the owner is told where the program is, on every computer once. */
export function createCloseToTray(dataFolder: string): CloseToTray {
  const told = path.join(dataFolder, 'window', 'told-of-tray');
  let isWanted = false;
  let isTelling = false;

  async function tell(window: BrowserWindow): Promise<void> {
    isTelling = true;
    const { goes_on, goes_on_mac, ok } = words();
    const message = process.platform === 'darwin' ? goes_on_mac : goes_on;
    await askOwner(window, { type: 'info', message, buttons: [ok] }).finally(() => {
      isTelling = false;
    });
    try {
      writeFileSync(told, '', { mode: 0o600 });
    } catch {
      // It is told again the next time.
    }
    if (!window.isDestroyed()) hide(window);
  }

  return {
    choose(wanted) {
      isWanted = wanted;
    },
    takes(window) {
      if (!isWanted) return false;
      if (isTelling) return true;
      if (existsSync(told)) hide(window);
      else void tell(window);
      return true;
    },
  };
}

// macOS leaves a black screen where a window goes that fills it: it steps out first.
function hide(window: BrowserWindow): void {
  if (process.platform !== 'darwin' || !window.isFullScreen()) {
    window.hide();
    return;
  }
  window.once('leave-full-screen', () => {
    window.hide();
  });
  window.setFullScreen(false);
}
