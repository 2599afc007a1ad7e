import type { AppUpdater } from 'electron-updater';

/** What of electron-updater is used. */
export interface Updater extends Pick<
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
  | 'quitAndInstall'
  | 'requestHeaders'
> {
  on(event: 'download-progress', listener: (progress: { percent: number }) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'download-progress', listener: (progress: { percent: number }) => void): unknown;
}

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
