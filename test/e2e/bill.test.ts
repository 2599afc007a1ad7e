import { expect, it } from 'vitest';
import { parseMicros } from '../../shared/money/micros.ts';
import { speakIn } from './pages/axe.ts';
import { BillPage, billFile } from './pages/bill-page.ts';
import { billMonth, fillBillShop } from './pages/bill-shop.ts';
import { textFile } from './pages/chat-file.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const shop = shareShop({ prepare: fillBillShop });

it('puts Meta’s figures beside our count at once, and leads from a difference to its messages', async () => {
  const bill = new BillPage(shop.page);
  await bill.open(billMonth);
  await shop.page.getByText('None yet.').waitFor();
  await bill.drop(await billFile('meta-2026-10.json'));
  await soon(() => bill.total('theirs').innerText()).toBe('€0.33');
  await soon(() => bill.total('ours').innerText()).toBe('€0.28');
  await soon(() => bill.verdict.innerText()).toBe(
    'They ask €0.05 more than we count. All of it is explained.',
  );
  await soon(() => bill.row('Utility templates, Spain').innerText()).toMatch(/equal$/);

  const utility = bill.row('Utility templates, France');
  await soon(() => utility.innerText()).toMatch(
    /€0\.10\s+4 messages\s+€0\.12\s+5 messages\s+−€0\.02\s+explained/,
  );
  await utility.getByRole('button').focus();
  await shop.page.keyboard.press('Enter');
  const cause = shop.page.getByTestId('bill-cause-recategorised');
  await cause.getByText('another category than we did').waitFor();
  expect(await cause.innerText()).toContain('−€0.0248');
  await soon(() => shop.page.getByTestId('row-sum').innerText()).toBe(
    'Causes −€0.0248, unexplained €0.00: difference −€0.0248',
  );
});

it('asks once which column of a provider holds what, and reads the next file as the last', async () => {
  const bill = new BillPage(shop.page);
  await bill.open(billMonth);
  await bill.choose(await billFile('wallet-fr.csv'));
  await soon(() => bill.column('date').inputValue()).toBe('Date d’envoi');
  expect(await bill.column('customer').inputValue()).toBe('Destinataire');
  expect(await bill.column('category').inputValue()).toBe('Type');
  await bill.column('amount').selectOption('');
  await bill.compare();
  await bill.columns.getByText('Choose the column that holds this.').waitFor();
  await soon(() => shop.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe(
    'true',
  );
  await bill.column('amount').selectOption('Montant HT (€)');
  await bill.columns.getByText('0,0298').first().waitFor();
  await bill.compare();
  await soon(() => bill.total('theirs').innerText()).toBe('€0.34');
  await shop.page.getByText('Read as you said;').waitFor();

  await bill.open(billMonth);
  await bill.choose(await billFile('wallet-fr.csv', 'portefeuille.csv'));
  await soon(() => shop.page.getByTestId('read-as').innerText()).toMatch(/^Read as last time\./);
  await shop.page.getByRole('heading', { name: 'portefeuille.csv' }).waitFor();
  await shop.page.getByRole('button', { name: 'Change' }).click();
  await soon(() => bill.column('amount').inputValue()).toBe('Montant HT (€)');
  await bill.columns.getByRole('button', { name: 'Cancel' }).click();
  await bill.verdict.waitFor();
});

it('shows in each row that the causes and what is unexplained make up the difference', async () => {
  const { page } = shop;
  const bill = new BillPage(page);
  await bill.verdict.waitFor();
  const closed = page.getByTestId('bill-row').locator('button[aria-expanded="false"]');
  const count = await closed.count();
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index += 1) await closed.first().click();
  await soon(() => page.getByTestId('row-sum').count()).toBe(count);
  for (const words of await page.getByTestId('row-sum').allInnerTexts()) {
    const [causes = NaN, unexplained = NaN, difference = NaN] = [
      ...words.matchAll(/([+−]?)€(\d+\.\d+)/g),
    ].map(([, sign, amount = '']) => parseMicros(amount) * (sign === '−' ? -1 : 1));
    expect(causes + unexplained, words).toBe(difference);
  }
});

it('takes totals that are typed, by keyboard, and lets them be changed', async () => {
  const { page } = shop;
  const bill = new BillPage(page);
  await bill.open(billMonth);
  await page.getByRole('link', { name: 'Type totals' }).click();
  await bill.typed.getByLabel('Name').fill('F-2026-0117');
  const rows = bill.typed.getByTestId('typed-row');
  await rows.nth(0).getByLabel('Line 1: Category').selectOption('utility');
  await rows.nth(0).getByLabel('Line 1: Market').selectOption('France');
  await rows.nth(0).getByLabel('Line 1: Messages').focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0.1.5');
  await page.keyboard.press('Enter');
  await bill.typed.getByText('Enter an amount such as 12.50.').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0.15');
  await soon(() => page.getByTestId('typed-sum').innerText()).toBe('€0.15');
  await bill.typed.getByRole('button', { name: 'Add a line' }).click();
  await soon(() => rows.count()).toBe(4);
  await rows.nth(3).getByRole('button').click();
  await soon(() => rows.count()).toBe(3);
  await bill.compare();
  await soon(() => bill.total('theirs').innerText()).toBe('€0.15');
  await soon(() => bill.row('Utility templates, France').innerText()).toMatch(/€0\.15\s+5 messages/);

  await page.getByRole('link', { name: 'Change the totals' }).click();
  await soon(() => rows.nth(0).getByLabel('Line 1: Amount').inputValue()).toBe('0.15');
  await rows.nth(0).getByLabel('Line 1: Amount').fill('0.124');
  await bill.compare();
  await soon(() => bill.row('Utility templates, France').innerText()).toMatch(/equal$/);
});

it('says what is wrong in a file, line by line, and keeps nothing of it', async () => {
  const { page } = shop;
  const bill = new BillPage(page);
  await bill.open(billMonth);
  const kept = await bill.lines.count();
  await bill.choose(textFile('notes.txt', 'Call the printer on Monday'));
  await page.getByRole('alert').filter({ hasText: 'notes.txt' }).waitFor();

  await bill.choose(await billFile('wallet-unclear.csv'));
  await bill.columns.getByText('what does 03/04/2026 mean?').waitFor();
  await bill.compare();
  await bill.columns.getByText('Choose how the dates are meant.').waitFor();
  await bill.columns.getByLabel('Day, month, year: 3 April 2026').check();
  await bill.columns.getByLabel('“Lot B” means').selectOption('marketing');
  await bill.compare();
  await soon(() => bill.problems.innerText()).toMatch(/Line 5: .*Atlantis[^]*Line 6: .*12\.5\.0/);
  await bill.columns.getByRole('button', { name: 'Cancel' }).click();
  await soon(() => bill.lines.count()).toBe(kept);
});

it('removes a bill and has it back', async () => {
  const { page } = shop;
  const bill = new BillPage(page);
  const line = bill.lines.filter({ hasText: 'F-2026-0117' });
  await bill.open(billMonth);
  await line.getByRole('button', { name: 'Remove F-2026-0117' }).click();
  await line.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await line.getByRole('link').click();
  await bill.verdict.waitFor();
});

it('speaks French, with French amounts', async () => {
  const { page } = shop;
  const bill = new BillPage(page);
  await speakIn(page, 'fr');
  await bill.open(billMonth);
  await bill.lines.filter({ hasText: 'meta-2026-10.json' }).getByRole('link').click();
  await soon(() => bill.verdict.innerText()).toMatch(/^On vous demande 0,05\s€ de plus que notre compte\./);
  await soon(() => bill.total('difference').innerText()).toMatch(/^\+0,05\s€$/);
  await page.getByText('Modèles utilitaires, Espagne').waitFor();
});
