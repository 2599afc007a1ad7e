import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restartAndInstall } from '../../../../../src-main/hosts/electron/updates/restart.ts';
import { tame, type Updater } from '../../../../../src-main/hosts/electron/updates/updater.ts';
import { updateWords } from '../../../../../src-main/hosts/electron/updates/words.ts';
import { app, resetElectron } from '../../../../helpers/electron/stand-in.ts';

/** An updater with something downloaded; what it does at the end is the test's. */
class StandInUpdater extends EventEmitter {
  autoDownload = true;
  autoInstallOnAppQuit = true;
  allowDowngrade = true;
  allowPrerelease = true;
  disableDifferentialDownload = false;
  disableWebInstaller = false;
  logger: Updater['logger'] = null;
  requestHeaders: Updater['requestHeaders'] = null;
  readonly quitAndInstall: Updater['quitAndInstall'];

  constructor(quitAndInstall: Updater['quitAndInstall']) {
    super();
    this.quitAndInstall = quitAndInstall;
  }

  async checkForUpdates(): Promise<null> {
    return null;
  }

  async downloadUpdate(): Promise<string[]> {
    return [];
  }
}

const stillRight = async (): Promise<boolean> => true;

beforeEach(() => {
  resetElectron();
  vi.stubEnv('VITRINE_DATA', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

it('an updater does nothing by itself, goes only forward, and tells nothing that lasts', () => {
  const updater = tame(new StandInUpdater(() => undefined) satisfies Updater);
  expect(updater).toMatchObject({
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    allowPrerelease: false,
    disableDifferentialDownload: true,
    disableWebInstaller: true,
    requestHeaders: { 'x-user-staging-id': '0' },
  });
});

describe('restarting into the new version', () => {
  it('ends the core and gives up the place of the only instance before anything is installed', async () => {
    const steps: string[] = [];
    const installing = Promise.withResolvers<undefined>();
    const updater = new StandInUpdater((isSilent, isForceRunAfter) => {
      steps.push(
        `install ${String(isSilent)} ${String(isForceRunAfter)}, only instance: ${String(app.isFirstInstance)}`,
      );
      installing.resolve(undefined);
    });
    const isStillRight = async (): Promise<boolean> => {
      steps.push('looked at the file');
      return true;
    };
    void restartAndInstall(updater, isStillRight, {
      core: {
        async close() {
          await new Promise((resolve) => setTimeout(resolve, 20));
          steps.push('core ended');
        },
      },
      quit: async () => void steps.push('quit'),
      ask: async (message) => steps.push(message),
    });
    await installing.promise;
    expect(steps).toEqual(['core ended', 'looked at the file', 'install true true, only instance: false']);
  });

  it('tells the new program, which gets no arguments, where the data lie', async () => {
    app.setPath('userData', path.resolve('/shops/Salon Éclat/window'));
    const inherited = Promise.withResolvers<string>();
    const updater = new StandInUpdater(() => {
      // As electron-updater does.
      const env = { ...process.env };
      execFile(process.execPath, ['-p', 'process.env.VITRINE_DATA'], { env }, (_error, stdout) => {
        inherited.resolve(stdout);
      });
    });
    void restartAndInstall(updater, stillRight, {
      core: { close: async () => undefined },
      quit: async () => undefined,
      ask: async () => 0,
    });
    expect((await inherited.promise).trim()).toBe(path.resolve('/shops/Salon Éclat'));
  });

  it.each(['at once', 'later'])('says so and starts the old one again when it fails %s', async (when) => {
    const steps: string[] = [];
    const updater = new StandInUpdater(() => {
      const fail = (): unknown => updater.emit('error', new Error('EACCES'));
      if (when === 'at once') fail();
      else setTimeout(fail, 20);
    });
    await restartAndInstall(updater, stillRight, {
      core: { close: async () => undefined },
      quit: async (last) => {
        steps.push('quit');
        last?.();
      },
      ask: async (message) => steps.push(message),
    });
    expect(steps).toEqual([updateWords().not_installed, 'quit']);
    expect(app.relaunches).toBe(1);
  });

  it.each<[string, () => Promise<boolean>]>([
    ['is no longer what was released', async () => false],
    ['cannot be read any more', () => Promise.reject(new Error('ENOENT'))],
  ])('installs nothing that %s, and starts the old one again', async (_what, isStillRight) => {
    const steps: string[] = [];
    const updater = new StandInUpdater(() => steps.push('install'));
    await restartAndInstall(updater, isStillRight, {
      core: { close: async () => undefined },
      quit: async (last) => last?.(),
      ask: async (message) => steps.push(message),
    });
    expect(steps).toEqual([updateWords().changed]);
    expect(app.relaunches).toBe(1);
  });
});
