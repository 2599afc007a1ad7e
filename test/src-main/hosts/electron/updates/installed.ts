import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NodeHttpExecutor } from 'builder-util/out/nodeHttpExecutor.js';
import { configureRequestOptions, configureRequestUrl, type DownloadOptions } from 'builder-util-runtime';
import electronUpdater from 'electron-updater';
import { onTestFinished } from 'vitest';
import { tame, type Updater } from '../../../../../src-main/hosts/electron/updates/updater.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';

/** A program installed as an AppImage in version 0.1.0, with electron-updater's real updater for it. */
export interface Installed {
  updater: Updater;
  /** The program's one file, which an update replaces. */
  program: string;
  /** Where downloads wait to be installed. */
  pending: string;
  /** What the updater wants done when the program quits. */
  onQuit: ((exitCode: number) => void)[];
}

/** What Electron's executor does, with Node's requests. */
class NodeDownloader extends NodeHttpExecutor {
  async download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const request = { headers: options.headers ?? {} };
      configureRequestUrl(url, request);
      configureRequestOptions(request);
      const callback = (error?: Error | null): void => {
        if (error instanceof Error) reject(error);
        else resolve(destination);
      };
      this.doDownload(request, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }
}

/** "Installs" version 0.1.0 and loads its updater, on Node's HTTP instead of Electron's. */
export async function install(address: string): Promise<Installed> {
  const folder = await temporaryFolder();
  const program = path.join(folder, 'vitrine.AppImage');
  await writeFile(program, 'old');
  await chmod(program, 0o755);
  await mkdir(path.join(folder, 'cache'));
  await writeFile(path.join(folder, 'app-update.yml'), 'updaterCacheDirName: vitrine-updater\n');
  const before = process.env['APPIMAGE'];
  process.env['APPIMAGE'] = program;
  onTestFinished(() => {
    if (before === undefined) delete process.env['APPIMAGE'];
    else process.env['APPIMAGE'] = before;
  });

  const onQuit: Installed['onQuit'] = [];
  const real = new electronUpdater.AppImageUpdater(null, {
    version: '0.1.0',
    name: 'Vitrine',
    isPackaged: true,
    appUpdateConfigPath: path.join(folder, 'app-update.yml'),
    userDataPath: folder,
    baseCachePath: path.join(folder, 'cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: (handler: (exitCode: number) => void) => onQuit.push(handler),
  });
  Object.assign(real, { httpExecutor: new NodeDownloader(), _testOnlyOptions: { platform: 'linux' } });
  real.setFeedURL({ provider: 'generic', url: address });
  const pending = path.join(folder, 'cache', 'vitrine-updater', 'pending');
  return { updater: tame(real), program, pending, onQuit };
}
