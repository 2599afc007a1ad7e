import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { CoreClient } from '../core.ts';
import type { MessagePortMain } from './ports.ts';
import { ipcMain } from './stand-in.ts';
import type { StandInContents, StandInFrame } from './window.ts';

/** A page's message as the window hears it: like Electron's, it looks its frame up whenever it is asked for it. */
class StandInMessage {
  readonly sender: StandInContents;
  readonly #frame: StandInFrame | null;

  constructor(sender: StandInContents, frame: StandInFrame | null) {
    this.sender = sender;
    this.#frame = frame;
  }

  get senderFrame(): StandInFrame | null {
    return this.#frame?.isGone === false ? this.#frame : null;
  }
}

/** Says something to the window from a page, or from any frame. */
export function say(
  contents: StandInContents,
  channel: string,
  frame: StandInFrame | null = contents.mainFrame,
): void {
  ipcMain.emit(channel, new StandInMessage(contents, frame));
}

/** What the page was sent on a channel so far. */
export function sentOn(contents: StandInContents, channel: string): unknown[] {
  return contents.sent.filter((each) => each.channel === channel).map((each) => each.message);
}

/** The ports that the page was given so far. */
export function portsOf(contents: StandInContents): MessagePortMain[] {
  return contents.sent.filter((each) => each.channel === 'vitrine:port').flatMap((each) => each.ports);
}

/** Asks for a port as the page does, and starts it once it is there. */
export async function connectPage(contents: StandInContents): Promise<MessagePortMain> {
  const known = portsOf(contents).length;
  say(contents, 'vitrine:connect');
  const port = await until(() => portsOf(contents)[known]);
  port.start();
  return port;
}

/** The contract's client as the page has it, over a port. */
export function clientOver(port: MessagePortMain): CoreClient {
  return createORPCClient(new RPCLink({ port }));
}

/** Resolves when a port is closed. */
export async function closingOf(port: MessagePortMain): Promise<void> {
  await once(port, 'close');
}

/** Waits, at most twenty seconds, until there is something to see. */
export async function until<T>(look: () => T | false | null | undefined): Promise<T> {
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (performance.now() > giveUpAt) throw new Error(`It never came: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
