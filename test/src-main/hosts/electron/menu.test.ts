import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { installMenu, menuTemplate, type MenuActions } from '../../../../src-main/hosts/electron/menu.ts';
import { speakLanguage } from '../../../../src-main/hosts/electron/words/words.ts';
import { onPlatform } from '../../../helpers/electron/platform.ts';
import { app, BrowserWindow, Menu, resetElectron } from '../../../helpers/electron/stand-in.ts';

let done: unknown[][] = [];
// Notes whatever it is told to do.
const actions = new Proxy({} as MenuActions, {
  get:
    (_none, name) =>
    (...args: unknown[]) =>
      void done.push([name, ...args]),
});

beforeEach(() => {
  resetElectron();
  speakLanguage(null);
  done = [];
});
afterEach(() => void speakLanguage(null));

function flatten(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}
const items = (): MenuItemConstructorOptions[] => flatten(menuTemplate(actions));
const labels = (): (string | undefined)[] =>
  items()
    .filter(({ type }) => type !== 'separator')
    .map(({ label }) => label);
const choose = (item: MenuItemConstructorOptions, window?: BrowserWindow): void => {
  item.click?.({} as never, window as never, {});
};

// What Electron gives roles that come without a key of their own.
const keysOfRoles: Readonly<Record<string, string>> = {
  close: 'CmdOrCtrl+W',
  copy: 'CmdOrCtrl+C',
  cut: 'CmdOrCtrl+X',
  hide: 'Cmd+H',
  hideOthers: 'Cmd+Alt+H',
  minimize: 'CmdOrCtrl+M',
  paste: 'CmdOrCtrl+V',
  pasteAndMatchStyle: 'Shift+CmdOrCtrl+V',
  quit: 'CmdOrCtrl+Q',
  redo: 'Shift+CmdOrCtrl+Z',
  reload: 'CmdOrCtrl+R',
  resetZoom: 'CmdOrCtrl+0',
  selectAll: 'CmdOrCtrl+A',
  toggleDevTools: 'Shift+CmdOrCtrl+I',
  togglefullscreen: 'F11',
  undo: 'CmdOrCtrl+Z',
  zoomIn: 'CmdOrCtrl+Plus',
  zoomOut: 'CmdOrCtrl+-',
};

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  beforeEach(() => {
    onPlatform(platform);
  });

  it('is wholly in English or wholly in French', () => {
    const english = labels();
    speakLanguage('fr');
    const french = labels();
    expect(french).toHaveLength(english.length);
    expect([...english, ...french].filter((label) => label === undefined || label === '')).toEqual([]);
    const same = english.filter((label, index) => label === french[index]);
    expect(same).toEqual(platform === 'darwin' ? ['Vitrine', 'Licences'] : ['Licences']);
  });

  it('does something with every item', () => {
    for (const item of items()) {
      if (item.type === 'separator' || item.submenu !== undefined || item.role !== undefined) continue;
      done = [];
      choose(item);
      expect(done, item.label).toHaveLength(1);
    }
    expect(items().filter((item) => item.click !== undefined).length).toBeGreaterThanOrEqual(12);
  });

  it('gives no key to two items', () => {
    const keys = items().flatMap(({ accelerator, role }) => {
      const key = accelerator ?? keysOfRoles[role ?? ''];
      return typeof key === 'string' ? [key] : [];
    });
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('begins and ends no submenu with a line, nor has two in a row', () => {
    for (const { submenu, label } of menuTemplate(actions)) {
      const shape = (submenu as MenuItemConstructorOptions[])
        .map(({ type }) => (type === 'separator' ? '-' : 'o'))
        .join('');
      expect(shape, label).toMatch(/^o+(-o+)*$/);
    }
  });

  it('lets the owner quit, and see whom the program is by, exactly once', () => {
    const roles = items().map(({ role }) => role);
    expect(roles.filter((role) => role === 'quit')).toHaveLength(1);
    expect(roles.filter((role) => role === 'about')).toHaveLength(1);
  });

  it('has developer tools only in a program that is being developed', () => {
    expect(items().map(({ role }) => role)).toContain('toggleDevTools');
    app.isPackaged = true;
    const roles = items().map(({ role }) => role);
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('forceReload');
    expect(roles).not.toContain('viewMenu');
  });
});

describe('an item', () => {
  const named = (label: string): MenuItemConstructorOptions =>
    items().find((item) => item.label === label) ?? {};

  it('works in the window it was chosen in, or in none', () => {
    const window = new BrowserWindow({});
    choose(named('Spend'), window);
    choose(named('Find a command…'), window);
    choose(named('Keyboard shortcuts'));
    choose(named('Import chats…'));
    expect(done).toEqual([
      ['ask', window, { type: 'go', view: 'spend' }],
      ['ask', window, { type: 'palette' }],
      ['ask', null, { type: 'shortcuts' }],
      ['importChats', null],
    ]);
  });

  it('leaves Ctrl+K to the page, which knows it by itself', () => {
    expect(named('Find a command…')).toMatchObject({
      accelerator: 'CmdOrCtrl+K',
      registerAccelerator: false,
    });
  });
});

it('is put up anew when the language changes', () => {
  installMenu(actions);
  expect(Menu.template.map(({ label }) => label)).toContain('File');
  speakLanguage('fr');
  installMenu(actions);
  expect(Menu.template.map(({ label }) => label)).toContain('Fichier');
});
