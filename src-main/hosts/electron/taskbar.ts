import { app } from 'electron';

/** The name that electron-builder.yml gives the program, and the installer its shortcuts. */
const appId = 'app.vitrine.desktop';

/** Tells Windows that our windows belong to our shortcuts: one button in the taskbar, one sender of notifications. */
export function joinShortcuts(platform: NodeJS.Platform = process.platform): void {
  // Elsewhere Electron has no such method.
  if (platform === 'win32') app.setAppUserModelId(appId);
}
