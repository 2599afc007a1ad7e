import { ipcMain, MessageChannelMain } from 'electron';
import { channels } from './channels.ts';
import type { CoreKeeper } from './core-keeper.ts';
import { pumpPorts } from './port-pump.ts';
import { ourSender } from './sender.ts';

/** Gives every page of ours that asks a port to the core, once there is a core. */
export function servePorts(core: CoreKeeper): void {
  ipcMain.on(channels.connect, (event) => {
    if (ourSender(event) === null) return;
    void core.connect().then((corePort) => {
      // The page may have gone, or become another, while the core was starting.
      const frame = ourSender(event);
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
