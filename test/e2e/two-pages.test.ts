import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { holdConnection } from './pages/hold-connection.ts';

const hour = 3_600_000;

const shop = shareShop({
  initScript: holdConnection,
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, (core) => {
      const now = Date.now();
      addThreads(core, [
        { name: 'Amélie', at: now - 23 * hour, text: 'Bonjour' },
        { name: 'Bruno', at: now - 20 * hour, text: 'Bonsoir' },
        { name: 'Chloé', at: now - 2 * hour, text: 'Merci' },
      ]);
    }),
});

// The rows of the list have such buttons too, once the pointer came to them.
function ofChat(page: Page, name: string): Locator {
  return page.locator('section.thread').getByRole('button', { name, exact: true });
}

it('shows in one page what was done in the other', async () => {
  const first = new InboxPage(shop.page);
  const second = new InboxPage(await shop.another());
  await second.rows.nth(2).waitFor();

  await shop.page.bringToFront();
  await first.openChat('Amélie');
  await ofChat(shop.page, 'Done').click();
  await ofChat(shop.page, 'Back to open').waitFor();
  await second.page.bringToFront();
  await second.page.getByRole('tab', { name: 'Done' }).click();
  await second.row('Amélie').waitFor();
  await second.openChat('Amélie');
  await ofChat(second.page, 'Back to open').click();
  await ofChat(shop.page, 'Done').waitFor();
  await second.page.close();
});

it('catches up with what happened while its connection was lost', async () => {
  const first = new InboxPage(shop.page);
  const second = new InboxPage(await shop.another());
  await second.openChat('Bruno');
  // What opening a chat brings about has come back: nothing is under way when the connection goes.
  await second.row('Bruno').locator('.unread').waitFor({ state: 'detached' });
  await second.page.evaluate(() => {
    (window as Window & { cutConnection?: () => void }).cutConnection?.();
  });
  await second.page.getByText('The connection to Vitrine is lost').waitFor();

  await shop.page.bringToFront();
  await first.openChat('Bruno');
  await ofChat(shop.page, 'Done').click();
  await ofChat(shop.page, 'Back to open').waitFor();
  expect(await ofChat(second.page, 'Back to open').count()).toBe(0);

  await second.page.evaluate(() => {
    (window as Window & { letConnection?: () => void }).letConnection?.();
  });
  await ofChat(second.page, 'Back to open').waitFor();
  await second.page.getByText('The connection to Vitrine is lost').waitFor({ state: 'detached' });
  await second.page.close();
});
