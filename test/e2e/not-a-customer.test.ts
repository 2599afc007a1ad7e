import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Core } from '../../src-main/core/create-core.ts';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { refreshThread } from '../../src-main/core/thread-summary.ts';
import { addApiLines } from '../helpers/api-chat.ts';
import { fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { overhang, rawKeys } from './pages/words-on-screen.ts';

const name = 'Nathalie Perrin';

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, {}, async (core) => {
      await core.client.care.demo({});
      await sendNow(core);
    }),
});

/** A template of this very minute: whatever the day, the chat is in the price of the month that the page shows. */
async function sendNow(core: Core): Promise<void> {
  const { db } = core.context;
  const thread = Number(db.prepare('SELECT id FROM thread WHERE name = ?').pluck().get(name));
  const at = new Date().toISOString();
  addApiLines(core, thread, [{ at, template: 'commande_prete', category: 'marketing', text: 'C’est prêt' }]);
  refreshThread(db, thread);
  await rebuildLedger(db, core.context);
}

function monthLine(): Promise<string> {
  return shop.page.getByTestId('month-line').innerText();
}

function leftOutTab(): Locator {
  return shop.page.getByRole('tab', { name: 'Left out' });
}

/** Whether a search for its name finds the chat. */
async function isFound(): Promise<boolean> {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.search.fill(name);
  await page.getByTestId('search-results').waitFor();
  // The answer to these words is here, with names or without.
  await page.getByTestId('search-results').locator('a, p').first().waitFor();
  const count = await page.getByTestId('search-results').locator('a').filter({ hasText: name }).count();
  await page.keyboard.press('Escape');
  return count > 0;
}

async function openByName(): Promise<void> {
  const { page } = shop;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.getByRole('option', { name, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name, exact: true }).getByRole('article').first().waitFor();
}

/** By keys alone, once the button has the focus. */
async function leaveOut(): Promise<void> {
  const { page } = shop;
  await page.getByRole('button', { name: 'Not a customer' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Not a customer: ${name}?` });
  await dialog.getByText('Nothing is deleted.').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

it('leaves a chat out of list, search and prices, and takes that back at once', async () => {
  const { page } = shop;
  await soon(monthLine).toMatch(/\d/);
  const before = await monthLine();
  expect(await leftOutTab().count()).toBe(0);
  await openByName();
  await leaveOut();
  await page.getByText(`Left out: ${name}.`).waitFor();
  await page.getByText('Choose a chat to read it').waitFor();
  await soon(monthLine).not.toBe(before);
  await leftOutTab().waitFor();
  expect(await isFound()).toBe(false);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText(`Shown again: ${name}.`).waitFor();
  await page.getByRole('region', { name, exact: true }).getByRole('article').first().waitFor();
  await soon(monthLine).toBe(before);
  await leftOutTab().waitFor({ state: 'detached' });
  await soon(isFound).toBe(true);
});

it('finds it again after the filters, and shows it again from there', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  const before = await monthLine();
  await leaveOut();
  // From the filter before it with the arrow key, as between all filters.
  await page.getByRole('tab', { name: 'All' }).focus();
  await leftOutTab().waitFor();
  await page.keyboard.press('ArrowRight');
  await leftOutTab().and(page.locator('[aria-selected="true"]')).waitFor();
  await soon(() => inbox.rows.count()).toBe(1);
  await inbox.row(name).getByText('Not a customer').waitFor();
  await inbox.openChat(name);
  await page.getByText('this chat is in no list, search, price or report').waitFor();
  expect(await inbox.windowBar.count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Done', exact: true }).count()).toBe(0);

  await page.getByRole('button', { name: 'Show again' }).click();
  await inbox.windowBar.waitFor();
  await page.getByText('No chat is left out').waitFor();
  await soon(monthLine).toBe(before);
  await page.getByRole('button', { name: 'Show all chats' }).click();
  await leftOutTab().waitFor({ state: 'detached' });
});

it('says it in French, and fits a narrow page', async () => {
  const { page } = shop;
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByText('Français', { exact: true }).click();
  await page.locator('html[lang="fr"]').waitFor({ state: 'attached' });
  await openByName();
  try {
    await page.setViewportSize({ width: 640, height: 700 });
    await page.keyboard.press('Alt+o');
    await page.getByRole('button', { name: 'Pas un client' }).click();
    await page.getByRole('dialog', { name: `Pas un client : ${name} ?` }).waitFor();
    expect(await rawKeys(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mettre à l’écart' }).click();
    await page.getByText(`Mise à l’écart : ${name}.`).waitFor();
    await page.getByRole('tab', { name: 'À l’écart' }).click();
    await new InboxPage(page).openChat(name);
    await page.getByText('cette discussion n’est dans aucune liste').waitFor();
    await soon(() => overhang(page)).toBeLessThanOrEqual(0);
    expect(await rawKeys(page)).toEqual([]);
    await page.getByRole('button', { name: 'Afficher de nouveau' }).click();
    await page.getByText(`De nouveau affichée : ${name}.`).waitFor();
  } finally {
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});
