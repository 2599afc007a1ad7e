import { app, ipcMain, type WebContents } from 'electron';
import type { DesktopAsk } from '../../../shared/contract/desktop.ts';
import { channels } from './channels.ts';
import { ourSender } from './sender.ts';

/** Pages that listen, and what each has not heard yet, the eldest first. */
const listening = new WeakSet<WebContents>();
const waiting = new WeakMap<WebContents, DesktopAsk[]>();

/** Hears from pages that they listen; one that is loaded again, or has crashed, has to say so again. */
export function serveAsks(): void {
  ipcMain.on(channels.listening, (event) => {
    if (ourSender(event) === null) return;
    const { sender } = event;
    listening.add(sender);
    // What was sent to a page that was just going is sent again to the one that comes.
    for (const ask of waiting.get(sender) ?? []) sender.send(channels.ask, ask);
  });
  ipcMain.on(channels.heard, (event) => {
    if (ourSender(event) !== null) waiting.get(event.sender)?.shift();
  });
  app.on('web-contents-created', (_event, contents) => {
    const forget = (): void => void listening.delete(contents);
    // Not at the start of a navigation: one that is denied starts as well, and the page stays.
    contents.on('did-navigate', forget);
    contents.on('render-process-gone', forget);
  });
}

/** Asks something of a page, as soon as it listens, and until it has heard it. */
export function askPage(contents: WebContents, ask: DesktopAsk): void {
  waiting.set(contents, [...(waiting.get(contents) ?? []), ask]);
  if (listening.has(contents)) contents.send(channels.ask, ask);
}
