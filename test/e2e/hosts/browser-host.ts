import { launchBrowser } from '../../helpers/browser.ts';
import { startHost } from './host-process.ts';
import { place, type ShownShop, type ShowOptions } from './shown-shop.ts';

/** The loopback host in its own process, and a Chromium that was given its address. */
export async function showInBrowser(options: ShowOptions): Promise<ShownShop> {
  const [host, browser] = await Promise.all([startHost(options.dataFolder), launchBrowser()]);
  const context = await browser.newContext({
    ...place,
    viewport: options.viewport,
    reducedMotion: 'reduce',
  });
  context.on('page', options.onPage);
  if (options.initScript) await context.addInitScript(options.initScript);
  const page = await context.newPage();
  await page.goto(host.address);
  return {
    page,
    context,
    // As when the owner duplicates the tab.
    async another() {
      const coming = context.waitForEvent('page');
      await page.evaluate(() => void window.open(location.href));
      return coming;
    },
    async end() {
      await browser.close();
      await host.end();
    },
  };
}
