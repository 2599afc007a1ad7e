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

it('Windows is told one activator for ever, by which a clicked notification finds the program', () => {
  joinShortcuts('win32');
  const first = app.toastActivator;
  resetElectron();
  joinShortcuts('win32');
  expect(first).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  expect(app.toastActivator).toBe(first);
});

it.each(['linux', 'darwin'] as const)('nothing is told on %s', (platform) => {
  joinShortcuts(platform);
  expect([app.userModelId, app.toastActivator]).toEqual([null, null]);
});
