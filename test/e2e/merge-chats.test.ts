import { expect, it } from 'vitest';
import { chatFile } from './pages/chat-file.ts';
import { fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const shop = shareShop({ prepare: (folder) => fillShop(folder) });
const minute = 60_000;
const start = Date.parse('2026-03-14T09:00:00Z');
const work = chatFile('Discussion WhatsApp avec Nadia Travail.txt', [
  [start, 'Nadia Travail', 'Bonjour, c’est pour le bureau'],
  [start + minute, 'Salon Éclat', 'Bonjour Nadia'],
]);
const home = chatFile('Discussion WhatsApp avec Nadia Maison.txt', [
  [start + 60 * minute, 'Nadia Maison', 'Et une coupe pour moi'],
  [start + 61 * minute, 'Salon Éclat', 'Avec plaisir'],
]);

it('makes one chat of two by the owner’s word, and two again by undoing it at once', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const inbox = new InboxPage(page);
  await imports.open();
  await imports.choose(work, home);
  await imports.runToEnd();
  await inbox.open();
  await inbox.openChat('Nadia Travail');
  await inbox.mergeInto('Nadia Maison');
  await page.getByText('Nadia Travail and Nadia Maison are one chat now.').waitFor();
  await inbox.message('Bonjour, c’est pour le bureau').waitFor();
  await inbox.message('Et une coupe pour moi').waitFor();
  await soon(() => inbox.rows.count()).toBe(1);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Nadia Travail is a chat of its own again.').waitFor();
  await soon(() => inbox.rows.count()).toBe(2);
  await soon(() => inbox.messages.getByRole('article').count()).toBe(2);
});

it('keeps a way to take them apart in the side pane', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.mergeInto('Nadia Maison');
  await soon(() => inbox.rows.count()).toBe(1);
  await page.reload();
  await page.getByRole('button', { name: 'Take Nadia Travail apart again' }).click();
  await soon(() => inbox.rows.count()).toBe(2);
  expect(await page.getByTestId('merged-chats').count()).toBe(0);
});

it('offers no chat but those that can be the same customer', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.openChat('Nadia Maison');
  await page.getByRole('button', { name: 'Same customer as…' }).click();
  const dialog = page.getByRole('dialog');
  await soon(() => dialog.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Nadia Travail'),
  ]);
  await dialog.getByRole('searchbox').fill('Nadia Maison');
  await dialog.getByText('No other chat that this could be has this name or number.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
