import { expect, it } from 'vitest';
import { chatFile } from './pages/chat-file.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const shop = shareShop();
const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.now();
// Both in one minute, and so of one day at whatever hour this runs.
const asked = Math.floor((now - day + 20 * minute) / minute) * minute;

const chat = chatFile('Discussion WhatsApp avec Nadia Coiffure.txt', [
  [now - 3 * day, null, 'Les messages et les appels sont chiffrés de bout en bout.'],
  [now - 3 * day, 'Nadia Coiffure', 'Bonjour, vous êtes ouverts samedi ?'],
  [now - 3 * day + 5 * minute, 'Salon Éclat', 'Oui, de 9:00 à 19:00.'],
  [now - 2 * day, 'Salon Éclat', 'Votre commande est prête'],
  [asked, 'Nadia Coiffure', 'Il vous reste\nune place ?'],
  [asked + minute / 2, 'Salon Éclat', 'Oui, à 14:30.'],
]);

it('reviews a chosen export, asks who we are, and imports it', async () => {
  const { page } = shop;
  const firstRun = new FirstRunPage(page);
  const imports = new ImportPage(page);
  await firstRun.answer('Another name');
  await firstRun.openImport();
  await imports.choose(chat);

  const found = imports.chat('Nadia Coiffure');
  await found.waitFor();
  expect(await imports.run.isDisabled()).toBe(true);
  await soon(() => found.getByText('3 messages').count()).toBe(1);
  await soon(() => found.getByText('2 messages').count()).toBe(1);
  await imports.iAm('Salon Éclat');
  await imports.runToEnd();
  await imports.outcome.getByText('6 new messages').first().waitFor();
});

it('shows the chat by days, with a price and its reason under each message of ours, and the two clocks of a phone shop', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await page.getByRole('link', { name: 'Open the chat' }).click();
  await inbox.message('Oui, à 14:30.').waitFor();

  await soon(() => inbox.messages.locator('.day').count()).toBe(3);
  await soon(() => inbox.message('Il vous reste').locator('.text').innerText()).toBe(
    'Il vous reste\nune place ?',
  );
  expect(await inbox.message('Il vous reste').getAttribute('class')).toContain('in');

  const price = inbox.message('Oui, à 14:30.').locator('button[aria-expanded]');
  await soon(() => price.innerText()).toMatch(/free on the phone.*through the API/s);
  await price.click();
  await inbox
    .message('Oui, à 14:30.')
    .getByText(/^Why this price: \S/)
    .waitFor();

  await soon(() => inbox.windowBar.innerText()).toMatch(
    /On the phone you can always write; through the API until (tomorrow )?\d{2}:\d{2}/,
  );
  expect(await page.locator('body').innerText()).not.toMatch(
    /(may|can) ?not (answer|write|reply)|only a template can be sent/i,
  );
});

it('adds nothing when the same export comes again, and is empty after taking the import back', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await imports.open();
  await imports.choose(chat);
  await imports.chat('Nadia Coiffure').getByText('known from before').waitFor();
  await imports.runToEnd();
  await imports.outcome.getByText('Nothing new').first().waitFor();
  await imports.outcome.getByText('6 were already there').first().waitFor();

  await page.reload();
  await imports.takeBack(0);
  await imports.takeBack(1);
  await new InboxPage(page).open();
  await page.getByText('No chats yet').waitFor();
});
