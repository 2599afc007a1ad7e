import type { MessagePort } from 'node:worker_threads';
import type { RawData, WebSocket } from 'ws';

const pauseAbove = 8 * 1024 * 1024;
const resumeBelow = 1024 * 1024;

/** Carries messages between a page's socket and a port of the core, unread, until either side closes. */
export function pump(socket: WebSocket, port: MessagePort): void {
  let isPaused = false;

  const toPage = (message: unknown): void => {
    if (
      typeof message !== 'string' &&
      !(message instanceof Uint8Array) &&
      !(message instanceof ArrayBuffer)
    ) {
      socket.close(1011, 'not_bytes');
      return;
    }
    socket.send(message, onSent);
    // A page that reads slowly: what it has not fetched waits in the port.
    if (!isPaused && socket.bufferedAmount > pauseAbove) {
      isPaused = true;
      port.off('message', toPage);
    }
  };
  const onSent = (): void => {
    if (!isPaused || socket.bufferedAmount > resumeBelow) return;
    isPaused = false;
    port.on('message', toPage);
  };

  socket.on('message', (data, isBinary) => {
    if (!isBinary) {
      port.postMessage(textOf(data));
      return;
    }
    // An exact copy, to give away: the frame's own memory is shared with its neighbours.
    const bytes = new Uint8Array(bytesOf(data));
    port.postMessage(bytes, [bytes.buffer]);
  });
  socket.on('close', () => {
    port.close();
  });
  port.on('close', () => {
    socket.close(1001, 'core_closed');
  });
  port.on('message', toPage);
}

/** A text frame as the string it is; `ws` has checked its UTF-8. */
export function textOf(data: RawData): string {
  return bytesOf(data).toString('utf8');
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
