import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { whichHost } from '../hosts/which-host.ts';
import { soon } from '../pages/soon.ts';
import { sumIn, type Day } from './day.ts';

/** The month costs what was agreed to; a private chat is left out; a backup is made, and put back over what changed since. */
export async function closesTheDay(day: Day): Promise<void> {
  const { page, inbox, words } = day;
  await hide(day, 'Maman');
  const cost = await costOfMonth(day);
  expect(cost.sum).toBeCloseTo(
    day.agreed.reduce((sum, price) => sum + price, 0),
    2,
  );
  expect(cost.line).toMatch(words.part('spend.messages', { count: day.agreed.length }));
  const before = await look(day);
  expect(before.names).not.toContain('Maman');

  await openBackups(day);
  if (whichHost() === 'browser') {
    await page.getByLabel(words.whole('backups.folder')).fill(day.backupFolder);
    await page.keyboard.press('Tab');
  }
  await day.button('backups.now').click();
  await page.getByText(words.start('backups.last')).waitFor();
  expect(readdirSync(day.backupFolder)).toEqual([expect.stringMatching(/^vitrine-.*\.zip$/)]);

  const name = page.getByLabel(words.whole('settings.shop_name'));
  await name.fill('Une autre boutique');
  await name.press('Tab');
  await day.openInbox();
  await inbox.openChat('Chloé Marchand');
  await page.keyboard.press('Alt+e');
  await day.text('inbox.marked_done').waitFor();
  await hide(day, 'Bruno Petit');
  expect(await look(day)).not.toEqual(before);

  await openBackups(day);
  await day.button('backups.restore_this').click();
  await day
    .dialog('backups.dialog_title')
    .getByRole('row', { name: /La Boutique\s+Une autre boutique/ })
    .waitFor();
  await day.button('backups.put_in_place').click();
  await page.getByText(words.start('backups.restored')).first().waitFor();
  await soon(() => page.getByLabel(words.whole('settings.shop_name')).inputValue()).toBe('La Boutique');
  expect(await look(day)).toEqual(before);
  expect(await costOfMonth(day)).toEqual(cost);
}

async function openBackups({ page, words }: Day): Promise<void> {
  await page.getByRole('link', { name: words.whole('common.settings') }).click();
  await page.getByRole('link', { name: words.whole('backups.title') }).click();
}

/** What the Spend page says of this month. */
async function costOfMonth({ page, words }: Day): Promise<{ sum: number; line: string }> {
  await page.getByRole('link', { name: words.start('common.spend') }).click();
  const card = page.locator(':has(> [data-testid="spent"])').last();
  await card.waitFor();
  return { sum: sumIn(await page.getByTestId('spent').innerText()), line: await card.innerText() };
}

/** What the inbox shows: its chats, and how many stand under each tab. */
async function look(day: Day): Promise<{ names: string[]; tabs: string[] }> {
  await day.openInbox();
  const tabs = day.page.getByRole('tab');
  const read = async () => ({ names: await day.names(), tabs: await tabs.evaluateAll(titles) });
  // Counted by the core, a moment after the rows are here.
  await soon(async () => JSON.stringify(await read()) === JSON.stringify(await read())).toBe(true);
  return read();
}

function titles(tabs: Element[]): string[] {
  return tabs.map((tab) => tab.getAttribute('title') ?? '');
}

/** Says that a chat is not with a customer. */
async function hide(day: Day, name: string): Promise<void> {
  await day.openInbox();
  await day.inbox.openChat(name);
  await day.button('hidden.not_customer').click();
  await day.button('hidden.hide').click();
  await day.text('hidden.said', { name }).waitFor();
  await soon(() => day.inbox.row(name).count()).toBe(0);
}
