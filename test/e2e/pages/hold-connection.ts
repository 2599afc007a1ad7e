/**
 * Gives a page `cutConnection()`, after which it has no way to the core and gets none, until `letConnection()`: over a socket
 * in a browser, over a port in a window. Runs before the page's own scripts.
 */
export function holdConnection(): void {
  const Real = window.WebSocket;
  const sockets = new Set<WebSocket>();
  const ports = new Set<MessagePort>();
  const held: MessagePort[] = [];
  let isCut = false;

  class Held extends Real {
    constructor(address: string | URL) {
      super(address);
      sockets.add(this);
      if (isCut) this.close();
    }
  }
  window.WebSocket = Held;

  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (isCut) {
      event.stopImmediatePropagation();
      held.push(port);
    } else ports.add(port);
  });

  Object.assign(window, {
    cutConnection() {
      isCut = true;
      for (const socket of sockets) {
        socket.close();
        // Nor is the page whose socket breaks left waiting for the other side's farewell, as one that closes it itself.
        socket.dispatchEvent(new CloseEvent('close', { code: 1006 }));
      }
      for (const port of ports) {
        port.close();
        // The end that closes a port is not told of it.
        port.dispatchEvent(new Event('close'));
      }
      sockets.clear();
      ports.clear();
    },
    letConnection() {
      isCut = false;
      for (const port of held.splice(0)) {
        const data = 'vitrine:port';
        window.dispatchEvent(new MessageEvent('message', { data, ports: [port], source: window }));
      }
    },
  });
}
