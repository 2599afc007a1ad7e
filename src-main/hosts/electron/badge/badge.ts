import { app, BrowserWindow, type NativeImage } from 'electron';
import { createImage } from '../drawing/image.ts';
import { needsReplyWords } from '../words/counts.ts';
import { overlayLayers, overlayUnits } from './overlay-layers.ts';

/** The number on the program's icon: in the Dock, on a launcher that has such numbers, on the buttons of Windows' taskbar. */
export interface IconBadge {
  /** Shows how many threads need a reply, in the language spoken; none for 0. */
  show(count: number): void;
}

export function createBadge(): IconBadge {
  if (process.platform !== 'win32') {
    return { show: (count) => void app.setBadgeCount(count) };
  }
  let overlay: NativeImage | null = null;
  let drawn = 0;
  let description = '';
  const lay = (window: BrowserWindow): void => {
    window.setOverlayIcon(overlay, description);
  };
  app.on('browser-window-created', (_event, window) => {
    follow(window);
  });
  // A button that comes back to the taskbar comes back without it.
  const follow = (window: BrowserWindow): void => {
    window.on('show', () => {
      lay(window);
    });
  };
  for (const window of BrowserWindow.getAllWindows()) follow(window);
  return {
    show(count) {
      const wanted = Math.min(count, 10);
      if (wanted !== drawn) {
        overlay = wanted === 0 ? null : createImage(() => overlayLayers(wanted), overlayUnits, overlayUnits);
        drawn = wanted;
      }
      description = count === 0 ? '' : needsReplyWords(count);
      for (const window of BrowserWindow.getAllWindows()) lay(window);
    },
  };
}
