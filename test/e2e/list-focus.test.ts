import { expect, it } from 'vitest';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { SearchArea } from './pages/search-area.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const bills = 40;

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, (core) => {
      const now = Date.now();
      addThreads(
        core,
        Array.from({ length: bills }, (_, index) => ({
          name: `Marie-Charlotte ${String(index)}`,
          at: now - (100 + index) * hour,
          text: `Facture n° ${String(index)}`,
        })),
      );
    }),
});

/** The row with the focus, by its place; null where no row has it. */
const focusedRow = () => shop.page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);
const hash = () => shop.page.evaluate(() => location.hash);

it('takes the focus of the list along to the chat that a key opens, so that the arrows go on from there', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.rows.first().focus();
  for (const expected of ['0', '1', '2']) {
    await page.keyboard.press('Alt+j');
    await soon(focusedRow).toBe(expected);
    const opened = await page.locator(`a[data-row="${expected}"]`).getAttribute('href');
    expect(await hash()).toBe(opened);
  }
  await page.keyboard.press('ArrowDown');
  await soon(focusedRow).toBe('3');
  await page.keyboard.press('Alt+k');
  await soon(focusedRow).toBe('1');
});

it('leaves the focus where it is while keys go from chat to chat outside of the list', async () => {
  const { page } = shop;
  await page.locator('[data-filter="all"]').focus();
  const before = await hash();
  await page.keyboard.press('Alt+j');
  await soon(hash).not.toBe(before);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-filter'))).toBe('all');
});

it('goes to both ends of what was found by key, and keeps the place of the focus while the list is scrolled', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  await search.box.fill('facture');
  await soon(() => search.heading()).toBe(`${String(bills)} messages`);
  await search.box.press('ArrowDown');
  await soon(focusedRow).toBe('1');
  await page.keyboard.press('End');
  await soon(focusedRow).toBe(String(bills));
  await page.keyboard.press('Home');
  await soon(focusedRow).toBe('1');

  const list = page.getByTestId('search-results').getByRole('list');
  await list.evaluate((element) => (element.scrollTop = element.scrollHeight));
  await page.locator(`a[data-row="${String(bills)}"]`).waitFor();
  expect(await focusedRow()).toBe('1');
  await page.keyboard.press('ArrowDown');
  await soon(focusedRow).toBe('2');
  await search.clear();
});

it('shows the whole name of a customer above the buttons at 320 px', async () => {
  const { page } = shop;
  await page.setViewportSize({ width: 320, height: 640 });
  const name = page.locator('.thread header h2');
  await soon(() => name.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
  expect(await name.innerText()).toMatch(/^Marie-Charlotte \d+$/);
  await page.setViewportSize({ width: 1280, height: 800 });
});
