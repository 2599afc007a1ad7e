import { app, type Settings } from 'electron';
import { autostartFile, removeAutostart, writeAutostart } from './autostart-file.ts';
import { ownStart, type OwnStart } from './own-start.ts';

/** Has the system start the program with the owner's session, or no longer; only a program that is installed can be. */
export function startAtLogin(isWanted: boolean, dataFolder: string): void {
  if (!app.isPackaged) return;
  const start = ownStart(dataFolder);
  if (process.platform === 'linux') {
    const file = autostartFile(dataFolder, start);
    if (isWanted) writeAutostart(file, start);
    else removeAutostart(file);
    return;
  }
  // macOS starts it without arguments: only on the usual data.
  if (process.platform === 'darwin' && !start.isUsual) return;
  const item = itemOf(start);
  // What the owner has switched off in the system itself stays as it is.
  if (app.getLoginItemSettings(item).openAtLogin === isWanted) return;
  app.setLoginItemSettings({ ...item, openAtLogin: isWanted });
}

function itemOf({ program, args }: OwnStart): Pick<Settings, 'path' | 'args'> {
  if (process.platform !== 'win32') return {};
  return { path: program, args: args.map((arg) => (arg.startsWith('--') ? arg : quoted(arg))) };
}

// A backslash before the closing quote would be read as part of it.
function quoted(folder: string): string {
  return `"${folder.replace(/\\+$/, '$&$&')}"`;
}
