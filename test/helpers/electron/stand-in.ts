import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { Notification } from './notifications.ts';
import { resetOwner } from './owner.ts';
import { resetPageSide } from './page-side.ts';
import { safeStorage } from './safe-storage.ts';
import { protocol, session } from './session.ts';
import { Tray } from './tray.ts';
import { BrowserWindow } from './window.ts';

/**
 * What stands in for `electron` in tests on machines without its binary: the parts that Vitrine uses, typed after the real
 * ones, with Node's real ports and events. It paints nothing and proves nothing about Electron itself.
 */
export { app, BrowserWindow, Notification, protocol, safeStorage, session, Tray };
export { dialog, Menu, nativeTheme, screen, shell } from './owner.ts';
export { contextBridge, ipcRenderer, webUtils } from './page-side.ts';
export { MessageChannelMain } from './ports.ts';
export { nativeImage } from './tray.ts';

export const ipcMain = new EventEmitter();
export const powerMonitor = new EventEmitter();

/** Puts everything back as it is in a program that has just been started. */
export function resetElectron(): void {
  app.reset();
  ipcMain.removeAllListeners();
  powerMonitor.removeAllListeners();
  session.defaultSession.reset();
  protocol.schemes = [];
  safeStorage.reset();
  BrowserWindow.reset();
  Notification.reset();
  Tray.reset();
  resetOwner();
  resetPageSide();
}
