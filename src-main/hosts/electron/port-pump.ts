import type { MessagePortMain } from 'electron';
import type { MessagePort } from 'node:worker_threads';

/** Carries messages between a page's port and a port of the core, unread, until either side closes. */
export function pumpPorts(page: MessagePortMain, core: MessagePort): void {
  page.on('message', ({ data }: { data: unknown }) => {
    // Bytes or text is all that the contract speaks; a page that sends anything else is not ours any more.
    if (isCarried(data)) {
      core.postMessage(data);
    } else {
      page.close();
      core.close();
    }
  });
  core.on('message', (data: unknown) => {
    page.postMessage(data);
  });
  page.on('close', () => {
    core.close();
  });
  core.on('close', () => {
    page.close();
  });
  page.start();
}

function isCarried(data: unknown): data is string | Uint8Array | ArrayBuffer {
  return typeof data === 'string' || data instanceof Uint8Array || data instanceof ArrayBuffer;
}
