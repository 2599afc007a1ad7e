import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { writes, type Saying } from '../helpers/graph/customers.ts';
import { writeApiChat, type ApiLine } from '../helpers/api-chat.ts';
import { refreshThread } from '../../src-main/core/thread-summary.ts';
import { personOfPhone } from '../helpers/graph/world.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const day = 24 * hour;
const lea = '+33612345611';
const max = '+33612345612';

const connected = shareConnectedShop(async (core, world) => {
  personOfPhone(world, lea).name = 'Léa Martin';
  personOfPhone(world, max).name = 'Max Long';
  addCustomer(core, world, {
    name: 'Léa Martin',
    phone: lea,
    ago: 2 * hour,
    text: 'Bonjour, la robe verte ?',
  });
  const { db } = core.context;
  const start = Date.now() - 60 * day;
  const lines = Array.from({ length: 600 }, (_, index): ApiLine => ({
    at: new Date(start + index * 2.2 * hour).toISOString(),
    from: index % 3 === 0 ? 'phone' : 'customer',
    text: `Ligne ${String(index)} ${'mot '.repeat(index % 40)}`,
  }));
  writeApiChat(core, max, lines);
  const id = Number(db.prepare('SELECT max(id) FROM thread').pluck().get());
  db.prepare("UPDATE thread SET name = 'Max Long' WHERE id = ?").run(id);
  refreshThread(db, id);
  await Promise.resolve();
});
const { shop } = connected;

let second = 0;

/** A customer writes, a second after what was written before: Meta tells times in whole seconds. */
function say(who: string, text: string, more: Saying = {}): string {
  second += 1;
  return writes(connected.world, who, text, { at: Date.now() - 600_000 + second * 1000, ...more });
}

function inbox(): InboxPage {
  return new InboxPage(shop.page);
}

/** The message that is uppermost in sight, and how far below the upper edge it begins, in px. */
function uppermost(messages: Locator): Promise<{ id: string; below: number }> {
  return messages.evaluate((list) => {
    const edge = list.getBoundingClientRect().top;
    const rows = [...list.querySelectorAll<HTMLElement>('[data-message]')]
      .map((row) => ({ id: row.dataset['message'] ?? '', below: row.getBoundingClientRect().bottom - edge }))
      .filter(({ below }) => below > 4)
      .sort((one, other) => one.below - other.below);
    return rows[0] ?? { id: '', below: 0 };
  });
}

async function leaveEnd(messages: Locator, up: number): Promise<void> {
  await messages.hover();
  await soon(async () => {
    await shop.page.mouse.wheel(0, -up);
    await shop.page.waitForTimeout(150);
    return messages.evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop);
  }).toBeGreaterThan(up / 2);
}

it('marks where the new messages begin, keeps the mark while the chat is open, and drops it at the next opening', async () => {
  const { page } = shop;
  say(lea, 'En taille 38');
  await connected.tell();
  await inbox().row('En taille 38').waitFor();
  await inbox().openChat('Léa Martin');
  const mark = page.getByTestId('new-mark');
  await mark.waitFor();
  const first = page.locator('[data-message]').filter({ has: mark });
  expect(await first.innerText()).toContain('la robe verte');
  say(lea, 'Ou 40');
  await connected.tell();
  await inbox().message('Ou 40').waitFor();
  expect(await first.innerText()).toContain('la robe verte');
  await inbox().openChat('Max Long');
  await inbox().openChat('Léa Martin');
  expect(await mark.count()).toBe(0);
});

it('puts reactions under their message, by name for whoever does not see them, and takes them away again', async () => {
  const asked = say(lea, 'Vous l’avez en bleu ?');
  const react = (emoji: string): string =>
    say(lea, '', {
      content: { type: 'reaction', reaction: { message_id: asked, emoji } },
    });
  react('🙏');
  react('❤️');
  await connected.tell();
  const message = inbox().message('en bleu');
  await soon(() => message.getByRole('list', { name: 'Reactions' }).innerText()).toMatch(/^❤️/);
  expect(await message.getByRole('listitem').getAttribute('title')).toBe('❤️ from Léa Martin');
  expect(await inbox().messages.getByText('🙏').count()).toBe(0);
  react('');
  await connected.tell();
  await soon(() => message.getByRole('list', { name: 'Reactions' }).count()).toBe(0);
});

it('counts what comes while older messages are read, says it aloud, and goes there', async () => {
  const { page } = shop;
  await inbox().openChat('Max Long');
  const { messages } = inbox();
  await leaveEnd(messages, 3000);
  const before = await uppermost(messages);
  say(max, 'Une nouvelle');
  say(max, 'Encore une');
  await connected.tell();
  const button = page.getByRole('button', { name: '2 new messages' });
  await button.waitFor();
  await soon(() => page.getByTestId('announced').innerText()).toMatch(/: Encore une$/);
  const after = await uppermost(messages);
  expect(after.id).toBe(before.id);
  expect(Math.abs(after.below - before.below)).toBeLessThan(30);
  await button.click();
  await soon(() => inbox().message('Encore une').isVisible()).toBe(true);
  await soon(() => page.getByRole('button', { name: /new messages|Newest/ }).count()).toBe(0);
});

it('keeps its place when the window becomes narrower and wider again', async () => {
  const { page } = shop;
  const { messages } = inbox();
  await leaveEnd(messages, 3000);
  await page.waitForTimeout(300);
  const { id } = await uppermost(messages);
  for (const width of [760, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await soon(async () => (await uppermost(messages)).id).toBe(id);
  }
  await page.getByRole('button', { name: 'Newest messages' }).click();
  await soon(() => inbox().message('Encore une').isVisible()).toBe(true);
  await page.setViewportSize({ width: 760, height: 500 });
  await soon(() =>
    messages.evaluate((list) => list.scrollHeight - list.clientHeight - list.scrollTop),
  ).toBeLessThan(3);
  await page.setViewportSize({ width: 1280, height: 800 });
});

it('goes to a date by keyboard', async () => {
  const { page } = shop;
  await inbox().openChat('Max Long');
  await page.getByRole('button', { name: 'Go to a date', exact: true }).click();
  await page.getByRole('combobox', { name: 'Month' }).waitFor();
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-value') ?? '');
  await soon(focused).toMatch(/^\d{4}-/);
  for (let week = 0; week < 5; week += 1) {
    const before = await focused();
    await page.keyboard.press('ArrowUp');
    await soon(focused).not.toBe(before);
  }
  const chosen = await focused();
  await page.keyboard.press('Enter');
  const [year, month, date] = chosen.split('-').map(Number);
  const line = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date)).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  // With a year, as early in the next one, there is a comma after the day of the week.
  await soon(async () => {
    const { id } = await uppermost(inbox().messages);
    return inbox().messages.evaluate(
      (list, wanted) => list.querySelector(`[data-message="${wanted}"]`)?.textContent.replace(',', '') ?? '',
      id,
    );
  }).toContain(line.replace(',', ''));
});

it('goes from message to message by arrow keys, and to what a message quotes', async () => {
  const { page } = shop;
  const quoted = say(lea, 'La première');
  for (let index = 0; index < 12; index += 1) say(lea, `Suite ${String(index)}`);
  say(lea, 'À ce sujet', { quotes: quoted });
  await connected.tell();
  await inbox().openChat('Léa Martin');
  const answer = inbox().message('À ce sujet');
  await answer.waitFor();
  await inbox().messages.focus();
  await page.keyboard.press('ArrowUp');
  await soon(() => answer.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await soon(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Suite 11');

  await answer.getByRole('link').click();
  const target = inbox().messages.locator('article.found');
  await soon(() => target.innerText()).toContain('La première');
  expect(await target.isVisible()).toBe(true);
});

it('copies a message from its menu by keyboard, and gives the focus back', async () => {
  const { page } = shop;
  await shop.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const message = inbox().message(/^\s*La première/);
  const menu = message.getByRole('button', { name: 'More about this message' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Copy the words' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitem', { name: 'Copy the words' }).press('Enter');
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('La première');
  await soon(() => menu.evaluate((each) => each === document.activeElement)).toBe(true);
});
