import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { DesktopAsk } from '../../../shared/contract/desktop.ts';
import { words } from './words/words.ts';

/** What the menu can set going; the window is the one it was chosen in, if any. */
export interface MenuActions {
  ask(window: BrowserWindow | null, ask: DesktopAsk): void;
  openWindow(): unknown;
  importChats(window: BrowserWindow | null): unknown;
  backUp(window: BrowserWindow | null): unknown;
  openDataFolder(): unknown;
  showLog(): void;
  showLicences(): void;
  checkForUpdates(window: BrowserWindow | null): unknown;
}

/** Puts up the menu in the language spoken; called again when that changes. */
export function installMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions)));
}

/** The menu as data. The developer tools are there only in a program that is being developed. */
export function menuTemplate(actions: MenuActions): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin';
  return [
    ...(isMac ? [applicationMenu()] : []),
    fileMenu(actions, isMac),
    editMenu(),
    viewMenu(actions),
    windowMenu(isMac),
    helpMenu(actions, isMac),
  ];
}

function applicationMenu(): MenuItemConstructorOptions {
  const { about, hide, hide_others, show_all, quit } = words();
  return {
    label: 'Vitrine',
    submenu: [
      { role: 'about', label: about },
      separator,
      { role: 'hide', label: hide },
      { role: 'hideOthers', label: hide_others },
      { role: 'unhide', label: show_all },
      separator,
      { role: 'quit', label: quit },
    ],
  };
}

function fileMenu(actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  const { file, new_window, import_chats, back_up, open_data_folder, close_window, quit } = words();
  return {
    label: file,
    submenu: [
      {
        label: import_chats,
        accelerator: 'CmdOrCtrl+O',
        click: inWindow((window) => {
          actions.importChats(window);
        }),
      },
      { label: new_window, accelerator: 'CmdOrCtrl+N', click: actions.openWindow },
      separator,
      {
        label: back_up,
        click: inWindow((window) => {
          actions.backUp(window);
        }),
      },
      { label: open_data_folder, click: actions.openDataFolder },
      separator,
      { role: 'close', label: close_window },
      ...(isMac ? [] : [{ role: 'quit', label: quit } as const]),
    ],
  };
}

function editMenu(): MenuItemConstructorOptions {
  const { edit, undo, redo, cut, copy, paste, paste_plain, select_all } = words();
  return {
    label: edit,
    submenu: [
      { role: 'undo', label: undo },
      { role: 'redo', label: redo },
      separator,
      { role: 'cut', label: cut },
      { role: 'copy', label: copy },
      { role: 'paste', label: paste },
      { role: 'pasteAndMatchStyle', label: paste_plain },
      { role: 'selectAll', label: select_all },
    ],
  };
}

function viewMenu(actions: MenuActions): MenuItemConstructorOptions {
  const said = words();
  const go = (view: 'inbox' | 'spend' | 'import' | 'settings', accelerator?: string) => ({
    label: said[view],
    ...(accelerator === undefined ? {} : { accelerator }),
    click: inWindow((window) => {
      actions.ask(window, { type: 'go', view });
    }),
  });
  return {
    label: said.view,
    submenu: [
      go('inbox'),
      go('spend'),
      go('import'),
      go('settings', 'CmdOrCtrl+,'),
      separator,
      {
        label: said.palette,
        accelerator: 'CmdOrCtrl+K',
        // The page knows this key itself; here it is only named.
        registerAccelerator: false,
        click: inWindow((window) => {
          actions.ask(window, { type: 'palette' });
        }),
      },
      { role: 'reload', label: said.reload },
      separator,
      { role: 'resetZoom', label: said.actual_size },
      { role: 'zoomIn', label: said.zoom_in },
      { role: 'zoomOut', label: said.zoom_out },
      { role: 'togglefullscreen', label: said.full_screen },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools', label: said.inspector } as const]),
    ],
  };
}

function windowMenu(isMac: boolean): MenuItemConstructorOptions {
  const { window, minimise, to_front } = words();
  return {
    // By its role macOS lists the windows there.
    role: 'window',
    label: window,
    submenu: [
      { role: 'minimize', label: minimise },
      ...(isMac ? [{ role: 'front', label: to_front } as const] : []),
    ],
  };
}

function helpMenu(actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  const { help, shortcuts, check_updates, show_log, licences, about } = words();
  return {
    role: 'help',
    label: help,
    submenu: [
      {
        label: shortcuts,
        click: inWindow((window) => {
          actions.ask(window, { type: 'shortcuts' });
        }),
      },
      separator,
      {
        label: check_updates,
        click: inWindow((window) => {
          actions.checkForUpdates(window);
        }),
      },
      { label: show_log, click: actions.showLog },
      { label: licences, click: actions.showLicences },
      ...(isMac ? [] : [separator, { role: 'about', label: about } as const]),
    ],
  };
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function inWindow(
  run: (window: BrowserWindow | null) => void,
): NonNullable<MenuItemConstructorOptions['click']> {
  return (_item, window) => {
    run((window as BrowserWindow | undefined) ?? null);
  };
}
