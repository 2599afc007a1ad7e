import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DesktopShell } from '../../../../shared/contract/desktop.ts';
import { contextBridge, ipcRenderer, resetElectron } from '../../../helpers/electron/stand-in.ts';
import { root } from '../../../helpers/program.ts';

let loads = 0;
let shell: DesktopShell;
const posted: unknown[][] = [];

beforeEach(async () => {
  resetElectron();
  posted.length = 0;
  vi.stubGlobal('window', { postMessage: (...args: unknown[]) => posted.push(args) });
  // A name of its own each time: a module runs only once.
  const preload = path.join(root, `src-main/hosts/electron/preload.ts?load=${String((loads += 1))}`);
  await import(preload);
  shell = contextBridge.exposed.get('vitrine') as DesktopShell;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('hands a port that the window sends to the page itself, and to no other origin', () => {
  const port = { name: 'port' };
  shell.connect();
  ipcRenderer.emit('vitrine:port', { sender: ipcRenderer, ports: [port] }, null);
  expect(ipcRenderer.sent).toEqual([['vitrine:connect']]);
  expect(posted).toEqual([['vitrine:port', { targetOrigin: '/', transfer: [port] }]]);
});

it('says that the page listens once it does, and tells it every ask', () => {
  const told: unknown[] = [];
  expect(ipcRenderer.sent).toEqual([]);
  shell.onAsk((ask) => told.push(ask));
  expect(ipcRenderer.sent).toEqual([['vitrine:listening']]);
  ipcRenderer.emit('vitrine:ask', {}, { type: 'go', view: 'spend' });
  ipcRenderer.emit('vitrine:ask', {}, { type: 'palette' });
  expect(told).toEqual([{ type: 'go', view: 'spend' }, { type: 'palette' }]);
});

it('says that an ask was heard even when the page breaks down on it', () => {
  shell.onAsk(() => {
    throw new Error('spoon');
  });
  expect(() => ipcRenderer.emit('vitrine:ask', {}, { type: 'palette' })).toThrow('spoon');
  expect(ipcRenderer.sent.at(-1)).toEqual(['vitrine:heard']);
});

it('lets the owner choose a folder and tells the page which', async () => {
  const chosen = shell.chooseFolder();
  expect(ipcRenderer.sent).toEqual([['vitrine:choose-folder']]);
  ipcRenderer.emit('vitrine:folder-chosen', {}, '/exports');
  expect(await chosen).toBe('/exports');
});

it('tells where a file lies', () => {
  expect([shell.pathOf({ path: '/chats/a.zip' }), shell.pathOf({})]).toEqual(['/chats/a.zip', '']);
});
