import { beforeEach, expect, it } from 'vitest';
import { serveFolderChoices } from '../../../../src-main/hosts/electron/folder-choices.ts';
import { say, sentOn, until } from '../../../helpers/electron/page.ts';
import { BrowserWindow, dialog, resetElectron } from '../../../helpers/electron/stand-in.ts';
import type { StandInContents } from '../../../helpers/electron/window.ts';

let page: StandInContents;

/** What the core was told of the owner's choices. */
const told: string[] = [];

beforeEach(async () => {
  resetElectron();
  told.length = 0;
  serveFolderChoices((folder) => {
    told.push(folder);
    return Promise.resolve();
  });
  const window = new BrowserWindow({});
  page = window.webContents;
  await window.loadURL('vitrine://app/');
});

const chosen = (): unknown[] => sentOn(page, 'vitrine:folder-chosen');

it('tells the page which folder the owner chose, null when none', async () => {
  dialog.chosen = ['/exports'];
  say(page, 'vitrine:choose-folder');
  await until(() => chosen().length === 1);
  dialog.chosen = [];
  say(page, 'vitrine:choose-folder');
  await until(() => chosen().length === 2);
  expect(chosen()).toEqual(['/exports', null]);
  expect(told).toEqual(['/exports']);
});

it('opens one dialog at a time', async () => {
  dialog.chosen = ['/exports'];
  say(page, 'vitrine:choose-folder');
  say(page, 'vitrine:choose-folder');
  await until(() => chosen().length === 2);
  expect([chosen(), dialog.openings.length]).toEqual([[null, '/exports'], 1]);
});

it('tells nothing to the page that took the place of the one that asked', async () => {
  dialog.chosen = ['/exports'];
  say(page, 'vitrine:choose-folder');
  page.commit('vitrine://app/');
  await until(() => dialog.openings.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(chosen()).toEqual([]);
});
