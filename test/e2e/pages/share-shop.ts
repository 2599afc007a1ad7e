import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { Complaints } from './complaints.ts';
import { startHost, type HostProcess } from './host-process.ts';
import { patience } from './soon.ts';

// Some shops are filled with tens of thousands of messages first.
const startMs = 240_000;

/** One running shop that all tests of a file share. */
export interface SharedShop {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly dataFolder: string;
  readonly complaints: Complaints;
  /** A second page of the same shop, as when the owner duplicates the tab. */
  another(): Promise<Page>;
}

export interface ShareOptions {
  /** Fills the data folder before the product starts on it. */
  prepare?: (dataFolder: string) => Promise<void>;
  /** Runs in every page before its own scripts. */
  initScript?: () => void;
  viewport?: { width: number; height: number };
}

interface Opened {
  folder: string;
  host: HostProcess;
  browser: Browser;
  context: BrowserContext;
  page: Page;
}

/**
 * Starts product and browser once for the tests of a file and ends them after the last. After each test no page may have
 * complained or asked for anything outside this machine.
 */
export function shareShop(options: ShareOptions = {}): SharedShop {
  const complaints = new Complaints();
  let opened: Opened | undefined;

  function now(): Opened {
    if (!opened) throw new Error('The shop is open only while tests run.');
    return opened;
  }

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-e2e-'));
    const dataFolder = path.join(folder, 'data');
    await options.prepare?.(dataFolder);
    const [host, browser] = await Promise.all([startHost(dataFolder), launchBrowser()]);
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      locale: 'en-GB',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(patience);
    context.on('page', (page) => {
      complaints.listenTo(page);
    });
    if (options.initScript) await context.addInitScript(options.initScript);
    const page = await context.newPage();
    opened = { folder, host, browser, context, page };
    await page.goto(host.address);
    await page.locator('html[data-ready]').waitFor();
  }, startMs);

  afterEach(() => {
    expect(complaints.take()).toEqual([]);
  });

  afterAll(async () => {
    if (!opened) return;
    await opened.browser.close();
    await opened.host.end();
    await rm(opened.folder, { recursive: true, force: true, maxRetries: 5 });
  });

  return {
    complaints,
    get page() {
      return now().page;
    },
    get context() {
      return now().context;
    },
    get dataFolder() {
      return path.join(now().folder, 'data');
    },
    async another() {
      const coming = now().context.waitForEvent('page');
      await now().page.evaluate(() => void window.open(location.href));
      const page = await coming;
      await page.locator('html[data-ready]').waitFor();
      return page;
    },
  };
}
