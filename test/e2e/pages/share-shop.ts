import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { showShop } from '../hosts/show-shop.ts';
import type { ShownShop } from '../hosts/shown-shop.ts';
import { Complaints } from './complaints.ts';
import { patience } from './soon.ts';

// Some shops are filled with tens of thousands of messages first.
const startMs = 240_000;

/** One running shop that all tests of a file share. */
export interface SharedShop {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly dataFolder: string;
  readonly complaints: Complaints;
  /** Ends the program and starts it again on the same data, as the owner does the next morning; `page` is another one then. */
  restart(): Promise<void>;
  /** A second page of the same shop: a duplicated tab, or a new window. */
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
  shown: ShownShop;
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

  async function start(dataFolder: string): Promise<ShownShop> {
    const shown = await showShop({
      dataFolder,
      viewport: options.viewport ?? { width: 1280, height: 800 },
      initScript: options.initScript,
      onPage: (page) => {
        complaints.listenTo(page);
      },
    });
    shown.context.setDefaultTimeout(patience);
    await shown.page.locator('html[data-ready]').waitFor();
    return shown;
  }

  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-e2e-'));
    const dataFolder = path.join(folder, 'data');
    await options.prepare?.(dataFolder);
    opened = { folder, shown: await start(dataFolder) };
  }, startMs);

  afterEach(() => {
    expect(complaints.take()).toEqual([]);
  });

  afterAll(async () => {
    if (!opened) return;
    await opened.shown.end();
    await rm(opened.folder, { recursive: true, force: true, maxRetries: 5 });
  });

  return {
    complaints,
    get page() {
      return now().shown.page;
    },
    get context() {
      return now().shown.context;
    },
    get dataFolder() {
      return path.join(now().folder, 'data');
    },
    async restart() {
      const { folder, shown } = now();
      await shown.end();
      opened = { folder, shown: await start(path.join(folder, 'data')) };
    },
    async another() {
      const page = await now().shown.another();
      await page.locator('html[data-ready]').waitFor();
      return page;
    },
  };
}
