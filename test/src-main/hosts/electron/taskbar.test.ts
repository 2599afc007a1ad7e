import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { joinShortcuts } from '../../../../src-main/hosts/electron/taskbar.ts';
import { app, resetElectron } from '../../../helpers/electron/stand-in.ts';
import { root } from '../../../helpers/program.ts';

beforeEach(resetElectron);

it('Windows is told the name that the installer gives the shortcuts', () => {
  joinShortcuts('win32');
  const settings = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
  expect(app.userModelId).toBe(/^appId: (\S+)$/m.exec(settings)?.[1]);
});

it.each(['linux', 'darwin'] as const)('nothing is told on %s', (platform) => {
  joinShortcuts(platform);
  expect(app.userModelId).toBeNull();
});
