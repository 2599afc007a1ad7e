import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { SearchArea } from './pages/search-area.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const bills = 640;

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, (core) => {
      const now = Date.now();
      addThreads(core, [
        { name: 'Amélie', at: now - 2 * hour, text: 'Un bel été indien, n’est-ce pas ?' },
        { name: 'Bruno', at: now - 3 * hour, text: 'Rappelez-moi au 06.12.34.56.78 cet été' },
        { name: 'Étienne Roy', at: now - 40 * 24 * hour, text: 'Baguette pour l’ete' },
        ...Array.from({ length: bills }, (_, index) => ({
          name: `Client ${String(index)}`,
          at: now - (100 + index) * hour,
          text: `Facture n° ${String(index)}`,
        })),
      ]);
    }),
});

const hasFocus = (element: Locator) => element.evaluate((it) => it === document.activeElement);
const hash = () => shop.page.evaluate(() => location.hash);

it('shows names with the first key and messages behind them, each for what stands in the box now', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  await page.keyboard.press('/');
  await page.keyboard.type('facture ete', { delay: 15 });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('ete', { delay: 15 });
  await soon(() => search.heading()).toBe('3 messages');
  await soon(() => search.chats.locator('.name').allInnerTexts()).toEqual([]);
  expect(await search.hits.locator('mark').allInnerTexts()).toEqual(['été', 'été', 'ete']);
  await search.box.fill('eti');
  await soon(() => search.chats.locator('.name').allInnerTexts()).toEqual(['Étienne Roy']);
  await search.clear();
});

it('goes from the box through what was found, opens each at its message with the words marked, and comes back', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  const inbox = new InboxPage(page);
  await inbox.rows.first().focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ETE');
  await soon(() => search.hits.count()).toBe(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await inbox.message('Rappelez-moi').locator('mark').waitFor();
  await soon(() => inbox.messages.locator('mark').allInnerTexts()).toEqual(['été']);
  expect(await hash()).toMatch(/^#\/inbox\/\d+\/\d+$/);
  await soon(() => hasFocus(search.hits.nth(1))).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await soon(() => hasFocus(search.box)).toBe(true);
  await page.keyboard.press('Escape');
  await soon(() => search.box.inputValue()).toBe('');
  await inbox.rows.nth(3).waitFor();
  await page.keyboard.press('Escape');
  await soon(() => page.evaluate(() => document.activeElement?.id ?? '')).not.toBe('inbox-search');
});

it('opens the first of what was found on Enter, also before it is there', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  const inbox = new InboxPage(page);
  await search.box.pressSequentially('baguette');
  await page.keyboard.press('Enter');
  await inbox.message('Baguette pour').locator('mark').waitFor();
  await search.clear();
});

it('finds a phone number as people type it, and marks it as it was written', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  await search.box.pressSequentially('+33 6 12 34 56 78');
  await soon(() => search.hits.count()).toBe(1);
  await page.keyboard.press('Enter');
  await soon(() => new InboxPage(page).messages.locator('mark').allInnerTexts()).toEqual(['06.12.34.56.78']);
  await search.clear();
});

it('fetches as far as one scrolls, to the last of all', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  await search.box.fill('facture');
  await soon(() => search.heading()).toBe(`${String(bills)} messages`);
  await soon(async () => {
    await search.results.getByRole('list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    return search.hits.last().innerText();
  }).toContain(`n° ${String(bills - 1)}`);
  expect(await search.hits.count()).toBeLessThan(60);
  await search.clear();
});

it('is narrowed by keyboard, says what finds nothing, and widens again', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  await search.box.pressSequentially('ete');
  await soon(() => search.hits.count()).toBe(3);

  await search.filter('Date').press('Enter');
  await page.getByRole('button', { name: 'Last 7 days' }).press('Enter');
  await soon(() => search.hits.count()).toBe(2);
  await soon(() => hasFocus(search.filter(/^Last 7 days/))).toBe(true);

  await search.filter('From').press('Enter');
  await soon(() => hasFocus(page.getByRole('textbox', { name: 'A customer’s name' }))).toBe(true);
  await page.keyboard.type('brun');
  await page.getByRole('button', { name: 'Bruno' }).waitFor();
  await page.keyboard.press('Enter');
  await soon(() => search.hits.locator('.name').allInnerTexts()).toEqual(['Bruno']);
  await soon(() => hasFocus(search.filter(/^From Bruno/))).toBe(true);

  await search.filter('Has a file').press('Space');
  await search.results.getByText('No message has “ete” with these filters.').waitFor();
  expect(await search.filter('Has a file').getAttribute('aria-pressed')).toBe('true');
  await search.results.getByRole('button', { name: 'Search without filters' }).click();
  await soon(() => search.hits.count()).toBe(3);

  await search.box.fill('zzz');
  await search.results.getByText('No name, number or message in all your history has “zzz”.').waitFor();
  await search.clear();
});

it('lists without words what the filters leave, in one chat or in all', async () => {
  const { page } = shop;
  const search = new SearchArea(page);
  const inbox = new InboxPage(page);
  await inbox.openChat('Amélie');
  await search.box.focus();
  await search.filter('In this chat').click();
  await soon(() => search.hits.locator('.name').allInnerTexts()).toEqual(['Amélie']);
  await search.filter('In Amélie').click();
  await inbox.rows.nth(3).waitFor();
  await search.box.focus();
  await search.filter('Date').click();
  await page.getByLabel('Until').fill('2001-01-01');
  await page.keyboard.press('Escape');
  await search.results.getByText('No message passes these filters.').waitFor();
  await search.clear();
  await inbox.rows.nth(3).waitFor();
});
