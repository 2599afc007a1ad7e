import { app } from 'electron';
import { spawn } from 'node:child_process';
import path from 'node:path';

/** Has the program started again, with the same arguments, when this one ends; call it last before the end. */
export function startAgain(env: NodeJS.ProcessEnv = process.env): void {
  const image = ownImage(env);
  if (image === null) {
    app.relaunch();
    return;
  }
  // An AppImage is unmounted with its process, and with it the helper that Electron would start the next one from.
  app.releaseSingleInstanceLock();
  spawn(image, process.argv.slice(1), { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

/** The AppImage that this program runs from, or null. The variables are inherited: what another one's AppImage started has them as well. */
export function ownImage({ APPIMAGE: image, APPDIR: folder }: NodeJS.ProcessEnv): string | null {
  if (image === undefined || folder === undefined) return null;
  return process.execPath.startsWith(folder + path.sep) ? image : null;
}
