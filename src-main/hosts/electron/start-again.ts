import { app } from 'electron';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { isExport } from './arguments.ts';

/**
 * Has the program started again when this one ends; call it last before the end. It gets the same arguments, with these
 * files, if any are named (be they none), in place of those among them.
 */
export function startAgain(files?: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const args = argumentsWith(files);
  const image = ownImage(env);
  if (image === null) {
    app.relaunch(files === undefined ? {} : { args });
    return;
  }
  // An AppImage is unmounted with its process, and with it the helper that Electron would start the next one from.
  app.releaseSingleInstanceLock();
  spawn(image, args, { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

function argumentsWith(files: readonly string[] | undefined): string[] {
  const own = process.argv.slice(1);
  return files === undefined ? own : [...own.filter(isNoFile), ...files];
}

// The data folder may be called whatever its owner likes.
function isNoFile(arg: string, index: number, args: readonly string[]): boolean {
  return !isExport(arg) || args[index - 1] === '--data';
}

/** The AppImage that this program runs from, or null. The variables are inherited: what another one's AppImage started has them as well. */
export function ownImage({ APPIMAGE: image, APPDIR: folder }: NodeJS.ProcessEnv): string | null {
  if (image === undefined || folder === undefined) return null;
  return process.execPath.startsWith(folder + path.sep) ? image : null;
}
