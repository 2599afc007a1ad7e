import { expect, it } from 'vitest';
import { ComposerPage } from './pages/composer-page.ts';
import { FirstRunPage } from './pages/first-run-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { PhoneAnswerPage } from './pages/phone-answer-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const shop = shareShop();

it('says what is missing instead of opening a shop that was not asked about', async () => {
  const { page } = shop;
  await new FirstRunPage(page).openInbox();
  await page.getByText('Fill this in to go on.').first().waitFor();
  expect(await new InboxPage(page).list.count()).toBe(0);
});

it('says beside it what cannot be a number or hours', async () => {
  const { page } = shop;
  const firstRun = new FirstRunPage(page);
  await firstRun.answer('Salon Éclat');
  await firstRun.answerMore('12', 'when I like');
  await firstRun.openInbox();
  await page.getByText('Write hours such as 9–12, 14–19.').waitFor();
  await firstRun.answerMore('12', '9-12, 18–02:00');
  await firstRun.openInbox();
  await page.getByText('is no international phone number').waitFor();
  await firstRun.answerMore('+33 6 39 98 00 01', '9-12, 18–02:00');
});

it('opens the demo shop after the answers, the chats that close first on top, a price under each message of ours', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  await new FirstRunPage(page).openDemo();
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

  // It begins with the chat that closes first.
  await page.getByRole('heading', { name: 'Camille Laurent' }).waitFor();
  const foots = inbox.messages.locator('article.out .foot');
  await foots.first().waitFor();
  await page.getByText('This is the demo shop: nothing is sent from here.').waitFor();
  await soon(async () =>
    (await foots.allInnerTexts()).filter((foot) => !/free|€|nothing to pay|refused/.test(foot)),
  ).toEqual([]);
  await page.getByTestId('month-line').getByText('€').waitFor();
});

it('says of an answer by phone that its customers are made up, and copies, opens and notes nothing', async () => {
  const { page } = shop;
  const inbox = new InboxPage(page);
  const phone = new PhoneAnswerPage(page, shop.context);
  await inbox.search.fill('Demoiselles');
  await page
    .getByRole('link', { name: /Demoiselles d’honneur/ })
    .first()
    .click();
  await new ComposerPage(page).write('Pour les hortensias, à samedi');
  await soon(() => phone.dialog.innerText()).toMatch(/demo shop: its customers are made up/);
  expect(await phone.hand.count()).toBe(0);
  await phone.dialog.getByRole('button', { name: 'Close' }).click();
  expect(await inbox.message('hortensias').count()).toBe(0);
  expect(shop.context.pages()).toHaveLength(1);
  await inbox.search.fill('');
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
  await soon(() => page.getByLabel('Tuesday, closes').last().inputValue()).toBe('02:00');
  await page.getByText('until the next day').first().waitFor();
});
