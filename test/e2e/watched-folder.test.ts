import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { chatFile } from './pages/chat-file.ts';
import { closeNotices } from './pages/close-notices.ts';
import { whichHost } from './hosts/which-host.ts';
import { fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const day = 24 * 3_600_000;
const now = Date.now();
const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-watched-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

// In the window a folder is chosen in the system's own dialog; there it is watched from the start.
const isTyped = whichHost() === 'browser';
const shop = shareShop({
  prepare: (data) =>
    fillShop(data, { shop_name: 'Salon' }, async ({ client }) => {
      if (!isTyped) await client.settings.set({ key: 'watched_folder', value: folder });
    }),
});

/** An export of a chat with a customer, as a phone would put it into a folder. */
async function put(place: string, customer: string, shopName: string): Promise<void> {
  // Nobody writes in the same minutes as another, or the two might be one.
  const since = now - customer.charCodeAt(0) * 600_000;
  const { name, buffer } = chatFile(`Discussion WhatsApp avec ${customer}.txt`, [
    [since - 40 * day, customer, 'Bonjour'],
    [since - 40 * day + 60_000, shopName, `Bonjour ${customer}`],
    // Of days so far apart one is after the twelfth, which proves the order of the date.
    [since - 30 * day, customer, 'Et samedi ?'],
    [since - 20 * day, customer, 'Alors ?'],
    [since - 9 * day, customer, 'Merci'],
  ]);
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, name), buffer);
}

it('watches the folder that the owner names, and asks about what it cannot know', async () => {
  const { page } = shop;
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  if (isTyped) await page.getByText('Exports can also come in by themselves.').waitFor();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  if (isTyped) {
    const field = page.getByLabel('Folder', { exact: true });
    await field.fill(path.join(folder, 'missing'));
    await field.blur();
    await page.getByText(/There is no folder .*missing/).waitFor();
    await field.fill(folder);
    await field.blur();
  }
  await page.getByText('Watched now.').waitFor();
  await put(folder, 'Nadia', 'Salon');
  await put(folder, 'Karim', 'Somebody');
  await page.getByText(/Last import from it: .*, 5 new messages/).waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Import, 1 file waits' }).click();
  const waiting = page.getByTestId('watched-waiting');
  await waiting.getByText('Discussion WhatsApp avec Karim.txt').waitFor();
  await waiting.getByText('Who of its authors are you?').waitFor();
});

it('opens the review of a file that waits, and asks no more once it is imported', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await imports.chat('Karim').waitFor();
  await imports.iAm('Somebody');
  await imports.runToEnd();
  await imports.outcome.getByText('5 new messages').first().waitFor();
  await page.getByRole('link', { name: 'Import', exact: true }).waitFor();
  expect(await page.getByTestId('watched-waiting').count()).toBe(0);
});

it('opens a chosen folder up into its exports, and says so when it holds none', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const chosen = path.join(folder, '..', `${path.basename(folder)}-chosen`);
  await put(path.join(chosen, 'deep', 'er'), 'Zora', 'Salon');
  await put(chosen, 'Ana', 'Salon');
  await writeFile(path.join(chosen, 'photo.jpg'), 'x');
  await mkdir(path.join(chosen, 'none'));
  await writeFile(path.join(chosen, 'none', 'photo.jpg'), 'x');
  await page.reload();
  await page.getByTestId('folder-input').setInputFiles(path.join(chosen, 'none'));
  await page.getByText(/There is no \.zip or \.txt in none/).waitFor();
  await page.getByTestId('folder-input').setInputFiles(chosen);
  await imports.chat('Ana').waitFor();
  await imports.chat('Zora').waitFor();
  expect(await imports.review.getByRole('article').count()).toBe(2);
  await closeNotices(page);
  await page.getByRole('button', { name: 'Start over' }).click();
  await rm(chosen, { recursive: true });
});

it('opens a dropped folder up too, and passes by what is no export in it', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const dropped = path.join(folder, '..', `${path.basename(folder)}-dropped`);
  await put(path.join(dropped, 'one'), 'Zora', 'Salon');
  for (let index = 0; index < 250; index += 1)
    await writeFile(path.join(dropped, `${String(index)}.jpg`), '');
  await put(dropped, 'Ana', 'Salon');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [dropped], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await imports.chat('Ana').waitFor();
  await imports.chat('Zora').waitFor();
  await soon(() => imports.review.getByRole('article').count()).toBe(2);
  await rm(dropped, { recursive: true });
});
