import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { portMessage, type DesktopAsk, type DesktopShell } from '../../../shared/contract/desktop.ts';
import { channels } from './channels.ts';

declare const window: {
  postMessage(message: string, options: { targetOrigin: '/'; transfer: unknown[] }): void;
};

// Ports cannot cross the bridge as arguments; a message of the window to itself carries them over.
ipcRenderer.on(channels.port, (event) => {
  window.postMessage(portMessage, { targetOrigin: '/', transfer: event.ports });
});

const shell: DesktopShell = {
  connect() {
    ipcRenderer.send(channels.connect);
  },
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
  chooseFolder: () =>
    new Promise((resolve) => {
      ipcRenderer.once(channels.folderChosen, (_event, path: string | null) => {
        resolve(path);
      });
      ipcRenderer.send(channels.chooseFolder);
    }),
  onAsk(listener) {
    ipcRenderer.on(channels.ask, (_event, ask: DesktopAsk) => {
      // First: an ask that the page breaks down on must not come back with every restart.
      ipcRenderer.send(channels.heard);
      listener(ask);
    });
    ipcRenderer.send(channels.listening);
  },
};

contextBridge.exposeInMainWorld('vitrine', shell);
