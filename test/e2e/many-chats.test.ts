import { expect, it } from 'vitest';
import { chatFile, textFile, type TimedLine } from './pages/chat-file.ts';
import { fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const shop = shareShop({ prepare: (folder) => fillShop(folder, { shop_name: 'Studio' }) });
const minute = 60_000;
const start = Date.parse('2026-03-14T09:00:00Z');
const chats = 120;
const mostLaidOut = 60;

function chatNumber(index: number) {
  const name = `Cliente ${String(index)}`;
  const lines: TimedLine[] = [
    [start + index * minute, name, 'Bonjour'],
    [start + (index + 1) * minute, 'Salon Éclat', `Bonjour ${name}`],
  ];
  return chatFile(`Discussion WhatsApp avec ${name}.txt`, lines);
}

it('asks once who we are in many chats, folds those that are ready, and imports them past the ones that cannot be', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const broken = Array.from({ length: 5 }, (_, index) =>
    textFile(`note ${String(index)}.txt`, 'Pas un chat.\n'),
  );
  await imports.open();
  await imports.choose(...Array.from({ length: chats }, (_, index) => chatNumber(index)), ...broken);

  await imports.review.getByRole('heading', { name: `${String(chats)} chats found` }).waitFor();
  await soon(() => imports.refused.innerText()).toMatch(/5 files cannot be imported.*and 2 more/s);
  expect(await page.getByTestId('chat-review').count()).toBeLessThanOrEqual(5);
  await imports.who.getByText(`wrote in ${String(chats)} of them`).waitFor();
  await imports.who.getByRole('button', { name: 'Salon Éclat: that is me' }).click();

  await imports.ready.getByRole('heading', { name: `${String(chats)} chats are ready` }).waitFor();
  expect(await page.getByTestId('chat-review').count()).toBe(0);
  await imports.ready.getByRole('button', { name: `${String(chats)} chats are ready` }).click();
  await soon(() => imports.ready.getByRole('listitem').count()).toBeGreaterThan(5);
  expect(await imports.ready.getByRole('listitem').count()).toBeLessThanOrEqual(mostLaidOut);
  await imports.ready.getByRole('button', { name: /^Cliente 1 / }).click();
  await soon(() => imports.chat('Cliente 1').innerText()).toContain('All 2 are new');
  await imports.chat('Cliente 1').getByRole('button', { name: 'Leave out Cliente 1' }).click();
  await imports.ready.getByRole('heading', { name: `${String(chats - 1)} chats are ready` }).waitFor();

  await imports.runToEnd();
  await imports.outcome.getByText(`${String(2 * (chats - 1))} new messages`).waitFor();
  await imports.outcome.getByRole('button', { name: `${String(chats - 1)} chats are imported` }).click();
  await soon(() => imports.outcome.getByRole('link', { name: /Open the chat with/ }).count()).toBeGreaterThan(
    3,
  );
  expect(await imports.outcome.getByRole('listitem').count()).toBeLessThanOrEqual(mostLaidOut);
});

it('keeps what was found when reading many files is cancelled', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await imports.choose(...Array.from({ length: 200 }, (_, index) => chatNumber(1000 + index)));
  await page
    .getByTestId('import-reading')
    .getByText(/file [1-9]\d* of 200/)
    .waitFor();
  await soon(() => page.getByTestId('import-reading').innerText()).toMatch(/file ([3-9]|\d\d+) of 200/);
  await imports.cancel();
  await imports.review.waitFor();
  const found = await imports.run.innerText();
  expect(Number(/\d+/.exec(found)?.[0] ?? 1)).toBeLessThan(200);
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByTestId('drop-zone').waitFor();
  await new InboxPage(page).open();
});
