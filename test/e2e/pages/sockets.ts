/** Gives a page `cutSockets()`, after which it has no connection and gets none, until `letSockets()`. Runs before its scripts. */
export function holdSockets(): void {
  const Real = window.WebSocket;
  const open = new Set<WebSocket>();
  let isCut = false;
  class Held extends Real {
    constructor(address: string | URL) {
      super(address);
      open.add(this);
      if (isCut) this.close();
    }
  }
  window.WebSocket = Held;
  Object.assign(window, {
    cutSockets() {
      isCut = true;
      for (const socket of open) socket.close();
      open.clear();
    },
    letSockets() {
      isCut = false;
    },
  });
}
