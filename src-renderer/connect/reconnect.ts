import { forgetToken, keepToken, takeKey, type Key } from './key.ts';
import { NotLetIn, openSocket } from './socket.ts';

/** What the keeper tells: a socket to use, its loss, or that this page will not be let in. */
export interface SocketEvents {
  opened: (socket: WebSocket) => void;
  lost: () => void;
  shut: () => void;
}

const waits = [300, 700, 1500, 3000, 5000];

/** Keeps one socket open, trying again with longer and longer waits, until the host does not let us in. */
export function keepSocket(events: SocketEvents): void {
  let key: Key | null = takeKey();
  let tries = 0;

  async function connect(): Promise<void> {
    if (!key) {
      events.shut();
      return;
    }
    try {
      const { socket, token } = await openSocket(key);
      key = { token };
      keepToken(token);
      tries = 0;
      socket.addEventListener('close', handleLoss, { once: true });
      events.opened(socket);
    } catch (error) {
      if (!(error instanceof NotLetIn)) {
        handleLoss();
        return;
      }
      forgetToken();
      events.shut();
    }
  }

  function handleLoss(): void {
    events.lost();
    setTimeout(() => void connect(), waits[Math.min(tries, waits.length - 1)]);
    tries += 1;
  }

  void connect();
}
