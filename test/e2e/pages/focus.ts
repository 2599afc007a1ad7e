import type { Page } from 'playwright-core';

/** What has the focus: in which part of the page, what it is called, and whether one sees that it has it. */
export interface Focus {
  part: string;
  name: string;
  isSeen: boolean;
}

/** What has the focus now; null: nothing but the page itself. */
export function focusOf(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const parts = [
      'nav',
      '.list-pane',
      '.thread header',
      '[data-testid="messages"]',
      '.composer',
      '.panes aside',
    ];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // The box of the composer shows the focus of what is written in it.
    const box = element.id === 'composer-text' ? element.closest('form') : null;
    const isLined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent').trim();
    const probe = document.createElement('i');
    probe.style.color = accent;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    const { width, height } = element.getBoundingClientRect();
    return {
      part: parts.find((part) => element.closest(part)) ?? '',
      name: element.outerHTML.slice(0, 140),
      isSeen:
        width > 0 &&
        height > 0 &&
        (isLined || (box !== null && getComputedStyle(box).borderTopColor === colour)),
    };
  });
}

/** Presses Tab until the focus has left the page, and gives what had it on the way; throws where it never leaves. */
export async function tabThrough(page: Page, most = 120): Promise<Focus[]> {
  const way: Focus[] = [];
  await page.evaluate(() => {
    // The next Tab begins where the focus was last: at the very beginning.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (focus === null) return way;
    way.push(focus);
  }
  throw new Error(`After ${String(most)} steps the focus is still in the page.`);
}
