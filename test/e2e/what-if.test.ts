import { expect, it } from 'vitest';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { writeApiChat } from '../helpers/api-chat.ts';
import { fillShop } from './pages/fill-shop.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { WhatIfPage } from './pages/what-if-page.ts';

const month = '2026-10';
const at = (day: number, time: string): string => `${month}-${String(day).padStart(2, '0')}T${time}:00+02:00`;
const utility = { template: 'order_ready', category: 'utility' };

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, async (core) => {
      await core.client.spend.setUsedElsewhere({ number: 'main', month, replies: 1000 });
      writeApiChat(core, '+33639980101', [
        { at: at(5, '10:00'), from: 'customer' },
        { at: at(7, '09:00'), ...utility, category: 'marketing' },
      ]);
      writeApiChat(core, '+33639980102', [
        { at: at(9, '10:00'), from: 'customer' },
        { at: at(9, '10:05'), text: 'Bonjour' },
        { at: at(9, '10:05').replace(':00+', ':30+'), text: 'c’est prêt' },
      ]);
      writeApiChat(core, '+33639980103', [
        { at: at(12, '10:00'), from: 'customer' },
        { at: at(12, '11:00'), from: 'phone', text: 'Du téléphone' },
      ]);
      await rebuildLedger(core.context.db, core.context);
    }),
});

const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u2060\u2066-\u2069]/g, '').trim();

it('shows a month with every answer in time, why it differs, and the chats behind it', async () => {
  const { page } = shop;
  const whatIf = new WhatIfPage(page);
  await whatIf.open(month);
  await whatIf.choose('answer_in_time');
  await soon(async () => plain(await whatIf.difference.textContent())).toBe('−€0.05');
  expect(await page.locator('main h2').allTextContents()).toContain('It would have cost less');
  const spared = whatIf.reason('template_spared');
  expect(plain(await spared.locator('p').first().textContent())).toBe(
    '1 message sent after the 24 hours would not have been needed: −€0.0712.',
  );
  expect(plain(await whatIf.reason('answer_added').locator('p').first().textContent())).toBe(
    '1 answer would have gone out in time: +€0.0248.',
  );
  const row = page.getByRole('row', { name: /^Marketing templates, France/ }).first();
  expect(plain(await row.locator('td').last().textContent())).toBe('−€0.07');
  expect(await whatIf.ofPhone.textContent()).toContain('€0.00');
  await spared.getByRole('link').first().click();
  await page.waitForURL(/#\/inbox\/\d+\/\d+/);
  await page.goBack();
  await soon(async () => plain(await whatIf.difference.textContent())).toBe('−€0.05');
});

it('goes through the other ways by keyboard, and keeps the choice in the address', async () => {
  const { page } = shop;
  const whatIf = new WhatIfPage(page);
  await whatIf.open(month);
  await page.locator('input[value="answer_in_time"]').focus();
  await page.keyboard.press('ArrowDown');
  await whatIf.reason('merged').waitFor();
  expect(plain(await whatIf.difference.textContent())).toBe('−€0.02');
  expect(page.url()).toContain('merge_bubbles');

  await whatIf.choose('era');
  await whatIf.reason('service_billed').waitFor();
  expect(plain(await whatIf.difference.textContent())).toBe('−€0.05');
  await page.getByLabel('Rules', { exact: true }).selectOption('2026-10-01');
  await page.getByText('Nothing changes: by these rules').first().waitFor();
  await page.reload();
  await page.getByText('Nothing changes: by these rules').first().waitFor();
  expect(await page.getByLabel('Rules', { exact: true }).inputValue()).toBe('2026-10-01');

  await whatIf.choose('card');
  expect(await page.getByLabel('Rate card', { exact: true }).locator('option').allTextContents()).toContain(
    'Since 1 October 2026 (this month’s own)',
  );
  await page.goBack();
  await page.waitForURL(/#\/spend\/2026-10$/);
});

it('says so where nothing was sent', async () => {
  const { page } = shop;
  await page.evaluate(() => (location.hash = '#/spend/2025-03/what-if'));
  await page.getByText('Nothing was sent in March 2025').waitFor();
});

it('takes lines entered by hand by keyboard alone, refuses what is no amount, changes them and takes each step back', async () => {
  const { page } = shop;
  await page.evaluate((wanted) => (location.hash = `#/spend/${wanted}`), month);
  const lines = page.getByTestId('hand-lines');
  await lines.getByRole('button', { name: 'Add a line' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Paid broadcasts');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12 €');
  await page.keyboard.press('Enter');
  await lines.getByText('Write the amount as a number').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1 234,50');
  await page.keyboard.press('Enter');
  const row = lines.locator('li').filter({ hasText: 'Paid broadcasts' });
  await row.getByText('€1,234.50').waitFor();
  await soon(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Add a line');

  await row.getByRole('button', { name: /^Change/ }).click();
  await lines.getByLabel('Amount').fill('7');
  await lines.getByRole('button', { name: 'Save' }).click();
  await row.getByText('€7.00').waitFor();
  await page.getByText('Changed: ').locator('xpath=..').getByRole('button', { name: 'Undo' }).click();
  await row.getByText('€1,234.50').waitFor();

  await row.getByRole('button', { name: /^Remove/ }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByText('Removed: ').locator('xpath=..').getByRole('button', { name: 'Undo' }).click();
  await row.getByText('€1,234.50').waitFor();
  await row.getByRole('button', { name: /^Change/ }).click();
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: /^Change/ }).waitFor();
  // Nothing of it is in Meta's price.
  expect(await page.getByTestId('spent').textContent()).not.toContain('1,234');
});
