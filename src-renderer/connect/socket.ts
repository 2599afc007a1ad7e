import type { Key } from './key.ts';

const notLetInCode = 4401;

/** The host knows neither our code nor our token; trying again is of no use. */
export class NotLetIn extends Error {}

/** Opens the socket and trades the key for a token; afterwards the socket is the raw channel of the contract. */
export function openSocket(key: Key): Promise<{ socket: WebSocket; token: string }> {
  const address = new URL('socket', location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  const socket = new WebSocket(address);
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => socket.send(JSON.stringify(key)), { once: true });
    const onClose = (event: CloseEvent) =>
      reject(event.code === notLetInCode ? new NotLetIn() : new Error('The connection closed'));
    socket.addEventListener('close', onClose, { once: true });
    socket.addEventListener(
      'message',
      (event: MessageEvent<string>) => {
        socket.removeEventListener('close', onClose);
        const { token } = JSON.parse(event.data) as { token: string };
        resolve({ socket, token });
      },
      { once: true },
    );
  });
}
