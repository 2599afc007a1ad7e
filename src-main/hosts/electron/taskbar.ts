import { app } from 'electron';

/** The name that electron-builder.yml gives the program, and the installer its shortcuts. */
const appId = 'app.vitrine.desktop';

// Any, but the same for ever: a notification that is clicked after a restart finds the program by it.
const activator = '{4B8C7B5E-2B0D-4C57-9E64-7C6B5C1B3D0A}';

/** Tells Windows that our windows belong to our shortcuts: one button in the taskbar, one sender of notifications. */
export function joinShortcuts(platform: NodeJS.Platform = process.platform): void {
  // Elsewhere Electron has no such methods.
  if (platform !== 'win32') return;
  app.setAppUserModelId(appId);
  app.setToastActivatorCLSID(activator);
}
