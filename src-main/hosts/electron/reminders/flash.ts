import { BrowserWindow } from 'electron';
import { currentWindow } from '../window.ts';

/** Has the window's button flash until the owner comes to a window of ours; nothing while they are in one. */
export function flashUntilSeen(): void {
  const window = currentWindow();
  if (window === null || BrowserWindow.getFocusedWindow() !== null) return;
  window.flashFrame(true);
  window.once('focus', () => {
    window.flashFrame(false);
  });
}
