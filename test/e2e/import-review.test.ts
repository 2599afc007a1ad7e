import { expect, it } from 'vitest';
import { chatFile, textFile, type TimedLine } from './pages/chat-file.ts';
import { closeNotices } from './pages/close-notices.ts';
import { fillShop } from './pages/fill-shop.ts';
import { fixtureFile } from './pages/fixture-file.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { overhang, rawKeys } from './pages/words-on-screen.ts';

const shop = shareShop({ prepare: (folder) => fillShop(folder) });
const hour = 3_600_000;
const start = Date.parse('2026-03-14T09:00:00Z');

/** A chat with a customer of that name, the same words whatever the name. */
function chatWith(name: string, count: number) {
  const lines = Array.from({ length: count }, (_, index): TimedLine => {
    const author = index % 2 === 0 ? name : 'Salon Éclat';
    return [start + index * 3 * hour, author, `Message ${String(index)} des rideaux bleus`];
  });
  return chatFile(`Discussion WhatsApp avec ${name}.txt`, lines);
}

it('asks for the phone’s zone with the first import, the shop’s preselected, and remembers the answer', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await imports.open();
  await imports.choose(chatWith('Nadia', 38));
  const field = imports.zone.getByRole('combobox', { name: 'In which time zone was the phone?' });
  await soon(() => field.inputValue()).toBe('Europe/Paris');
  await field.fill('Lisbon');
  await page.getByRole('option', { name: 'Europe/Lisbon' }).click();
  await soon(() => imports.fresh.innerText()).toBe('All 38 are new');
  await imports.runToEnd();
  await page.getByRole('link', { name: 'Open the chat' }).click();
  const inbox = new InboxPage(page);
  // 01:00 on the phone in Lisbon was 02:00 in the shop.
  await soon(() => inbox.message('Message 37 des').locator('time').innerText()).toBe('02:00');

  await imports.open();
  await imports.choose(chatWith('Zoé', 2));
  await soon(() => imports.zone.innerText()).toContain('The phone’s times are read as Europe/Lisbon.');
  await imports.zone.getByRole('button', { name: 'Change the time zone of the phone' }).click();
  await soon(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Start over' }).click();
});

it('says what was found, that the lines add up, what is odd, and what is new', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await imports.choose(await fixtureFile('01-android-fr-24h'));
  await soon(() => page.getByTestId('import-lines').innerText()).toBe(
    '14 lines: 13 in messages, 1 in notices, 0 not readable',
  );
  await soon(() => imports.fresh.innerText()).toBe('All 10 are new');
  await imports.review.getByText('A new chat: it continues none that is here').waitFor();
  await page.getByRole('button', { name: 'Start over' }).click();

  await imports.choose(await fixtureFile('42-android-fr-heure-ete-desordre'));
  await imports.iAm('Bar Le Zinc');
  await soon(() => imports.fresh.innerText()).toBe('All 9 are new');
  await page.getByRole('button', { name: 'Start over' }).click();
});

it('continues a chat by its own word, keeps it apart when told so, and adds only what is new', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await imports.choose(chatWith('Nadia', 40));
  const continues = page.getByTestId('import-continues');
  await soon(() => continues.innerText()).toMatch(
    /Continues the chat with Nadia \(same name, \d+ of \d+ mess/,
  );
  await soon(() => imports.fresh.innerText()).toBe('2 of 40 are new, the rest is already here');
  await continues.getByRole('button', { name: 'Not the same? Keep apart' }).click();
  await soon(() => imports.fresh.innerText()).toBe('All 40 are new');
  await soon(() => continues.innerText()).toContain('Kept apart from the chat with Nadia');
  await continues.getByRole('button', { name: 'Put it into that chat after all' }).click();
  await soon(() => imports.fresh.innerText()).toBe('2 of 40 are new, the rest is already here');
  await imports.runToEnd();
  await imports.outcome.getByText('2 new messages').first().waitFor();
});

it('asks whether another name is the same customer, with what speaks for it, and imports nothing before the answer', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const inbox = new InboxPage(page);
  await imports.choose(chatWith('Nadia Coiffure', 42));
  await imports.match.waitFor();
  await soon(() => imports.match.innerText()).toMatch(
    /Is this the same customer as Nadia\?.*The name is another one\. (\d+) of \d+ messages of the same days are already in Nadia\./s,
  );
  expect(await imports.run.isDisabled()).toBe(true);
  await page.getByRole('button', { name: '1 chat needs an answer first' }).click();
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');

  await imports.match.getByRole('radio', { name: 'Someone else' }).check();
  await soon(() => imports.fresh.innerText()).toBe('All 42 are new');
  await imports.match.getByRole('radio', { name: 'Same customer' }).check();
  await soon(() => imports.fresh.innerText()).toBe('2 of 42 are new, the rest is already here');
  await imports.runToEnd();
  await imports.outcome.getByText('2 new messages').first().waitFor();
  await inbox.open();
  await inbox.row('Nadia').waitFor();
  await soon(() => inbox.rows.count()).toBe(1);
});

it('marks imported messages as not verified, and says why', async () => {
  const inbox = new InboxPage(shop.page);
  await inbox.open();
  await inbox.rows.first().click();
  const mark = inbox.importedMarks.last();
  await soon(() => mark.innerText()).toBe('imported, not verified');
  await mark.click();
  await inbox.messages
    .getByText('On Android a pasted line even looks the same as a real message')
    .last()
    .waitFor();
});

it('tells what an edited and a deleted message said in the export before', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const inbox = new InboxPage(page);
  const before = [
    '14/03/2026, 10:00 - Inès: Bonjour, la robe verte est en 38 ?',
    '14/03/2026, 10:02 - Salon Éclat: Oui, il en reste deux',
    '14/03/2026, 10:05 - Inès: Je viens samedi',
    '14/03/2026, 10:06 - Inès: Attendez',
    '',
  ].join('\n');
  const after = before
    .replace('Je viens samedi', 'Je viens dimanche <Ce message a été modifié>')
    .replace('Attendez', 'Ce message a été supprimé');
  await imports.open();
  for (const text of [before, after]) {
    await imports.choose(textFile('Discussion WhatsApp avec Inès.txt', text));
    await imports.runToEnd();
  }
  await page.getByRole('link', { name: 'Open the chat' }).click();
  for (const [now, mark, said] of [
    ['Je viens dimanche', 'edited', 'Je viens samedi'],
    ['Ce message a été supprimé', 'deleted', 'Attendez'],
  ] as const) {
    const message = inbox.message(now);
    await message.getByRole('button', { name: mark }).click();
    await soon(() => message.innerText()).toMatch(new RegExp(`Before that it said:\\s+${said}`));
  }
});

it('offers the answer about dates to the other chats of the same shape, and gives it only when told to', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  await imports.open();
  await imports.choose(
    await fixtureFile('44-android-fr-mensuel-ambigu'),
    await fixtureFile('44-android-fr-mensuel-ambigu', 'encore.txt'),
  );
  await soon(() => imports.dateOrder.count()).toBe(2);
  const [first, second] = [imports.dateOrder.first(), imports.dateOrder.last()];
  await first.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await first.getByText('1 other chat has dates that can be read in the same ways.').waitFor();
  expect(await second.getByRole('radio', { checked: true }).count()).toBe(0);
  await first.getByRole('button', { name: 'Same answer for them' }).click();
  await soon(() => second.getByRole('radio', { checked: true }).count()).toBe(1);
  await closeNotices(page);
  await imports.who.getByRole('button', { name: 'Fromagerie Alba: that is me' }).click();
  await imports.runToEnd();
  await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Imported');
});

it('needs no sideways scrolling at 640 px in French, with long names and names from right to left', async () => {
  const { page } = shop;
  const imports = new ImportPage(page);
  const long = 'AtelierDesCouturièresDuFaubourgSaintAntoineEtDeLaBastilleRéuniesDepuis1987';
  const file = chatFile(`${long}.txt`, [
    [start, long, 'Bonjour'],
    [start + hour, 'Salon Éclat', 'Bonjour à tous'],
  ]);
  try {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('Français', { exact: true }).click();
    await page.setViewportSize({ width: 640, height: 700 });
    await page.locator('nav a[href="#/import"]').click();
    await imports.choose(
      file,
      await fixtureFile('24-ios-ar-arqam'),
      await fixtureFile('44-android-fr-mensuel-ambigu'),
    );
    await imports.review.getByRole('heading', { name: '3 discussions trouvées' }).waitFor();
    await soon(() => overhang(page)).toBeLessThanOrEqual(0);
    expect(await rawKeys(page)).toEqual([]);
    const name = imports.review.locator('label bdi').filter({ hasText: 'محل النور' });
    const { x } = (await name.boundingBox()) ?? { x: Infinity };
    expect(x).toBeLessThan(320);
  } finally {
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});
