import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, (core) => {
      const now = Date.now();
      addThreads(core, [
        { name: 'Amélie', at: now - 23 * hour, text: 'Bonjour' },
        { name: 'Bruno', at: now - 20 * hour, text: 'Une baguette, svp' },
        { name: 'Chloé', at: now - 2 * hour, text: 'Merci' },
      ]);
    }),
});

async function openPalette(): Promise<Locator> {
  await shop.page.keyboard.press('Control+k');
  await shop.page.locator('[role=dialog] [role=combobox]:focus').waitFor();
  return shop.page.getByRole('dialog', { name: 'Commands' });
}

function openChatName(): Promise<string> {
  return shop.page.locator('section.thread h2').innerText();
}

it('goes from chat to chat with Alt+J and Alt+K, and back to the list with Esc', async () => {
  const { page } = shop;
  await new InboxPage(page).rows.nth(2).waitFor();
  for (const [key, name] of [
    ['Alt+j', 'Amélie'],
    ['Alt+j', 'Bruno'],
    ['Alt+j', 'Chloé'],
    ['Alt+j', 'Chloé'],
    ['Alt+k', 'Bruno'],
  ] as const) {
    await page.keyboard.press(key);
    await soon(openChatName).toBe(name);
  }
  await page.keyboard.press('Escape');
  await page.getByText('Choose a chat to read it').waitFor();
});

it('goes to the outbox with Alt+U', async () => {
  await shop.page.keyboard.press('Alt+u');
  await shop.page.getByRole('heading', { name: 'Outbox', level: 1 }).waitFor();
  await shop.page.getByText('Nothing waits').waitFor();
  await new InboxPage(shop.page).open();
});

it('leaves the inbox just as the focus is coming back to the chat’s row', async () => {
  const { page } = shop;
  await new InboxPage(page).openChat('Chloé');
  await page.evaluate(async () => {
    const press = (init: KeyboardEventInit): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    (document.activeElement as HTMLElement).blur();
    press({ key: 'Escape' });
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    press({ key: 'u', code: 'KeyU', altKey: true });
  });
  await page.getByRole('heading', { name: 'Outbox', level: 1 }).waitFor();
  await new InboxPage(page).open();
});

it('says under a chat of a number that is not connected why nothing can be sent, and where to connect it', async () => {
  const { page } = shop;
  await new InboxPage(page).openChat('Chloé');
  await page.getByText('This number is not connected to WhatsApp’s API yet.').waitFor();
  expect(await page.getByRole('textbox', { name: /^Write to/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Connect it to answer from here' }).waitFor();
  await page.keyboard.press('Escape');
});

it('searches after a slash and opens the hit with Enter', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await page.keyboard.press('/');
  await page.keyboard.type('baguette');
  await page.getByTestId('search-results').getByText('Une').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await inbox.message('Une baguette').waitFor();
  await inbox.search.focus();
  await page.keyboard.press('Escape');
  await soon(() => inbox.search.inputValue()).toBe('');
  await inbox.rows.nth(2).waitFor();
  await page.keyboard.press('Escape');
});

it('opens chats and views from the palette, which Esc closes', async () => {
  const { page } = shop;
  const palette = await openPalette();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });

  await openPalette();
  await page.keyboard.type('chloe');
  await palette.getByRole('option', { name: 'Chloé', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await soon(openChatName).toBe('Chloé');

  await openPalette();
  await page.keyboard.type('setti');
  await palette.getByRole('option', { name: 'Settings', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
});

it('lists its keys after a question mark, but not while something is typed', async () => {
  const { page } = shop;
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByLabel('Name of the shop').focus();
  await page.keyboard.type('?');
  await soon(() => page.getByLabel('Name of the shop').inputValue()).toContain('?');
  expect(await sheet.count()).toBe(0);
  await page.keyboard.press('Backspace');
  await new InboxPage(page).open();
  await page.keyboard.press('?');
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

it('shows where the focus is, on everything that Tab reaches', async () => {
  const { page } = shop;
  await page.reload();
  await new InboxPage(page).rows.nth(2).waitFor();
  const seen = new Set<string>();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: element.outerHTML.slice(0, 120),
        isShown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
      };
    });
    if (!focus) continue;
    seen.add(focus.name);
    expect(focus.isShown, focus.name).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(6);
});
