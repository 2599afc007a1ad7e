import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import { pageAddress } from './scheme.ts';
import { fitPlace, readPlace, smallestWindow, writePlace, type WindowPlace } from './window-place.ts';

// As --paper in the page's tokens: no flash before its first paint.
const paper = { light: '#faf8f4', dark: '#171614' };
// A second window opens a little beside the one before it, in pixels.
const step = 28;

/** Opens a window on the page, where the last one stood, and shows it once there is something to see. */
export function openWindow(placeFile: string): BrowserWindow {
  const before = currentWindow();
  const wanted = before === null ? readPlace(placeFile) : beside(placeOf(before));
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((each) => each.workArea);
  const place = fitPlace(wanted, screens);
  const window = new BrowserWindow({
    ...place,
    minWidth: Math.min(smallestWindow.width, place.width),
    minHeight: Math.min(smallestWindow.height, place.height),
    show: false,
    title: 'Vitrine',
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      // Electron's own defaults, written down so that nobody takes them away unnoticed.
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    // Not before: a window that is maximised is shown.
    if (wanted?.isMaximised === true) window.maximize();
    window.show();
  });
  window.on('close', () => {
    writePlace(placeFile, placeOf(window));
  });
  void window.loadURL(pageAddress).catch(() => undefined);
  return window;
}

/** The window that the owner works in, or any; null when there is none. */
export function currentWindow(): BrowserWindow | null {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
}

/** Brings a window to the front, whatever was done with it. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() };
}

function beside({ bounds, isMaximised }: WindowPlace): WindowPlace {
  return { bounds: { ...bounds, x: bounds.x + step, y: bounds.y + step }, isMaximised };
}
