import { afterEach, expect, it } from 'vitest';
import { addTemplate } from '../helpers/graph/shop-events.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { focusOf, tabThrough } from './pages/focus.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const box = '#composer-text';

const { shop } = shareConnectedShop(async (core, world) => {
  addTemplate(world);
  await core.client.templates.sync();
  for (const [index, name] of ['Sofia', 'Amélie', 'Bruno'].entries()) {
    const phone = `+3361234560${String(index)}`;
    addCustomer(core, world, { name, phone, ago: (index + 1) * hour, text: 'Vous ouvrez ?' });
  }
});

afterEach(async () => {
  await shop.page.emulateMedia({ forcedColors: 'none' });
  await shop.page.setViewportSize({ width: 1280, height: 800 });
});

async function openChat(name: string): Promise<void> {
  const { page } = shop;
  await page.evaluate(() => (location.hash = '#/inbox'));
  const row = page.locator('a[data-thread]').filter({ hasText: name });
  await row.click();
  await page.getByRole('region', { name, exact: true }).getByRole('article').first().waitFor();
  await page.locator(box).waitFor();
  // As the list hears that the chat is read, its row may take the focus back.
  await row.locator('.unread').waitFor({ state: 'detached' });
}

it('leads Tab through rail, list, chat, composer and side pane, and out again, with the focus in sight', async () => {
  const { page } = shop;
  await openChat('Sofia');
  for (const look of ['light', 'dark', 'forced'] as const) {
    await page.emulateMedia({ forcedColors: look === 'forced' ? 'active' : 'none' });
    await page.evaluate(
      (theme) => (document.documentElement.dataset['theme'] = theme),
      look === 'dark' ? 'dark' : 'light',
    );
    const way = await tabThrough(page);
    expect(
      way.filter(({ isSeen }) => !isSeen),
      look,
    ).toEqual([]);
    const parts = way
      .map(({ part }) => part)
      .filter((part, index, all) => part !== '' && part !== all[index - 1]);
    expect(parts).toEqual([
      'nav',
      '.list-pane',
      '.thread header',
      '[data-testid="messages"]',
      '.composer',
      '.panes aside',
    ]);
  }
});

it.each([
  ['the palette', 'Control+k'],
  ['the shortcuts', 'Control+/'],
  ['the templates', 'Alt+t'],
  ['when to put it off to', 'Alt+s'],
])('gives the focus back to the composer after %s', async (_, key) => {
  const { page } = shop;
  await openChat('Sofia');
  await page.locator(box).focus();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
  await soon(async () => (await focusOf(page))?.part ?? '').not.toBe('.composer');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await soon(() => page.locator(box).evaluate((element) => element === document.activeElement)).toBe(true);
});

it('gives the focus back to the message whose menu was open', async () => {
  const { page } = shop;
  await openChat('Sofia');
  const button = page.locator('article.in button[aria-haspopup="menu"]').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await soon(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('takes the focus along from the list to a chat and back where there is no room for both', async () => {
  const { page } = shop;
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => (location.hash = '#/inbox'));
  const row = page.locator('a[data-thread]').filter({ hasText: 'Amélie' });
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('messages').getByRole('article').first().waitFor();
  await soon(() => page.evaluate(() => document.activeElement?.closest('.thread') !== null)).toBe(true);
  await page.locator('.thread .back').focus();
  await page.keyboard.press('Enter');
  await row.waitFor();
  await soon(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
});
