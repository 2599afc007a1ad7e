import { app, BrowserWindow } from 'electron';
import { currentWindow } from '../window.ts';

const flashing = new Set<BrowserWindow>();

/** Has the window's button flash until the owner comes to a window of ours, whichever; nothing while they are in one. */
export function flashUntilSeen(): void {
  const window = currentWindow();
  if (window === null || BrowserWindow.getFocusedWindow() !== null) return;
  window.flashFrame(true);
  if (flashing.size === 0) app.once('browser-window-focus', stopAll);
  flashing.add(window);
}

function stopAll(): void {
  for (const window of flashing) if (!window.isDestroyed()) window.flashFrame(false);
  flashing.clear();
}
