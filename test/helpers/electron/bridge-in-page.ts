type Listener = (event: { ports: MessagePort[] }, message: unknown) => void;

type Preload = (require: (name: string) => unknown, module: object, exports: object) => void;

/** The script that runs in a page before its own: the real preload, given what Electron would give it. */
export function scriptWith(preload: string): string {
  return `(${bridgeInPage.toString()})((require, module, exports) => {\n${preload}\n});`;
}

// Runs in the page, wired to the test's engine: nothing of this file is in reach there.
function bridgeInPage(preload: Preload): void {
  const page = globalThis as unknown as {
    standInSend(channel: string): void;
    standInPortMessage(id: string, data: string, isBytes: boolean): void;
    standInOpen(address: string): void;
  };
  const listeners = new Map<string, Listener[]>();
  const ports = new Map<string, MessagePort>();
  /** Ids of ports that the page is just being given, and the page's ends of those that it has. */
  const onTheirWay: string[] = [];
  const inPage = new Map<string, MessagePort>();

  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => Object.assign(globalThis, { [name]: api }),
    },
    ipcRenderer: {
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      once: (channel: string, listener: Listener) => {
        const others = listeners.get(channel) ?? [];
        const heard: Listener = (event, message) => {
          listeners.set(channel, others);
          listener(event, message);
        };
        listeners.set(channel, [...others, heard]);
      },
      send: (channel: string) => {
        page.standInSend(channel);
      },
    },
    // A page in a browser is not told where a file lies.
    webUtils: { getPathForFile: () => '' },
  };

  // Electron tells a page that the other end of its port has closed; Chromium alone tells nobody.
  addEventListener('message', ({ ports: [received] }) => {
    const id = onTheirWay.shift();
    if (received !== undefined && id !== undefined) inPage.set(id, received);
  });

  function openPort(id: string): MessagePort {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port2);
    onTheirWay.push(id);
    port2.onmessage = ({ data }: MessageEvent<string | Uint8Array>) => {
      if (typeof data === 'string') page.standInPortMessage(id, data, false);
      else page.standInPortMessage(id, btoa(String.fromCharCode(...data)), true);
    };
    return port1;
  }

  Object.assign(globalThis, {
    standInHear(channel: string, message: unknown, ids: readonly string[]) {
      for (const listener of listeners.get(channel) ?? []) listener({ ports: ids.map(openPort) }, message);
    },
    standInPortHear(id: string, data: string | null, isBytes: boolean) {
      const port = ports.get(id);
      if (data === null) {
        port?.close();
        inPage.get(id)?.dispatchEvent(new Event('close'));
      } else if (isBytes) port?.postMessage(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
      else port?.postMessage(data);
    },
    open(address: string) {
      page.standInOpen(new URL(address, location.href).href);
      return null;
    },
  });

  const module = { exports: {} };
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`A sandboxed preload has no "${name}".`);
    return electron;
  };
  preload(require, module, module.exports);
}
