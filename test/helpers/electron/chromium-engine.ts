import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { preventable } from './events.ts';
import type { MessagePortMain } from './ports.ts';
import { ipcMain, BrowserWindow } from './stand-in.ts';
import type { Engine, StandInContents } from './window.ts';
import { scriptWith } from './bridge-in-page.ts';

/** Chromium knows no scheme of ours: what is `vitrine://app` for the shell is this origin for the browser. */
const shownOrigin = 'https://vitrine.test';
const ownOrigin = 'vitrine://app';

/** Shows the shell's windows as pages of a real Chromium, with the shell's own scheme handler, guards and preload. */
export function createChromiumEngine(context: BrowserContext, preloadFile: string): Engine {
  const pages = new WeakMap<StandInContents, ShownPage>();

  return {
    async load(contents, address) {
      const shown = new ShownPage(contents, await context.newPage());
      pages.set(contents, shown);
      await shown.prepare(await readFile(preloadFile, 'utf8'));
      await shown.page.goto(address.replace(ownOrigin, shownOrigin));
    },
    send(contents, channel, message, ports) {
      void pages.get(contents)?.send(channel, message, ports);
    },
    reload(contents) {
      void pages.get(contents)?.page.reload();
    },
  };
}

class ShownPage {
  readonly page: Page;
  readonly #contents: StandInContents;
  readonly #ports = new Map<string, MessagePortMain>();
  #lastPort = 0;
  #isLoading = false;

  constructor(contents: StandInContents, page: Page) {
    this.#contents = contents;
    this.page = page;
  }

  async prepare(preload: string): Promise<void> {
    const { page } = this;
    await page.exposeFunction('standInSend', (channel: string) => this.#hear(channel));
    await page.exposeFunction('standInPortMessage', (id: string, data: string, isBytes: boolean) => {
      this.#ports.get(id)?.postMessage(isBytes ? new Uint8Array(Buffer.from(data, 'base64')) : data);
    });
    await page.exposeFunction('standInOpen', (address: string) => {
      this.#contents.openHandler?.({ url: address.replace(shownOrigin, ownOrigin) });
    });
    await page.addInitScript({ content: scriptWith(preload) });
    await page.route('**/*', (route) => this.#serve(route));
    page.on('request', (request) => {
      if (isOfWholePage(request)) this.#isLoading = true;
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#follow();
    });
    page.on('close', () => {
      this.#closePorts();
      const window = BrowserWindow.fromWebContents(this.#contents);
      if (window?.isDestroyed() === false) window.destroy();
    });
    page.on('crash', () => {
      this.#closePorts();
      this.#contents.hasCrashed = true;
    });
  }

  async send(channel: string, message: unknown, ports: readonly MessagePortMain[]): Promise<void> {
    const ids = ports.map((port) => this.#bridge(port));
    await this.page
      .evaluate(
        ([name, data, portIds]) => {
          (globalThis as unknown as BridgedPage).standInHear(name, data, portIds);
        },
        [channel, message, ids] as const,
      )
      .catch(() => undefined);
    for (const port of ports) port.start();
  }

  #bridge(port: MessagePortMain): string {
    const id = String((this.#lastPort += 1));
    this.#ports.set(id, port);
    const tell = (data: string | null, isBytes: boolean): void => {
      const said = [id, data, isBytes] as const;
      this.page
        .evaluate(([to, text, bytes]) => {
          (globalThis as unknown as BridgedPage).standInPortHear(to, text, bytes);
        }, said)
        .catch(() => undefined);
    };
    port.on('message', ({ data }: { data: string | Uint8Array }) => {
      if (typeof data === 'string') tell(data, false);
      else tell(Buffer.from(data).toString('base64'), true);
    });
    port.on('close', () => {
      tell(null, false);
    });
    return id;
  }

  #hear(channel: string): void {
    const { mainFrame } = this.#contents;
    ipcMain.emit(channel, { sender: this.#contents, senderFrame: mainFrame });
  }

  // What a page's session may load, the shell decides; what our scheme answers, its handler.
  async #serve(route: Route): Promise<void> {
    const { session } = this.#contents;
    const url = route.request().url().replace(shownOrigin, ownOrigin);
    const { cancel } = await new Promise<{ cancel: boolean }>((resolve) => {
      if (session.beforeRequest === null) resolve({ cancel: true });
      else session.beforeRequest({ url }, resolve);
    });
    const handler = session.handlers.get('vitrine');
    if (cancel || handler === undefined || !url.startsWith('vitrine:')) {
      await route.abort('blockedbyclient');
      return;
    }
    const { range } = route.request().headers();
    const method = route.request().method();
    const response = await handler(
      new Request(url, { method, headers: range === undefined ? {} : { range } }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  // Moves within the page are told as well; only those that were asked of the scheme load it anew.
  #follow(): void {
    if (!this.#isLoading) return;
    this.#isLoading = false;
    this.#closePorts();
    this.#contents.emit('did-navigate', preventable({}));
  }

  #closePorts(): void {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }
}

function isOfWholePage(request: PageRequest): boolean {
  return request.isNavigationRequest() && request.frame().parentFrame() === null;
}

interface BridgedPage {
  standInHear(channel: string, message: unknown, ports: readonly string[]): void;
  standInPortHear(id: string, data: string | null, isBytes: boolean): void;
}
