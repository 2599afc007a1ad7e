import { ipcMain, type WebContents } from 'electron';
import type { DesktopAsk } from '../../../shared/contract/desktop.ts';
import { channels } from './channels.ts';
import { ourSender } from './sender.ts';

/** Pages that listen, and what waits for those that do not listen yet. */
const listening = new WeakSet<WebContents>();
const waiting = new WeakMap<WebContents, DesktopAsk[]>();

/** Hears from pages that they listen; a page that is loaded again has to say so again. */
export function serveAsks(): void {
  ipcMain.on(channels.listening, ({ sender, ...event }) => {
    if (ourSender({ sender, ...event }) === null) return;
    listening.add(sender);
    for (const ask of waiting.get(sender) ?? []) sender.send(channels.ask, ask);
    waiting.delete(sender);
  });
}

/** Asks something of a page, as soon as it listens. */
export function askPage(contents: WebContents, ask: DesktopAsk): void {
  if (listening.has(contents)) contents.send(channels.ask, ask);
  else waiting.set(contents, [...(waiting.get(contents) ?? []), ask]);
}

/** A page that loads anew does not listen until it says so. */
export function forgetListener(contents: WebContents): void {
  listening.delete(contents);
}
