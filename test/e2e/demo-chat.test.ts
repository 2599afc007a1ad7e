import { expect, it } from 'vitest';
import { findings } from './pages/axe.ts';
import { fillShop } from './pages/fill-shop.ts';
import { SearchArea } from './pages/search-area.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, { channel: 'both' }, async (core) => {
      await core.client.care.demo({});
    }),
});

it('says of a file that the demo shop made up that there is none, not that an export left it out', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  await search.box.fill('Nous avons celle-ci');
  await search.hits.first().click();
  const message = page
    .getByTestId('messages')
    .getByRole('article')
    .filter({ hasText: 'Nous avons celle-ci' });
  await message.getByText('Part of the demo: there is no file').first().waitFor();
  expect(await page.getByTestId('messages').getByText('Not in the export').count()).toBe(0);
});

it('leaves a third of a low window, such as one at 200 %, to what was written', async () => {
  const { page } = shop;
  await page.setViewportSize({ width: 640, height: 400 });
  const written = page.getByTestId('messages');
  await soon(() => written.evaluate((it) => it.clientHeight)).toBeGreaterThan(133);
  await page.setViewportSize({ width: 1280, height: 800 });
});

it('opens the days to jump to without one more banner among the landmarks of the page', async () => {
  const { page } = shop;
  await page.locator('.thread header').getByRole('button').first().click();
  await page.locator('[data-popover-content]').getByRole('grid').waitFor();
  for (const theme of ['light', 'dark'] as const) expect(await findings(page, theme)).toEqual([]);
  await page.keyboard.press('Escape');
});
