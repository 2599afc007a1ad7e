import { expect, it } from 'vitest';
import { fillShop } from './pages/fill-shop.ts';
import { SearchArea } from './pages/search-area.ts';
import { shareShop } from './pages/share-shop.ts';

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
