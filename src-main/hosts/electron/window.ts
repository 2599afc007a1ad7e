import { BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import { pageAddress } from './scheme.ts';
import { fitPlace, readPlace, smallestWindow, writePlace } from './window-place.ts';

// As --paper in the page's tokens: no flash before its first paint.
const paper = { light: '#faf8f4', dark: '#171614' };
// A second window opens a little beside the one before it, in pixels.
const step = 28;

/** Opens a window on the page, where the last one stood, and shows it once there is something to see. */
export function openWindow(placeFile: string): BrowserWindow {
  const remembered = readPlace(placeFile);
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((each) => each.workArea);
  const others = BrowserWindow.getAllWindows().length;
  const { x, y, ...size } = fitPlace(remembered, screens);
  const window = new BrowserWindow({
    ...size,
    ...(x === undefined || y === undefined ? {} : { x: x + others * step, y: y + others * step }),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
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
    },
  });
  if (remembered?.isMaximised === true) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    writePlace(placeFile, { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
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
