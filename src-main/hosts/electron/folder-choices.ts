import { BrowserWindow, ipcMain } from 'electron';
import { channels } from './channels.ts';
import { chooseFolder } from './dialogs.ts';
import { ourSender } from './sender.ts';

/** Shows the system's dialog to every page of ours that asks for a folder, one at a time, and tells it the path, once `onChosen` knows it. */
export function serveFolderChoices(onChosen: (path: string) => Promise<void>): void {
  let isOpen = false;
  ipcMain.on(channels.chooseFolder, (event) => {
    if (ourSender(event) === null) return;
    // The page may have gone or become another while the owner was choosing.
    const answer = (path: string | null): void => ourSender(event)?.postMessage(channels.folderChosen, path);
    if (isOpen) {
      answer(null);
      return;
    }
    isOpen = true;
    void chooseFolder(BrowserWindow.fromWebContents(event.sender))
      .then(async (path) => {
        if (path !== null) await onChosen(path);
        return path;
      })
      .catch(() => null)
      .then((path) => {
        isOpen = false;
        answer(path);
      });
  });
}
