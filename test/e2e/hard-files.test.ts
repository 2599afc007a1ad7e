import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeExport } from '../helpers/make-export.ts';
import { chatFile, textFile } from './pages/chat-file.ts';
import { fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const shop = shareShop({ prepare: (folder) => fillShop(folder, { shop_name: 'Studio' }) });
const minute = 60_000;
const start = Date.parse('2026-03-10T09:00:00Z');

const pdf = {
  name: 'facture.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
    'latin1',
  ),
};
const good = chatFile('Discussion WhatsApp avec Inès.txt', [
  [start, 'Inès', 'Bonjour'],
  [start + minute, 'Studio', 'Bonjour Inès'],
  [start + 20 * 24 * 60 * minute, 'Inès', 'À demain'],
]);
const ambiguous = textFile(
  'WhatsApp Chat with Ana.txt',
  [
    '03/04/2025, 10:00 - Ana: First words',
    '04/04/2025, 10:05 - Studio: Words between',
    '05/04/2025, 11:00 - Ana: Last words',
    '',
  ].join('\n'),
);

it('refuses a PDF that is called .txt with a sentence, and goes on with the next file dropped beside it', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await imports.drop(pdf, good);
  await imports.refused.waitFor();
  await soon(() => imports.refused.innerText()).toMatch(
    /facture\.txt.* is (no text|not a WhatsApp chat export)/s,
  );
  await soon(() => imports.refused.innerText()).toContain('The other files are not affected.');
  await imports.chat('Inès').waitFor();
  await imports.runToEnd();
  await imports.outcome.getByText('3 new messages').first().waitFor();
});

it('asks which dates are right, shows first, middle and last message under each order, and imports the chosen one', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await imports.choose(ambiguous);
  await imports.dateOrder.waitFor();
  await imports.iAm('Studio');
  expect(await imports.run.isDisabled()).toBe(true);

  await soon(() => imports.dateOrder.locator('label').count()).toBeGreaterThanOrEqual(2);
  const orders = await imports.dateOrder.locator('label').allInnerTexts();
  for (const order of orders)
    expect(order).toMatch(/First.*First words.*Middle.*Words between.*Last.*Last words/s);
  expect(orders.some((order) => order.includes('3 April 2025') || order.includes('3 Apr 2025'))).toBe(true);
  expect(orders.some((order) => order.includes('4 March 2025') || order.includes('4 Mar 2025'))).toBe(true);

  await imports.dateOrder
    .locator('label')
    .filter({ hasText: /4 Mar(ch)? 2025/ })
    .click();
  await imports.runToEnd();
  await page.getByRole('link', { name: 'Open the chat' }).click();
  const inbox = new InboxPage(page);
  await inbox.message('Last words').waitFor();
  await soon(async () => {
    const days = await inbox.messages.locator('.day').allInnerTexts();
    return days.map((day) => /\d+ \w+/.exec(day)?.[0]);
  }).toEqual(['4 March', '4 April', '4 May']);
});

it('leaves nothing of a large file that is cancelled while it is read, or while it is imported', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const inbox = new InboxPage(page);
  const large = textFile(
    'Discussion WhatsApp avec Nadia Coiffure.txt',
    makeExport({ messages: 100_000, shop: 'Studio', customer: 'Nadia Coiffure' }),
  );
  await imports.open();
  await imports.choose(large);
  await page.getByTestId('import-reading').waitFor();
  await imports.cancel();
  await page.getByTestId('drop-zone').waitFor();

  await imports.choose(large);
  await imports.chat('Nadia Coiffure').waitFor();
  await imports.run.click();
  await page
    .getByTestId('import-running')
    .getByText(/\d messages?/)
    .waitFor();
  await imports.cancel();
  await imports.outcome.getByRole('heading', { name: 'Stopped' }).waitFor();
  await page.getByText('What was not finished left nothing behind.').first().waitFor();

  await inbox.open();
  await inbox.row('Inès').waitFor();
  expect(await inbox.row('Nadia Coiffure').count()).toBe(0);
  await inbox.search.fill('commande');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await soon(() => readdir(path.join(shop.dataFolder, 'incoming')).catch(() => [])).toEqual([]);
});
