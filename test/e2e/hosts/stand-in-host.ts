import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Order, Report } from '../../helpers/electron/obey-test.ts';
import { root } from '../../helpers/program.ts';
import { place, type ShownShop, type ShowOptions } from './shown-shop.ts';

const patience = 60_000;
const program = path.join(root, 'test', 'helpers', 'electron', 'show-in-chromium.ts');

/** A shop in the window's own program, with the means to act as owner and system outside the page. */
export interface StandInShop extends ShownShop {
  order(order: Order): Promise<Report>;
  /** The program's exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** The desktop's real program with Chromium in the place of Electron: the bundle, its preload, its guards, its core. */
export async function showInStandIn(options: ShowOptions): Promise<StandInShop> {
  const port = await freePort();
  const child = fork(program, ['--data', options.dataFolder], {
    env: { ...process.env, TZ: place.timezoneId, VITRINE_STAND_IN_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const browser = await connect(port, ended, () => errors);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  context.on('page', options.onPage);
  context.pages().forEach(options.onPage);
  if (options.initScript) await context.addInitScript(options.initScript);
  const page = await shownPage(browser, []);
  await settle(page, options);

  const order = (what: Order): Promise<Report> => tell(child, what);
  return {
    page,
    context,
    ended,
    order,
    async another() {
      const before = context.pages();
      await order({ type: 'menu', label: 'New window' });
      const second = await shownPage(browser, before);
      await settle(second, options);
      return second;
    },
    async end() {
      const exit = ended;
      if (child.exitCode === null && child.connected) await order({ type: 'quit' }).catch(() => undefined);
      const code = await Promise.race([exit, sleep(patience, 'late' as const, { ref: false })]);
      if (code === 'late') child.kill('SIGKILL');
    },
  };
}

async function tell(child: ChildProcess, what: Order): Promise<Report> {
  const answer = once(child, 'message') as Promise<[Report]>;
  child.send(what);
  const [report] = await answer;
  return report;
}

async function connect(port: number, ended: Promise<unknown>, errors: () => string): Promise<Browser> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`);
    } catch (error) {
      if (isOver as boolean) throw new Error(`The program ended first: ${errors()}`, { cause: error });
      if (Date.now() > until) throw error;
      await sleep(100);
    }
  }
}

async function shownPage(browser: Browser, known: readonly Page[]): Promise<Page> {
  const until = Date.now() + patience;
  for (;;) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find(
      (each) => !known.includes(each) && each.url().startsWith('https://vitrine.test/'),
    );
    if (page !== undefined) return page;
    if (Date.now() > until) throw new Error('The program showed no page.');
    await sleep(50);
  }
}

async function settle(page: Page, { viewport, initScript }: ShowOptions): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (initScript) await page.reload();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
