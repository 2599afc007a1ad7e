import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { overhang, rawKeys } from './pages/words-on-screen.ts';

const name = 'Thomas Girard';
const longTag = `${'x'.repeat(36)}<b>`;

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, {}, async (core) => {
      await core.client.care.demo({});
      core.context.db.exec(
        `UPDATE referral SET headline = '<b>Robes d’été</b>', source_url = 'https://fb.me/${'a'.repeat(300)}'`,
      );
    }),
});

const pane = (): Locator => shop.page.getByRole('complementary', { name: 'Details' });
const note = (): Locator => pane().getByRole('textbox', { name: 'Note' });
const tagField = (): Locator => pane().getByRole('combobox', { name: 'Add a tag' });

async function open(chat: string): Promise<void> {
  await new InboxPage(shop.page).openChat(chat);
  await pane().waitFor();
}

/** The tags of the open chat, in their order. */
function tags(): Promise<string[]> {
  return pane().locator('.tag .name').allInnerTexts();
}

it('shows the ad as words, whatever they are, and the link as text', async () => {
  await open(name);
  await pane().getByRole('heading', { name: 'Came from an ad' }).waitFor();
  await pane().getByText('<b>Robes d’été</b>').waitFor();
  await pane()
    .getByText(/^https:\/\/fb\.me\/a+$/)
    .waitFor();
  expect(
    await pane()
      .getByRole('link', { name: /fb\.me/ })
      .count(),
  ).toBe(0);
});

it('tags by keys alone: suggestions of other chats’, Backspace, Undo, and each narrows the list', async () => {
  const { page } = shop;
  await open('Camille Laurent');
  await soon(tags).toEqual(['retouche']);
  await tagField().focus();
  await page.keyboard.type('MAR');
  await pane()
    .getByRole('option', { name: /^mariage/ })
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type(longTag);
  await page.keyboard.press('Enter');
  await soon(tags).toEqual(['mariage', 'retouche', longTag]);
  await page.keyboard.press('Backspace');
  await soon(tags).toEqual(['mariage', 'retouche']);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await soon(tags).toEqual(['mariage', 'retouche', longTag]);
  await pane()
    .getByRole('button', { name: `Remove the tag ${longTag}` })
    .click();
  await soon(tags).toEqual(['mariage', 'retouche']);

  await pane().getByRole('button', { name: 'mariage', exact: true }).click();
  const rows = new InboxPage(page).rows;
  await soon(() => rows.count()).toBe(4);
  await rows.filter({ hasText: 'Camille Laurent' }).waitFor();
  await page.locator('.list-pane .chip').filter({ hasText: 'mariage' }).click();
  await soon(() => rows.count()).toBeGreaterThan(4);
});

it('keeps a note that is left in the middle of a word', async () => {
  const { page } = shop;
  await open(name);
  await page.keyboard.press('Alt+p');
  await page.keyboard.type('Préfère le sam');
  await page.keyboard.press('Alt+j');
  await soon(() => note().inputValue()).toBe('');
  await open(name);
  await soon(() => note().inputValue()).toBe('Préfère le sam');
  await page.keyboard.press('Alt+p');
  await page.keyboard.type('edi');
  await pane().getByText('Saved', { exact: true }).waitFor();
  const other = await shop.another();
  await other.locator('a[data-thread]').filter({ hasText: name }).click();
  await soon(() => other.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Préfère le samedi');
  await other.close();
});

it('saves and prints a chat, all of it or some days', async () => {
  const { page } = shop;
  await open(name);
  const ask = (): Promise<void> => pane().getByRole('button', { name: 'Save or print transcript…' }).click();
  await ask();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as text' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe(`WhatsApp chat with ${name}.txt`);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain(`WhatsApp chat between ${name} and Atelier Lumière`);
  await page.getByText(/^Transcript with \d+ messages? handed/).waitFor();

  await ask();
  await page.getByLabel('With the price of each message').uncheck();
  await page.getByRole('button', { name: 'Print…' }).click();
  const sheet = page.getByTestId('print-sheet');
  await soon(() => sheet.getAttribute('data-whole')).toBe('true');
  expect(await sheet.locator('.message').count()).toBe(text.split(/\n(?=\d\d:\d\d {2})/).length - 1);
  // On paper there is nothing but the sheet, black on white.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#app').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
  const look = await sheet.evaluate((node) => {
    const { color, backgroundColor } = getComputedStyle(node);
    const breaks = [...node.querySelectorAll('.message')].map((one) => getComputedStyle(one).breakInside);
    const scrolls = getComputedStyle(document.body).overflow;
    return { color, backgroundColor, breaks: [...new Set(breaks)], scrolls };
  });
  expect(look).toEqual({
    ...{ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' },
    ...{ breaks: ['avoid'], scrolls: 'visible' },
  });
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });

  await ask();
  await page.getByLabel('From a day to a day').check();
  await page.getByLabel('First day').fill('2020-01-02');
  await page.getByLabel('Last day').fill('2020-01-01');
  await page.getByText('The first day comes after the last one.').waitFor();
  expect(await page.getByRole('button', { name: 'Print…' }).isDisabled()).toBe(true);
  await page.getByLabel('Last day').fill('2020-01-03');
  await page.getByRole('button', { name: 'Print…' }).click();
  await page.getByText('No messages in these days.').waitFor();
  await page.keyboard.press('Escape');
});

it('fits a narrow page in French, takes the focus in and gives it back', async () => {
  const { page } = shop;
  await page.setViewportSize({ width: 900, height: 760 });
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByText('Français', { exact: true }).click();
  await page.locator('html[lang="fr"]').waitFor({ state: 'attached' });
  try {
    await page.evaluate(() => (location.hash = '#/inbox'));
    await new InboxPage(page).openChat(name);
    const opener = page.getByRole('button', { name: 'Détails' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Masquer les détails' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('heading', { name: 'Venu par une publicité' }).waitFor();
    expect(await rawKeys(page)).toEqual([]);
    await soon(() => overhang(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await opener.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Alt+p');
    await page.getByRole('textbox', { name: 'Note' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Exporter ou effacer les données de cette personne…' }).click();
    await page.getByRole('button', { name: 'Effacer définitivement…' }).click();
    await page.getByRole('button', { name: 'Retour' }).and(page.locator(':focus')).waitFor();
    expect(await rawKeys(page)).toEqual([]);
    await page.keyboard.press('Escape');
  } finally {
    await page.evaluate(() => (location.hash = '#/settings'));
    await page.getByText('English', { exact: true }).click();
    await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await new InboxPage(page).open();
  }
});

it('hands out a person’s data, then erases them with what it says on the button', async () => {
  const { page } = shop;
  await open(name);
  await pane().getByRole('button', { name: 'Export or erase this person’s data…' }).click();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export everything (zip)' }).click(),
  ]);
  expect(zip.suggestedFilename()).toBe(`Data of ${name}.zip`);
  expect((await readFile(await zip.path())).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'Erase for good…' }).click();
  await page.getByText('What leaves your reports').waitFor();
  await page.getByRole('button', { name: /^Erase \d+ messages for good$/ }).click();
  await page.getByText(new RegExp(`^Erased for good: \\d+ messages of ${name}\\.$`)).waitFor();
  await page.getByText('Choose a chat to read it').waitFor();
  await soon(() => new InboxPage(page).row(name).count()).toBe(0);
  const file = await readFile(path.join(shop.dataFolder, 'vitrine.db'));
  expect([file.includes(name), file.includes('Camille Laurent')]).toEqual([false, true]);
});
