import type { Page } from 'playwright-core';

/** Something that the page can show, found without a word of any language. */
export interface Scene {
  name: string;
  /** Where it is, e.g. `#/inbox`. */
  at: string;
  /** What has to be done there before it shows. */
  show?: (page: Page) => Promise<void>;
  /** What of the page is new in it, where the rest was looked at before; the whole page unless given. */
  part?: string;
  /** Width of the window in px; 1280 unless given. */
  width?: number;
  /** Takes back what Escape does not. */
  leave?: (page: Page) => Promise<void>;
}

const height = 800;

/** Shows a scene, and once `look` is done leaves it again. */
export async function visit(page: Page, scene: Scene, look: () => Promise<void>): Promise<void> {
  if (scene.width !== undefined) await page.setViewportSize({ width: scene.width, height });
  await page.evaluate((hash) => (location.hash = hash), scene.at);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  try {
    await scene.show?.(page);
    await settle(page);
    await look();
  } finally {
    await scene.leave?.(page);
    await closeAll(page);
    if (scene.width !== undefined) await page.setViewportSize({ width: 1280, height });
  }
}

/** Opens whatever is folded in: details and what buttons show. */
export async function unfold(page: Page, within = 'main'): Promise<void> {
  await page.locator(within).evaluate((frame) => {
    for (const details of frame.querySelectorAll('details')) details.open = true;
    for (const button of frame.querySelectorAll<HTMLElement>(
      'button[aria-expanded="false"]:not([aria-haspopup])',
    ))
      button.click();
  });
}

// Until nothing has changed for a moment.
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const quiet = 150;
        let timer = setTimeout(finish, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(finish, quiet);
        });
        function finish(): void {
          observer.disconnect();
          resolve();
        }
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );
}

async function closeAll(page: Page): Promise<void> {
  const over = page.locator('[role="dialog"], [role="alertdialog"], [role="menu"], [data-popover-content]');
  for (let tries = 0; tries < 4 && (await over.count()) > 0; tries += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
}
