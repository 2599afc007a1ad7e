import type { AppUpdater } from 'electron-updater';

/** What of electron-updater is used. */
export type Updater = Pick<
  AppUpdater,
  | 'allowDowngrade'
  | 'allowPrerelease'
  | 'autoDownload'
  | 'autoInstallOnAppQuit'
  | 'checkForUpdates'
  | 'disableDifferentialDownload'
  | 'disableWebInstaller'
  | 'downloadUpdate'
  | 'logger'
  | 'off'
  | 'on'
  | 'quitAndInstall'
  | 'requestHeaders'
>;

/** Makes an updater do nothing by itself, go only forward, and tell the server nothing that lasts. */
export function tame<U extends Updater>(updater: U): U {
  return Object.assign(updater, {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowPrerelease: false,
    allowDowngrade: false,
    // One whole file, as it was signed, in one request.
    disableDifferentialDownload: true,
    disableWebInstaller: true,
    logger: null,
    // In its place would be an id of this machine that never changes.
    requestHeaders: { 'x-user-staging-id': '0' },
  });
}
