import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startAgain } from '../../../../src-main/hosts/electron/start-again.ts';
import { until } from '../../../helpers/electron/page.ts';
import { app, resetElectron } from '../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

beforeEach(resetElectron);

describe('starting the program again', () => {
  it('is Electron’s business where the program lies on the disk', () => {
    startAgain(undefined, {});
    expect([app.relaunches, app.relaunchArgs, app.isFirstInstance]).toEqual([1, null, true]);
  });

  it('is so too when the program was started from another one’s AppImage', () => {
    startAgain(undefined, { APPIMAGE: '/apps/terminal.AppImage', APPDIR: '/tmp/.mount_terminal' });
    expect(app.relaunches).toBe(1);
  });

  it.skipIf(process.platform === 'win32')(
    'is ours in an AppImage: the file itself, not what is mounted',
    async () => {
      const image = path.join(await temporaryFolder(), 'Vitrine.AppImage');
      const proof = `${image}.started`;
      writeFileSync(image, `#!/bin/sh\necho "$#" > "${proof}.part"; mv "${proof}.part" "${proof}"\n`);
      chmodSync(image, 0o700);
      startAgain(undefined, { APPIMAGE: image, APPDIR: path.dirname(process.execPath) });
      expect([app.relaunches, app.isFirstInstance]).toEqual([0, false]);
      await until(() => existsSync(proof));
      expect(Number(readFileSync(proof, 'utf8'))).toBe(process.argv.length - 1);
    },
  );

  it.skipIf(process.platform === 'win32')('hands an AppImage its files too', async () => {
    const image = path.join(await temporaryFolder(), 'Vitrine.AppImage');
    const proof = `${image}.started`;
    writeFileSync(
      image,
      `#!/bin/sh\nfor last; do :; done\nprintf %s "$last" > "${proof}.part"; mv "${proof}.part" "${proof}"\n`,
    );
    chmodSync(image, 0o700);
    startAgain(['/chats/late one.zip'], { APPIMAGE: image, APPDIR: path.dirname(process.execPath) });
    await until(() => existsSync(proof));
    expect(readFileSync(proof, 'utf8')).toBe('/chats/late one.zip');
  });

  it.each([
    ['files', ['/chats/late.zip'], ['main.js', '--data', '/my.zip', '--data=/my.zip', '/chats/late.zip']],
    ['nothing', [], ['main.js', '--data', '/my.zip', '--data=/my.zip']],
  ])('with %s to open forgets what it was started to open', (_what, files, wanted) => {
    const real = process.argv;
    onTestFinished(() => {
      process.argv = real;
    });
    process.argv = [
      'vitrine',
      'main.js',
      '--data',
      '/my.zip',
      '--data=/my.zip',
      '/chats/old.zip',
      'file:///old.txt',
    ];
    startAgain(files, {});
    expect(app.relaunchArgs).toEqual(wanted);
  });

  it('does no harm when the AppImage is gone', async () => {
    startAgain(undefined, { APPIMAGE: '/gone/Vitrine.AppImage', APPDIR: path.dirname(process.execPath) });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.relaunches).toBe(0);
  });
});
