import { expect, it } from 'vitest';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { writeApiChat, type ApiLine } from '../helpers/api-chat.ts';
import { fillShop } from './pages/fill-shop.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { SpendPage } from './pages/spend-page.ts';

const month = '2026-10';
const second = '+33639980202';

function at(day: number, time: string): string {
  return `${month}-${String(day).padStart(2, '0')}T${time}:00+02:00`;
}

function template(day: number, category: 'utility' | 'marketing', text: string): ApiLine {
  const told = { model: 'PMP', type: 'regular', category, billable: true };
  return {
    ...{ at: at(day, '12:00'), template: `${category}_note`, category, text },
    ...(day % 2 === 0 ? { told } : {}),
  };
}

/** 130 replies within a day, a minute apart. */
function manyReplies(): ApiLine[] {
  const first = Date.parse(at(7, '09:00'));
  const replies = Array.from({ length: 130 }, (_, index) => ({
    at: new Date(first + (index + 1) * 60_000).toISOString(),
    text: `Reply ${String(index + 1)}`,
  }));
  return [{ at: at(7, '09:00'), from: 'customer' }, ...replies];
}

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, async (core) => {
      await core.client.settings.addNumber({ e164: second, channel: 'api', name: 'Atelier' });
      writeApiChat(core, '+33639980101', [
        template(5, 'utility', 'Your order is here'),
        template(6, 'marketing', 'Sale on Thursday'),
        template(6, 'utility', 'Your appointment'),
      ]);
      writeApiChat(core, '+919812345678', [template(9, 'utility', 'Your parcel left')]);
      writeApiChat(core, '+33639980103', manyReplies());
      writeApiChat(core, '+33639980104', [
        { at: at(14, '10:00'), from: 'customer' },
        { at: at(14, '10:30'), from: 'phone', text: 'From the phone' },
      ]);
      writeApiChat(core, '+33639980105', [template(8, 'utility', 'Ready at the workshop')], second);
      await rebuildLedger(core.context.db, core.context);
    }),
});

it('opens the messages behind a figure by keyboard, leads from one to its chat, and comes back', async () => {
  const { page } = shop;
  const spend = new SpendPage(page);
  await spend.open(month);
  const row = page.getByRole('link', { name: 'Utility templates, France: 3 messages, €0.07' });
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Utility templates, France' }).waitFor();
  await soon(() => spend.figureLine.innerText()).toBe('€0.07 · 3 messages');
  await soon(() => spend.messages.count()).toBe(3);
  await soon(() => spend.messages.nth(1).innerText()).toMatch(
    /\+33 6 39 98 01 01[^]*6 Oct, 12:00[^]*Your appointment[^]*€0\.0248[^]*utility · France[^]*confirmed by Meta/,
  );

  await spend.messages.nth(1).click();
  await page.getByRole('article').filter({ hasText: 'Your appointment' }).waitFor();
  await page.goBack();
  await soon(() => spend.messages.count()).toBe(3);
  await page.reload();
  await soon(() => spend.figureLine.innerText()).toBe('€0.07 · 3 messages');
  await page.getByRole('link', { name: 'Spend in October 2026' }).click();
  await spend.spent.waitFor();
});

it('gives behind every figure of the month as much as the figure says', async () => {
  const { page } = shop;
  const spend = new SpendPage(page);
  await spend.open(month);
  await spend.days.first().waitFor();
  const figures = await spend.figures();
  expect(figures.length).toBeGreaterThan(12);
  for (const { href, name } of figures) {
    await page.evaluate((hash) => (location.hash = hash), href);
    await soon(() => spend.figureLine.innerText(), name).toMatch(/\d message/);
    const line = await spend.figureLine.innerText();
    const said = name.match(/\d+ messages?|€\d+\.\d\d(?!\d)/g) ?? [];
    for (const part of said.filter((text) => !text.startsWith('€0.00'))) expect(line, name).toContain(part);
    expect(Number(/(\d+) messages?/.exec(line)?.[1]), name).toBeGreaterThan(0);
  }
});

it('fetches the messages behind a large figure as they are scrolled to', async () => {
  const { page } = shop;
  const spend = new SpendPage(page);
  await page.evaluate((hash) => (location.hash = hash), `#/spend/${month}/messages?category=service`);
  await soon(() => spend.figureLine.innerText()).toMatch(/^€0\.00 · 130 messages/);
  await spend.messages.first().getByText('Reply 130', { exact: true }).waitFor();
  await page.getByRole('list', { name: 'Replies' }).focus();
  await soon(async () => {
    await page.keyboard.press('End');
    return page.getByText('Reply 1', { exact: true }).count();
  }).toBe(1);
});

it('walks through the days of the chart by keyboard, says each, and opens its messages', async () => {
  const { page } = shop;
  const spend = new SpendPage(page);
  await spend.open(month);
  await spend.days.first().focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  const tip = page.getByTestId('day-tip');
  await soon(() => tip.innerText()).toBe(
    'Tuesday 6 October: 2 messages, €0.10 (marketing €0.07, utility €0.02)',
  );
  await page.keyboard.press('Escape');
  await soon(() => tip.count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '6 October 2026' }).waitFor();
  await soon(() => spend.messages.count()).toBe(2);
  const table = await (await spend.open(month), page.getByRole('table', { name: 'By day' })).innerText();
  expect(table).toMatch(/6 October\s+2\s+€0\.10/);
});

it('keeps month and number in the address: any month, also without messages, and one number’s figures', async () => {
  const { page } = shop;
  const spend = new SpendPage(page);
  await spend.open(month);
  await soon(() => spend.spent.innerText()).toMatch(/^€0\.1\d$/);
  const all = await spend.spent.innerText();
  await page.getByRole('combobox', { name: 'Number' }).selectOption({ label: 'Atelier · +33 6 39 98 02 02' });
  await soon(() => spend.spent.innerText()).toBe('€0.02');
  await page.reload();
  await soon(() => spend.spent.innerText()).toBe('€0.02');

  await page.getByRole('link', { name: 'Previous month: September 2026' }).click();
  await page.getByText('Nothing was sent in September 2026').waitFor();
  await soon(() => new URL(page.url()).hash).toContain(encodeURIComponent(encodeURIComponent(second)));
  await page.goBack();
  await soon(() => spend.spent.innerText()).toBe('€0.02');
  await page.getByRole('combobox', { name: 'Number' }).selectOption('');
  await soon(() => spend.spent.innerText()).toBe(all);
  await page.getByRole('combobox', { name: 'Month' }).selectOption('2026-09');
  await page.getByText('Nothing was sent in September 2026').waitFor();
});
