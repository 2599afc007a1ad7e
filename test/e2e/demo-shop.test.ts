import { expect, it } from 'vitest';
import { FirstRunPage } from './pages/first-run-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';

const shop = shareShop();

it('says what is missing instead of opening a shop that was not asked about', async () => {
  const { page } = shop;
  await new FirstRunPage(page).openDemo();
  await page.getByText('Fill this in to go on.').first().waitFor();
  expect(await new InboxPage(page).list.count()).toBe(0);
});

it('opens the demo shop after the answers, the chats that close first on top, a price under each message of ours', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  const firstRun = new FirstRunPage(page);
  await firstRun.answer('Salon Éclat');
  await firstRun.openDemo();
  await inbox.rows.first().waitFor();

  const tones = await inbox.rows
    .locator('.chip')
    .evaluateAll((chips) =>
      chips.map((chip) =>
        ['closing', 'open', 'closed', 'none'].findIndex((tone) => chip.classList.contains(tone)),
      ),
    );
  expect(tones.length).toBeGreaterThan(5);
  expect(tones[0]).toBe(0);
  const open = tones.filter((tone) => tone <= 1);
  expect(tones.slice(0, open.length)).toEqual([...open].sort());

  await inbox.rows.first().click();
  await inbox.messages.getByRole('article').first().waitFor();
  const foots = await inbox.messages.locator('article.out .foot').allInnerTexts();
  expect(foots.length).toBeGreaterThan(0);
  for (const foot of foots) expect(foot).toMatch(/free|€|nothing to pay|refused/);
  await page.getByTestId('month-line').getByText('€').waitFor();
});

it('takes the demo away without a trace and keeps the owner’s own answers', async () => {
  const { page } = shop;
  await page.getByRole('button', { name: 'Leave the demo' }).click();
  await page.getByText('No chats yet').waitFor();
  expect(await page.getByTestId('demo-banner').count()).toBe(0);
  await page.reload();
  await page.getByText('No chats yet').waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  expect(await page.getByLabel('Name of the shop').inputValue()).toBe('Salon Éclat');
});
