import { app, dialog, type BrowserWindow } from 'electron';
import { words } from './words/words.ts';

/**
 * Asks one question over a window (or alone) and answers the index of the button. Closing it answers the last one, and so does
 * Enter when the first would lose something (a warning).
 */
export async function askOwner(
  window: BrowserWindow | null,
  question: {
    type: 'question' | 'error' | 'info' | 'warning';
    message: string;
    detail?: string;
    buttons: string[];
  },
): Promise<number> {
  const last = question.buttons.length - 1;
  const defaultId = question.type === 'warning' ? last : 0;
  const options = { ...question, title: 'Vitrine', noLink: true, defaultId, cancelId: last };
  const parent = visible(window);
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options));
  return response;
}

/** Lets the owner choose exported chats; none when the dialog is cancelled. */
export async function chooseChats(window: BrowserWindow | null): Promise<string[]> {
  const options: Electron.OpenDialogOptions = {
    title: words().choose_chats,
    filters: [{ name: words().exported_chats, extensions: ['zip', 'txt'] }],
    properties: ['openFile', 'multiSelections'],
  };
  const parent = visible(window);
  const { filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return filePaths;
}

/** Lets the owner choose a folder whose exports come in by themselves; null when the dialog is cancelled. */
export async function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const options: Electron.OpenDialogOptions = { title: words().choose_folder, properties: ['openDirectory'] };
  const parent = visible(window);
  const { filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return filePaths[0] ?? null;
}

/** Lets the owner say where a backup goes; null when the dialog is cancelled. */
export async function chooseBackup(window: BrowserWindow | null, suggested: string): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: words().back_up,
    defaultPath: suggested,
    filters: [{ name: words().backups, extensions: ['zip'] }],
  };
  const parent = visible(window);
  const { filePath } = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  return filePath === '' ? null : filePath;
}

/** Says why the program cannot go on, and ends it once `before` is done. */
export async function sayAndEnd(message: string, before: () => Promise<void> | void): Promise<void> {
  await askOwner(null, { type: 'error', message, buttons: [words().ok] });
  await before();
  app.exit(1);
}

// What hangs on a window that is not shown (yet) would not be seen either.
function visible(window: BrowserWindow | null): BrowserWindow | null {
  return window === null || window.isDestroyed() || !window.isVisible() ? null : window;
}
