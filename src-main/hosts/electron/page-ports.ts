import { ipcMain, MessageChannelMain, type WebContents } from 'electron';
import { channels } from './channels.ts';
import type { CoreKeeper } from './core-keeper.ts';
import { pumpPorts } from './port-pump.ts';
import { ourSender } from './sender.ts';

/** Gives every page of ours that asks a port to the core, once there is a core. */
export function servePorts(core: CoreKeeper): void {
  const lastAsked = new WeakMap<WebContents, symbol>();

  ipcMain.on(channels.connect, (event) => {
    if (ourSender(event) === null) return;
    const { sender } = event;
    const asked = Symbol('asked');
    lastAsked.set(sender, asked);
    void core.connect().then((corePort) => {
      // The page may have gone, become another or asked again while the core was starting.
      const frame = lastAsked.get(sender) === asked ? ourSender(event) : null;
      if (frame === null) {
        corePort.close();
        return;
      }
      const { port1, port2 } = new MessageChannelMain();
      pumpPorts(port1, corePort);
      frame.postMessage(channels.port, null, [port2]);
    });
  });
}
