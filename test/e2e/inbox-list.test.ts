import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { refreshThread } from '../../src-main/core/thread-summary.ts';
import { writeApiChat } from '../helpers/api-chat.ts';
import { fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const names = Array.from({ length: 24 }, (_, index) => `Client ${String(index + 10)}`);

// Client 10 closes in 40 minutes, each other one 35 minutes after the one before.
const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, async (core) => {
      await core.client.settings.addNumber({ e164: '+33639980199', name: 'Atelier', channel: 'api' });
      const { numbers } = await core.client.settings.numbers();
      const second = numbers.find(({ name }) => name === 'Atelier')?.id ?? '';
      for (const [index, name] of names.entries()) {
        const at = new Date(Date.now() - 24 * hour + (40 + index * 35) * 60_000).toISOString();
        writeApiChat(
          core,
          `+33639980${String(300 + index)}`,
          [{ at, from: 'customer', text: `Bonjour de ${name}` }],
          index % 2 === 0 ? 'main' : second,
        );
        core.context.db.prepare('UPDATE thread SET name = ? WHERE id = ?').run(name, index + 1);
        refreshThread(core.context.db, index + 1);
      }
      await core.client.inbox.setTags({ thread: '1', tags: ['retouches', 'fidèle'] });
      await core.client.inbox.setTags({ thread: '4', tags: ['retouches'] });
    }),
});

const shownNames = (inbox: InboxPage): Promise<string[]> => inbox.rows.locator('.name').allInnerTexts();
const countOf = async (inbox: InboxPage, words: string): Promise<number> =>
  Number(/\d+/.exec(await inbox.filter(words).innerText())?.[0] ?? 0);
/** The item of an open menu that Enter would choose. */
const highlighted = (words: string): Locator =>
  shop.page.locator('[role=menuitem][data-highlighted]').filter({ hasText: words });

it('is narrowed by tag and number, with counts and a chip that a click or Backspace takes away', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.rows.nth(5).waitFor();
  const narrow = page.getByRole('button', { name: 'Tags and numbers' });
  await narrow.click();
  await page.getByRole('menuitemcheckbox', { name: 'retouches 2' }).click();
  await soon(() => shownNames(inbox)).toEqual(['Client 10', 'Client 13']);
  await soon(() => countOf(inbox, 'Needs reply')).toBe(2);
  await narrow.click();
  await page.getByRole('menuitemcheckbox', { name: 'Atelier' }).click();
  await soon(() => shownNames(inbox)).toEqual(['Client 13']);

  await page.getByRole('button', { name: /^Only of the number Atelier/ }).click();
  await soon(() => shownNames(inbox)).toEqual(['Client 10', 'Client 13']);
  await inbox.filter('Done').click();
  await page.getByText('No chat here').waitFor();
  await page.getByRole('button', { name: /^Only with the tag retouches/ }).focus();
  await page.keyboard.press('Backspace');
  await page.getByText('Nothing is marked as done').waitFor();
  await soon(() => narrow.evaluate((button) => button === document.activeElement)).toBe(true);
  await inbox.filter('All').click();
  await soon(() => countOf(inbox, 'Needs reply')).toBe(names.length);
});

it('is whole again when the tag that it is narrowed to goes with its last chat', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.openChat('Client 10');
  await page.getByRole('button', { name: 'Tags and numbers' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'fidèle 1' }).click();
  await soon(() => shownNames(inbox)).toEqual(['Client 10']);
  await page.getByRole('button', { name: 'Remove the tag fidèle' }).click();
  await soon(() => countOf(inbox, 'Needs reply')).toBe(names.length);
  expect(await page.getByRole('button', { name: /^Only with the tag/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Remove the tag fidèle' }).waitFor();
});

it('puts a chat off with Alt+S, says that the window closes before, and takes it back', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.openChat('Client 10');
  await page.keyboard.press('Alt+s');
  const ask = page.getByRole('dialog', { name: 'Snooze until' });
  await ask.getByRole('button', { name: /^In an hour the window closes before/ }).waitFor();
  await ask.getByRole('button', { name: /^Tomorrow/ }).click();
  await page.getByText(/^Snoozed until tomorrow 09:00\.$/).waitFor();
  await soon(() => countOf(inbox, 'Needs reply')).toBe(names.length - 1);
  await page.getByRole('link', { name: `Inbox, ${String(names.length - 1)} need a reply` }).waitFor();
  expect(await inbox.head.getByText('Client 10').count()).toBe(1);

  await inbox.filter('Snoozed').click();
  await soon(() => shownNames(inbox)).toEqual(['Client 10']);
  expect(await inbox.row('Client 10').innerText()).toContain('until tomorrow 09:00');
  await inbox.filter('All').click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await soon(() => countOf(inbox, 'Needs reply')).toBe(names.length);
  await soon(() => inbox.filter('Snoozed').count()).toBe(0);
  await page.keyboard.press('Escape');
});

it('puts a chat off until a day and time of the shop, from the menu of its row', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.row('Client 12').focus();
  await page.keyboard.press('Shift+F10');
  await highlighted('Done').waitFor();
  await page.keyboard.press('ArrowDown');
  await highlighted('Snooze').waitFor();
  await page.keyboard.press('Enter');
  const ask = page.getByRole('dialog', { name: 'Snooze until' });
  await ask.getByRole('button', { name: 'Day and time…' }).click();
  await ask.getByLabel('Day').fill('2020-01-01');
  await ask.getByText('That is past: choose a time to come.').waitFor();
  expect(await ask.getByRole('button', { name: 'Snooze', exact: true }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await ask.waitFor({ state: 'detached' });
  await soon(() => inbox.row('Client 12').evaluate((row) => row === document.activeElement)).toBe(true);
});

it('keeps the open chat, the focus and the place of what is read while rows come and go', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.openChat('Client 14');
  await inbox.list.evaluate((list) => (list.scrollTop = 5 * 86 + 20));
  await inbox.row('Client 18').focus();
  const topOf = (name: string): Promise<number | undefined> =>
    inbox
      .row(name)
      .boundingBox()
      .then((box) => box?.y);
  const before = await topOf('Client 17');
  const other = await shop.another();
  const elsewhere = new InboxPage(other);
  await elsewhere.row('Client 11').click({ button: 'right' });
  await other.getByRole('menuitem', { name: /^Not a customer/ }).click();
  await soon(() => countOf(inbox, 'Needs reply')).toBe(names.length - 1);

  await soon(() => topOf('Client 17')).toBe(before);
  expect(await inbox.row('Client 18').evaluate((row) => row === document.activeElement)).toBe(true);
  expect(await inbox.head.getByText('Client 14').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await soon(() => inbox.row('Client 19').evaluate((row) => row === document.activeElement)).toBe(true);

  // Under another filter, which does not list it, it stays open too.
  await inbox.filter('Done').click();
  await page.getByText('Nothing is marked as done').waitFor();
  expect(await inbox.head.getByText('Client 14').count()).toBe(1);
  await inbox.filter('Needs reply').click();
  await elsewhere.row('Client 14').waitFor();
  expect(await inbox.row('Client 14').getAttribute('aria-current')).toBe('true');
  await other.close();
});

it('gives the focus to the next chat when the one that has it is done, and takes that back', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await inbox.row('Client 16').focus();
  await inbox.row('Client 16').hover();
  await inbox.row('Client 16').locator('..').getByRole('button', { name: 'Done' }).click();
  await soon(() => inbox.row('Client 16').count()).toBe(0);
  await inbox.filter('Done').click();
  await soon(() => shownNames(inbox)).toEqual(['Client 16']);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('Nothing is marked as done').waitFor();
  await inbox.filter('Needs reply').click();
  await inbox.row('Client 16').waitFor();
  await inbox.row('Client 16').focus();
  await page.keyboard.press('Shift+F10');
  await highlighted('Done').waitFor();
  await page.keyboard.press('Enter');
  await soon(() => inbox.row('Client 16').count()).toBe(0);
  await soon(() => inbox.row('Client 17').evaluate((row) => row === document.activeElement)).toBe(true);
});
