import { expect, it } from 'vitest';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { writeApiChat, type ApiLine } from '../helpers/api-chat.ts';
import { textFile } from './pages/chat-file.ts';
import { fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { RatesPage } from './pages/rates-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { SpendPage } from './pages/spend-page.ts';

const month = '2026-10';
const customers = ['+33639980101', '+33639980102', '+33639980103', '+33639980104', '+33639980105'];

function at(day: number, time: string): string {
  return `${month}-${String(day).padStart(2, '0')}T${time}:00+02:00`;
}

/** A customer who wrote and got a template although a reply was allowed. */
function templateInTheWindow(day: number): ApiLine[] {
  const template = { template: 'order_ready', category: 'utility', text: `Order ${String(day)} is ready` };
  return [
    { at: at(day, '10:00'), from: 'customer' },
    { at: at(day, '12:00'), ...template },
  ];
}

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, async (core) => {
      customers.forEach((customer, index) => writeApiChat(core, customer, templateInTheWindow(5 + index)));
      writeApiChat(core, '+33639980199', [
        { at: at(12, '10:00'), from: 'customer', text: 'Are you open?' },
        { at: at(12, '10:05'), text: 'Until seven' },
        { at: at(12, '11:05'), text: 'And tomorrow until six' },
      ]);
      await rebuildLedger(core.context.db, core.context);
    }),
});

const header = 'Market,Currency,Marketing,Utility,Authentication,Service\n';
const card = textFile(
  'rates.csv',
  `"Effective October 1, 2026"\n${header}France,EUR,0.0712,0.0500,0.0248,0.0500\nAtlantis,EUR,0.01,0.01,0.01,0.01\n`,
);

it('leads from a cause of avoidable spend to its messages', async () => {
  const { page } = shop;
  const spend = new SpendPage(page);
  const inbox = new InboxPage(page);
  await spend.open(month);
  const cause = spend.cause('template_where_reply_allowed');
  await cause.getByText('The customer’s window was still open.').waitFor();
  await soon(() => cause.innerText()).toContain('€0.12');
  await soon(() => cause.getByRole('listitem').count()).toBe(3);
  await cause.getByRole('button', { name: 'All 5' }).click();
  await soon(() => cause.getByRole('listitem').count()).toBe(5);

  await cause.getByRole('link', { name: '+33 6 39 98 01 02' }).click();
  const message = inbox.message('Order 6 is ready');
  await message.waitFor();
  await soon(() => message.getAttribute('class')).toContain('found');
  await soon(() => message.locator('.foot').innerText()).toMatch(/€0\.0248 · utility · France/);
});

it('counts the replies that another tool had used, and takes that back', async () => {
  const { page } = shop;
  const spend = new SpendPage(page);
  const dialog = page.getByRole('dialog');
  await spend.open(month);
  await soon(() => spend.allowance.innerText()).toMatch(/^2\sof 1,000/);

  await spend.allowance.getByRole('button', { name: /^Used with another tool too\?/ }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel(/^Replies sent elsewhere in October 2026/).waitFor();
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await dialog.getByText('Enter a whole number').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('999');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await soon(() => spend.allowance.innerText()).toMatch(
    /^1,000\sof 1,000[^]*1 more was charged[^]*Used up on 12 October/,
  );
  await spend.allowance.getByText('999 of them were used with another tool.').waitFor();
  await soon(() => spend.spent.innerText()).toBe('€0.15');

  await spend.allowance.getByRole('button', { name: /^Change/ }).click();
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await soon(() => spend.allowance.innerText()).toMatch(/^2\sof 1,000/);
  await soon(() => spend.spent.innerText()).toBe('€0.12');
});

it('shows what a rate card would change before anything changes, imports it, and forgets it again', async () => {
  const { page } = shop;
  const rates = new RatesPage(page);
  const spend = new SpendPage(page);
  const price = new InboxPage(page).message('Order 6 is ready').locator('.foot');
  await rates.open();
  await rates.choose(card);
  await soon(() => rates.change('Utility templates, France').innerText()).toMatch(/€0\.0248\s+€0\.05$/);
  await soon(() => rates.change('Replies, France').innerText()).toMatch(/€0\.0248\s+€0\.05$/);
  await rates.review.getByText('Vitrine does not know this market yet').waitFor();
  await spend.open(month);
  await soon(() => spend.spent.innerText()).toBe('€0.12');

  await rates.open();
  await rates.choose(card);
  await rates.import();
  await spend.open(month);
  await soon(() => spend.spent.innerText()).toBe('€0.25');
  await spend.cause('template_where_reply_allowed').getByRole('button', { name: 'All 5' }).click();
  await page.getByRole('link', { name: '+33 6 39 98 01 02' }).click();
  await soon(() => price.innerText()).toMatch(/€0\.05 · utility · France · rate card of 1 Oct 2026/);

  await rates.open();
  await rates.forget();
  await soon(() => rates.section.getByRole('button', { name: /^Forget/ }).count()).toBe(0);
  await spend.open(month);
  await soon(() => spend.spent.innerText()).toBe('€0.12');
});

it('takes a rate card dropped on any page, asks what it does not say, and refuses what is none', async () => {
  const { page } = shop;
  const rates = new RatesPage(page);
  const imports = new ImportPage(page);
  await new InboxPage(page).open();
  await imports.drop(textFile('prices.csv', 'Good morning,1\n'));
  await rates.section.getByText('prices.csv is none of Meta').waitFor();

  await imports.drop(textFile('prices.csv', `${header}France,EUR,0.0712,0.0500,0.0248,0.0500\n`));
  await rates.section.getByLabel('First day it applies').fill('2026-10-01');
  await rates.section.getByRole('button', { name: 'Go on' }).click();
  await rates.change('Utility templates, France').waitFor();
  await rates.review.getByRole('button', { name: 'Cancel' }).click();
  await rates.review.waitFor({ state: 'detached' });
});

it('keeps what stands beside Meta’s price beside it, and says that a currency has no card', async () => {
  const { page } = shop;
  const spend = new SpendPage(page);
  await new RatesPage(page).open();
  await page.getByLabel('VAT (%)').fill('20');
  await page.getByLabel('VAT (%)').press('Enter');
  await soon(() => page.getByRole('status').filter({ hasText: 'Saved' }).count()).toBe(1);
  await spend.open(month);
  await soon(() => spend.spent.innerText()).toBe('€0.12');
  await soon(() => page.getByTestId('beside').innerText()).toMatch(
    /Meta\s+€0\.124\s+VAT, 20%\s+€0\.0248\s+In all\s+€0\.1488/,
  );

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Currency' }).fill('Mexican');
  await page.getByRole('option', { name: /MXN/ }).click();
  await spend.open(month);
  await soon(() => spend.spent.innerText()).toBe('Unknown');
  await spend.unknown.getByRole('link', { name: 'Import Meta’s MXN card' }).click();
  await new RatesPage(page).section.getByText('There is no MXN card yet').waitFor();
  await soon(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '')).toBe(
    'Rate cards',
  );
  expect(await page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0)).toBeGreaterThan(0);
});
