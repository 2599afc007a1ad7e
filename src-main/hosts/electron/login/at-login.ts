import { app } from 'electron';

/** Whether the system started the program with the owner's session; `isSaid`: its arguments say so, of which macOS gives none. */
export function wasStartedAtLogin(isSaid: boolean): boolean {
  return isSaid || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin);
}
