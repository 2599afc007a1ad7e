import type { Page } from 'playwright-core';

/** Closes what passes by over the page, as an owner does who wants what lies below it; one that goes by itself meanwhile is gone, too. */
export async function closeNotices(page: Page): Promise<void> {
  const close = page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0)
    await close
      .first()
      .click({ timeout: 1_000 })
      .catch(() => undefined);
}
