import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { createActions, type Actions } from '../../../../src-main/hosts/electron/actions.ts';
import { serveAsks } from '../../../../src-main/hosts/electron/asks.ts';
import { say, sentOn, until } from '../../../helpers/electron/page.ts';
import { BrowserWindow, dialog, resetElectron, shell } from '../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

let folder: string;
let log: string;
let actions: Actions;

beforeEach(async () => {
  resetElectron();
  serveAsks();
  folder = await temporaryFolder();
  log = path.join(folder, 'logs', 'vitrine.log');
  actions = createActions(folder, { file: log, write: () => undefined });
});

function askedOf(window: BrowserWindow | undefined): unknown[] {
  say(window!.webContents, 'vitrine:listening');
  return sentOn(window!.webContents, 'vitrine:ask');
}
const onlyWindow = (): BrowserWindow => {
  expect(BrowserWindow.getAllWindows()).toHaveLength(1);
  return BrowserWindow.getAllWindows()[0]!;
};

it('offers chosen chats for import, in the window that is there', async () => {
  const window = actions.openWindow() as BrowserWindow;
  dialog.chosen = ['/chats/a.zip'];
  await actions.importChats(window as never);
  expect(askedOf(onlyWindow())).toEqual([{ type: 'import', paths: ['/chats/a.zip'] }]);
});

it('offers nothing when choosing was given up', async () => {
  await actions.importChats(null);
  expect(BrowserWindow.getAllWindows()).toEqual([]);
});

it('opens a window for what is asked when there is none, as on a Mac', async () => {
  actions.ask(null, { type: 'go', view: 'spend' });
  await until(() => onlyWindow().isVisible());
  expect(askedOf(onlyWindow())).toEqual([{ type: 'go', view: 'spend' }]);
});

it('brings a minimised window forward for what comes from outside', () => {
  const window = actions.openWindow() as BrowserWindow;
  window.isMin = true;
  actions.receive([]);
  expect([onlyWindow().isMinimized(), window.isVisible()]).toEqual([false, true]);
  expect(askedOf(window)).toEqual([]);
});

it('does not show a new window before there is something to see', async () => {
  actions.receive(['/chats/a.zip']);
  expect(onlyWindow().isVisible()).toBe(false);
  await until(() => onlyWindow().isVisible());
  expect(askedOf(onlyWindow())).toEqual([{ type: 'import', paths: ['/chats/a.zip'] }]);
});

it('opens the data folder, and shows the log once there is one', () => {
  actions.openDataFolder();
  actions.showLog();
  expect(dialog.questions[0]).toMatchObject({ message: 'There is no such file yet.', buttons: ['OK'] });
  mkdirSync(path.dirname(log));
  writeFileSync(log, 'a line');
  actions.showLog();
  expect(shell.opened).toEqual([folder, log]);
});

it('asks nobody for updates while there is no core that could be importing', async () => {
  await actions.checkForUpdates(null);
  expect(dialog.questions).toEqual([]);
});
