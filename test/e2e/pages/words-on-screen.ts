import type { Page } from 'playwright-core';

/** Every text node that is exactly a message key, such as `inbox.no_chats`: a sentence that was forgotten. */
export function rawKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (/^[a-zA-Z]+\.[a-z_-]+$/.test(text)) found.push(text);
    }
    return found;
  });
}

/** How far the page's content reaches beyond its right edge, in px; 0 when nothing has to be scrolled sideways. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const frames = [document.documentElement, document.body, ...document.querySelectorAll('main, main > *')];
    return Math.max(...frames.map((frame) => frame.scrollWidth - frame.clientWidth));
  });
}
