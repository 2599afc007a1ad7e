import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { temporaryFolder } from './folder.ts';
import { startProgram } from './program.ts';
import { startable } from './started/startable.ts';

/** The whole product, started as its owner starts it, with its page open in a real browser. */
export interface OpenShop {
  page: Page;
  dataFolder: string;
  /** What the page complained about: errors thrown, errors logged, and requests that left this machine. */
  complaints: string[];
}

/** Starts the product on a data folder (a fresh one unless given) and opens its page. */
export async function openShop(given?: string): Promise<OpenShop> {
  const dataFolder = given ?? (await temporaryFolder());
  const running = startProgram([startable('src-main/start.ts'), '--no-open', '--data', dataFolder]);
  const address = await running.firstLine;
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });

  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(address);
  return { page, dataFolder, complaints };
}
