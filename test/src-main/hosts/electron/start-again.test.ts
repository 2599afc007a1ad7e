import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { startAgain } from '../../../../src-main/hosts/electron/start-again.ts';
import { until } from '../../../helpers/electron/page.ts';
import { app, resetElectron } from '../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

beforeEach(resetElectron);

describe('starting the program again', () => {
  it('is Electron’s business where the program lies on the disk', () => {
    startAgain({});
    expect([app.relaunches, app.isFirstInstance]).toEqual([1, true]);
  });

  it('is so too when the program was started from another one’s AppImage', () => {
    startAgain({ APPIMAGE: '/apps/terminal.AppImage', APPDIR: '/tmp/.mount_terminal' });
    expect(app.relaunches).toBe(1);
  });

  it.skipIf(process.platform === 'win32')(
    'is ours in an AppImage: the file itself, not what is mounted',
    async () => {
      const image = path.join(await temporaryFolder(), 'Vitrine.AppImage');
      const proof = `${image}.started`;
      writeFileSync(image, `#!/bin/sh\necho "$#" > "${proof}.part"; mv "${proof}.part" "${proof}"\n`);
      chmodSync(image, 0o700);
      startAgain({ APPIMAGE: image, APPDIR: path.dirname(process.execPath) });
      expect([app.relaunches, app.isFirstInstance]).toEqual([0, false]);
      await until(() => existsSync(proof));
      expect(Number(readFileSync(proof, 'utf8'))).toBe(process.argv.length - 1);
    },
  );

  it('does no harm when the AppImage is gone', async () => {
    startAgain({ APPIMAGE: '/gone/Vitrine.AppImage', APPDIR: path.dirname(process.execPath) });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.relaunches).toBe(0);
  });
});
