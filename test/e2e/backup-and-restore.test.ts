import { mkdtempSync, readdirSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { whichHost } from './hosts/which-host.ts';
import { addThreads, fillShop } from './pages/fill-shop.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-backups-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

// In the window a folder is chosen in the system's own dialog; there it is chosen from the start.
const isTyped = whichHost() === 'browser';
const shop = shareShop({
  prepare: (data) =>
    fillShop(data, { shop_name: 'Salon' }, async (core) => {
      addThreads(core, [
        { name: 'Nadia', at: Date.now() - 3_600_000, text: 'Bonjour' },
        { name: 'Karim', at: Date.now() - 7_200_000, text: 'Bonsoir' },
      ]);
      if (!isTyped) await core.client.settings.set({ key: 'backup_folder', value: folder });
    }),
});

it('writes a backup where the owner says, after saying why it cannot elsewhere', async () => {
  const { page } = shop;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Backups', exact: true }).click();
  if (isTyped) {
    const field = page.getByLabel('Folder for backups');
    await field.fill(path.join(folder, 'nowhere'));
    await field.press('Tab');
    await page.getByText('There is no folder').waitFor();
    await field.fill(folder);
    await field.press('Tab');
  }
  await page.getByText('No backup yet.').waitFor();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/^Last backup: today \d\d:\d\d, \d+\s?kB/).waitFor();
  await page.getByText('2 chats · 2 messages').waitFor();
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^vitrine-\d{4}-\d\d-\d\d-\d{6}\.zip$/)]);
});

it('refuses a file that is no backup with one sentence, and changes nothing', async () => {
  const { page } = shop;
  const file = path.join(folder, 'holiday photos.zip');
  await writeFile(file, 'no zip at all');
  await page.locator('[data-anchor=backups]').getByTestId('file-input').setInputFiles(file);
  await page.getByRole('dialog').getByText('holiday photos.zip is no backup of Vitrine').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await rm(file);
});

it('puts a backup in place while every page looks on, and puts back what was there', async () => {
  const { page } = shop;
  const name = page.getByLabel('Name of the shop');
  await name.fill('Salon Neuf');
  await name.press('Tab');
  await page.getByText('Saved', { exact: true }).waitFor();
  const other = await shop.another();
  await other.evaluate(() => (location.hash = '#/settings/shop'));
  await soon(() => other.getByLabel('Name of the shop').inputValue()).toBe('Salon Neuf');

  await page.getByRole('button', { name: /^Restore the backup of today/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('row', { name: 'Shop Salon Salon Neuf' }).waitFor();
  await dialog.getByRole('row', { name: 'Messages 2 2' }).waitFor();
  await dialog.getByRole('button', { name: 'Put it in place' }).click();
  for (const each of [page, other]) {
    await each
      .getByText(/^Restored the backup of/)
      .first()
      .waitFor();
    await soon(() => each.getByLabel('Name of the shop').inputValue()).toBe('Salon');
  }
  await other.close();

  await page.getByText('What was here before is kept: 2 chats, 2 messages.').waitFor();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByText('What was here before is back.').first().waitFor();
  await soon(() => page.getByLabel('Name of the shop').inputValue()).toBe('Salon Neuf');
});

it('hands a backup to the browser to be saved', async () => {
  const { page } = shop;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  // In the window the program's own guard names the file and asks where it goes.
  if (!isTyped) return;
  expect(download.suggestedFilename()).toMatch(/^vitrine-.*\.zip$/);
  expect((await stat(await download.path())).size).toBeGreaterThan(1_000);
});
