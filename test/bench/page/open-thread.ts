import type { Page } from 'playwright-core';
import type { BenchThread } from './page-shop.ts';

/** Opens a thread anew at its end; the ms from the owner's step to the second frame after its newest message is there, as the page itself sees it. */
export async function openThread(page: Page, thread: BenchThread): Promise<number> {
  await page.evaluate(() => (location.hash = '#/inbox'));
  await page.getByTestId('messages').waitFor({ state: 'detached' });
  return page.evaluate(async ({ id, newest }) => {
    const start = performance.now();
    location.hash = `#/inbox/${id}`;
    const frame = () => new Promise(requestAnimationFrame);
    while (document.querySelector(`[data-message="${newest}"]`) === null) await frame();
    await frame();
    await frame();
    return performance.now() - start;
  }, thread);
}
