import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { insertThread } from '../../src-main/database/thread-writes.ts';
import { importFile } from '../helpers/core.ts';
import { whichHost } from './hosts/which-host.ts';
import { chatFile, type TimedLine } from './pages/chat-file.ts';
import { ComposerPage } from './pages/composer-page.ts';
import { fillShop } from './pages/fill-shop.ts';
import { ImportPage } from './pages/import-page.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { PhoneAnswerPage } from './pages/phone-answer-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const now = Date.now();
const camille = '+33 6 12 34 56 01';
const isBrowser = whichHost() === 'browser';

const asked: readonly TimedLine[] = [
  [now - 50 * hour, 'Salon Éclat', 'Votre robe est prête'],
  [now - hour, camille, 'Vous fermez à quelle heure ?'],
];
const waiting: readonly TimedLine[] = [
  [now - 60 * hour, 'Salon Éclat', 'Bonjour'],
  [now - 50 * hour, 'Nadia', 'Et ma commande ?'],
];

const shop = shareShop({
  prepare: (folder) =>
    fillShop(folder, {}, async (core) => {
      for (const [name, lines] of [
        [camille, asked],
        ['Nadia', waiting],
      ] as const) {
        const file = path.join(folder, `Discussion WhatsApp avec ${name}.txt`);
        await writeFile(file, chatFile(name, lines).buffer);
        await importFile(core.client, file, { me: 'Salon Éclat' });
      }
      const group = { number_id: 'main', kind: 'group', name: 'Les voisines', customer: null } as const;
      const thread = String(insertThread(core.context.db, { ...group, is_demo: 0 }));
      await core.client.inbox.notePhoneSend({ thread, text: 'Bonjour à toutes' });
      await core.client.spend.setUsedElsewhere({ number: 'main', replies: 5000 });
    }),
});

function pages(): { inbox: InboxPage; composer: ComposerPage; phone: PhoneAnswerPage } {
  const { page } = shop;
  return {
    inbox: new InboxPage(page),
    composer: new ComposerPage(page),
    phone: new PhoneAnswerPage(page, shop.context),
  };
}

it('lets a phone shop write in the same box at any time, and says quietly what it would cost through the API', async () => {
  const { inbox, composer, phone } = pages();
  await phone.allowCopying();
  await inbox.openChat(camille);
  await soon(() => composer.sentence.innerText()).toMatch(
    /On the phone you can always write; through the API until .*about €0\.\d+ there/s,
  );
  expect(await composer.send.innerText()).toMatch(/^Copy and open WhatsApp/);
  expect(await shop.page.getByRole('button', { name: 'Templates' }).count()).toBe(0);
  expect(await composer.attach.count()).toBe(0);
  await shop.page.getByText('a link cannot carry a file').waitFor();

  await inbox.openChat('Nadia');
  await soon(() => composer.sentence.innerText()).toMatch(
    /On the phone you can always write; through the API it would be closed since .*a template there: about €0\.\d+/s,
  );
  expect(await composer.box.isEditable()).toBe(true);
});

it('says what will happen before anything does, and does nothing when that is refused', async () => {
  const { inbox, composer, phone } = pages();
  await inbox.openChat(camille);
  await composer.write('À dix-neuf heures & demie ?');
  await soon(() => phone.dialog.innerText()).toMatch(
    /À dix-neuf heures & demie \?.*are copied.*https:\/\/wa\.me\/33612345601.*left this machine.*noted as sent by phone/s,
  );
  await soon(() => phone.hand.evaluate((button) => button === document.activeElement)).toBe(true);
  await shop.page.keyboard.press('Escape');
  await phone.dialog.waitFor({ state: 'detached' });
  expect(await composer.box.inputValue()).toBe('À dix-neuf heures & demie ?');
  expect(await inbox.message('dix-neuf').count()).toBe(0);
});

it.runIf(isBrowser)('opens WhatsApp at that customer with these words, and nothing else leaves', async () => {
  const { inbox, composer, phone } = pages();
  const left = await phone.catchWhatsApp();
  await composer.box.press('Enter');
  await phone.hand.click();
  const text = encodeURIComponent('À dix-neuf heures & demie ?');
  await soon(() => left).toEqual([`https://wa.me/33612345601?text=${text}`]);
  await phone.leaveWhatsApp();
  expect(await phone.copied()).toBe('À dix-neuf heures & demie ?');
  await soon(() => inbox.message('dix-neuf').innerText()).toContain('noted as sent by phone, not confirmed');
  expect(await composer.box.inputValue()).toBe('');
});

it('takes a note back with its words, by the passing notice and by the bubble', async () => {
  const { inbox, composer, phone } = pages();
  await composer.box.fill('Oui, à neuf heures');
  await composer.box.press('Enter');
  await phone.onlyCopy.click();
  await inbox.message('Oui, à neuf heures').waitFor();
  expect(await phone.copied()).toBe('Oui, à neuf heures');
  await soon(() => inbox.row(camille).innerText()).toContain('You: Oui, à neuf heures');
  await shop.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await soon(() => inbox.message('Oui, à neuf heures').count()).toBe(0);
  await soon(() => composer.box.inputValue()).toBe('Oui, à neuf heures');
  await composer.box.press('Enter');
  await phone.onlyCopy.click();
  const bubble = inbox.message('Oui, à neuf heures');
  await bubble.getByRole('button', { name: 'Not sent' }).click();
  await soon(() => bubble.count()).toBe(0);
  await soon(() => composer.box.inputValue()).toBe('Oui, à neuf heures');
});

it('is confirmed by an import that shows it: once each, and with the words that left', async () => {
  const { inbox, composer, phone } = pages();
  const words = ['Oui, à neuf heures', 'Merci', 'Merci', 'Nous fermons à 19 h, à ce soir'];
  const notes = inbox.messages.getByText('not confirmed');
  const before = await notes.count();
  for (const [index, text] of words.entries()) {
    await composer.write(text);
    await phone.onlyCopy.click();
    await soon(() => notes.count()).toBe(before + index + 1);
  }
  // Also after the page was loaded again; and the passing notices are out of the way.
  await shop.page.reload();
  const imports = new ImportPage(shop.page);
  const sent = [...words.slice(0, 3), 'Nous fermons à 20 h, à ce soir 😊'].map((text, index): TimedLine => [
    Date.now() + (index - 4) * 1_000,
    'Salon Éclat',
    text,
  ]);
  await imports.open();
  await imports.choose(
    chatFile(`Discussion WhatsApp avec ${camille}.txt`, [...asked, ...sent], { format: 'ios' }),
  );
  await imports.chat(camille).waitFor();
  await imports.runToEnd();
  await imports.outcome.getByText('Nothing new').first().waitFor();
  await inbox.open();
  await inbox.openChat(camille);
  await soon(() => inbox.message('20 h, à ce soir').count()).toBe(1);
  for (const text of ['Oui, à neuf heures', '20 h, à ce soir'])
    await soon(() => inbox.message(text).innerText()).toMatch(/\bsent\b/);
  expect(await inbox.message('Merci').count()).toBe(2);
  expect(await inbox.message('19 h').count()).toBe(0);
  expect(await notes.count()).toBe(before);
});

it('copies for who has no number, and offers to enter it', async () => {
  const { inbox, composer, phone } = pages();
  await inbox.openChat('Nadia');
  expect(await composer.send.innerText()).toMatch(/^Copy the words/);
  await composer.write('Elle arrive jeudi');
  await soon(() => phone.dialog.innerText()).toMatch(/does not know the number of Nadia/);
  await phone.dialog.getByRole('button', { name: 'Enter the number' }).click();
  await shop.page.getByLabel('Number of Nadia').fill('+33 6 12 34 56 02');
  await shop.page.getByRole('button', { name: 'Save', exact: true }).click();
  await soon(() => composer.send.innerText()).toMatch(/^Copy and open WhatsApp/);
  expect(await composer.box.inputValue()).toBe('Elle arrive jeudi');
});

it.runIf(isBrowser)(
  'opens at once who does not want to be asked, and leaves words that are too long out of the link',
  async () => {
    const { composer, phone, inbox } = pages();
    const left = await phone.catchWhatsApp();
    await composer.box.press('Enter');
    await phone.doNotAsk.check();
    await phone.hand.click();
    await soon(() => left).toHaveLength(1);
    await phone.leaveWhatsApp();
    // Noted, and the box free for the next words.
    await inbox.message('Elle arrive jeudi').waitFor();
    await soon(() => composer.box.inputValue()).toBe('');
    const long = 'Voici la liste de ce qui reste en bleu. '.repeat(60);
    await composer.write(long);
    await soon(() => left).toHaveLength(2);
    await phone.leaveWhatsApp();
    expect(left[1]).toBe('https://wa.me/33612345602');
    expect(await phone.copied()).toBe(long.trim());
    await shop.page.getByText('paste it in WhatsApp').first().waitFor();
    await inbox.message('Voici la liste').waitFor();
    await composer.box.fill('Encore');
    await shop.page.getByRole('button', { name: 'What happens then?' }).click();
    expect(await phone.doNotAsk.isChecked()).toBe(true);
    await phone.doNotAsk.uncheck();
    await shop.page.keyboard.press('Escape');
    await composer.box.fill('');
  },
);

it('only copies in a group', async () => {
  const { inbox, composer, phone } = pages();
  await inbox.openChat('Les voisines');
  await soon(() => composer.sentence.innerText()).toMatch(/A group has no window and costs nothing/);
  await composer.write('À samedi');
  await soon(() => phone.dialog.innerText()).toMatch(/no address for a group/);
  await phone.hand.click();
  await soon(() => inbox.message('À samedi').innerText()).toContain('not confirmed');
  expect(await phone.copied()).toBe('À samedi');
});
