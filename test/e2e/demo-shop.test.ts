import { expect, it } from 'vitest';
import { FirstRunPage } from './pages/first-run-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

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
  await soon(() => inbox.rows.locator('.chip').count()).toBeGreaterThan(5);

  const tones = await inbox.rows
    .locator('.chip')
    .evaluateAll((chips) =>
      chips.map((chip) =>
        ['closing', 'open', 'closed', 'none'].findIndex((tone) => chip.classList.contains(tone)),
      ),
    );
  expect(tones[0]).toBe(0);
  const open = tones.filter((tone) => tone <= 1);
  expect(tones.slice(0, open.length)).toEqual([...open].sort());

  await inbox.rows.first().click();
  const foots = inbox.messages.locator('article.out .foot');
  await foots.first().waitFor();
  await page.getByText('This is the demo shop: nothing is sent from here.').waitFor();
  await soon(async () =>
    (await foots.allInnerTexts()).filter((foot) => !/free|€|nothing to pay|refused/.test(foot)),
  ).toEqual([]);
  await page.getByTestId('month-line').getByText('€').waitFor();
});

it('takes the demo away without a trace and keeps the owner’s own answers', async () => {
  const { page } = shop;
  await page.getByRole('button', { name: 'Leave the demo' }).click();
  await page.getByText('No chats yet').waitFor();
  await page.getByTestId('demo-banner').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('No chats yet').waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  await soon(() => page.getByLabel('Name of the shop').inputValue()).toBe('Salon Éclat');
});
