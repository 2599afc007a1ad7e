import { EventEmitter } from 'node:events';

/** What a preload is given: the bridge to its page, and the wire to the window. */
export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, api: unknown): void {
    contextBridge.exposed.set(name, api);
  },
};

class StandInWire extends EventEmitter {
  /** Each message as it was sent: its channel, then what went with it. */
  sent: unknown[][] = [];

  send(...message: unknown[]): void {
    this.sent.push(message);
  }
}

export const ipcRenderer = new StandInWire();

export const webUtils = { getPathForFile: (file: { path?: string }) => file.path ?? '' };

export function resetPageSide(): void {
  contextBridge.exposed.clear();
  ipcRenderer.removeAllListeners();
  ipcRenderer.sent = [];
}
