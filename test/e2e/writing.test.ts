import { expect, it } from 'vitest';
import { addTemplate } from '../helpers/graph/shop-events.ts';
import type { Taken } from '../helpers/graph/world.ts';
import { ComposerPage } from './pages/composer-page.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { soon } from './pages/soon.ts';
import { WritingPage } from './pages/writing-page.ts';

const hour = 3_600_000;
const pdf = '%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n';

const connected = shareConnectedShop(async (core, world) => {
  addTemplate(world);
  await core.client.templates.sync();
  const customers = [
    { name: 'Camille Laurent', phone: '+33612345678', ago: 2 * hour, text: 'Et pour la taille 38 ?' },
    { name: 'Sofia Ortega', phone: '+33612345603', ago: hour, text: 'Vous ouvrez ?' },
    { name: 'João Pereira', phone: '+33612345602', ago: 30 * hour, text: 'Et ma commande ?' },
  ];
  for (const customer of customers) addCustomer(core, world, customer);
  addCustomer(core, world, { name: 'Zoé', phone: '+33612345604', ago: 3 * hour, text: 'Coucou' });
  // Known by name only: nothing can be sent there.
  core.context.db.exec("UPDATE thread SET customer = NULL WHERE name = 'Zoé'");
});
const { shop } = connected;

function pages(): { inbox: InboxPage; composer: ComposerPage; writing: WritingPage } {
  return {
    inbox: new InboxPage(shop.page),
    composer: new ComposerPage(shop.page),
    writing: new WritingPage(shop.page),
  };
}

/** What Meta took whose content has these words, once it did. */
async function taken(words: string): Promise<Taken> {
  const find = (): Taken | undefined =>
    connected.world.taken.find(({ body }) => JSON.stringify(body).includes(words));
  await soon(() => find() !== undefined, `Meta takes “${words}”`).toBe(true);
  return find()!;
}

it('offers to make the first quick reply, and says in a sentence what is wrong with its shortcut', async () => {
  const { inbox, composer, writing } = pages();
  await inbox.openChat('Camille Laurent');
  await composer.box.pressSequentially('/');
  await soon(() => writing.quick.innerText()).toMatch(/No quick replies yet.*type \/ and a few letters/s);
  await shop.page.keyboard.press('ArrowDown');
  await writing.option('New quick reply…').click();
  await writing.fillReply('deux mots', 'Nous sommes ouverts de 9 h 30 à 19 h.');
  await soon(() => writing.replyForm.innerText()).toMatch(/This shortcut does not fit: .*letters, digits/);
  await writing.fillReply('horaires', 'Nous sommes ouverts de 9 h 30 à 19 h.');
  await writing.replyForm.waitFor({ state: 'detached' });
  await soon(() => composer.box.evaluate((box) => box === document.activeElement)).toBe(true);
  // The slash that called the list went with it.
  expect(await composer.box.inputValue()).toBe('');
});

it('keeps what stands in the box as a quick reply, under a shortcut of its own', async () => {
  const { composer, writing } = pages();
  await composer.box.fill('Bonjour {{name}}, l’acompte est de {{montant}}. À bientôt chez {{shop}} !');
  await writing.tool('Quick replies').click();
  await writing.option('Save these words as a quick reply…').click();
  await soon(() => writing.replyForm.getByLabel('Shortcut').inputValue()).toBe('bonjour');
  await writing.replyForm.getByLabel('Shortcut').fill('HORAIRÉS');
  await writing.replyForm.getByRole('button', { name: 'Save' }).click();
  await soon(() => writing.replyForm.innerText()).toContain('You have a quick reply /horaires already');
  await writing.replyForm.getByLabel('Shortcut').fill('acompte');
  await writing.replyForm.getByRole('button', { name: 'Save' }).click();
  await writing.replyForm.waitFor({ state: 'detached' });
  await composer.box.fill('');
});

it('finds a quick reply by its shortcut or its words, fills it in, and sends nothing while a gap is left', async () => {
  const { composer, writing } = pages();
  await composer.box.pressSequentially('/OUVERTS');
  await soon(() => writing.quick.getByRole('option').allInnerTexts()).toEqual([
    expect.stringContaining('/horaires'),
  ]);
  await shop.page.keyboard.press('Tab');
  await soon(() => composer.box.inputValue()).toBe('Nous sommes ouverts de 9 h 30 à 19 h.');
  await composer.box.press('Control+z');
  await soon(() => composer.box.inputValue()).toBe('/OUVERTS');
  await composer.box.fill('');

  await composer.box.pressSequentially('/ac');
  await writing.option(/acompte/).waitFor();
  await shop.page.keyboard.press('Enter');
  await soon(() => composer.box.inputValue()).toBe(
    'Bonjour Camille, l’acompte est de {{montant}}. À bientôt chez Salon Éclat !',
  );
  expect(await writing.selected(composer.box)).toBe('{{montant}}');
  await shop.page.keyboard.press('End');
  await shop.page.keyboard.press('Enter');
  await shop.page.getByText('Fill in {{montant}} first, or take it out.').waitFor();
  expect(await writing.selected(composer.box)).toBe('{{montant}}');
  await shop.page.keyboard.type('20 €');
  await shop.page.keyboard.press('Enter');
  await taken('l’acompte est de 20 €');
});

it('closes the list with Escape, leaves a slash inside a word alone, and puts the most used first', async () => {
  const { composer, writing } = pages();
  await composer.box.pressSequentially('et/ou');
  expect(await writing.quick.count()).toBe(0);
  await composer.box.fill('');
  await composer.box.pressSequentially('/');
  await soon(() => writing.quick.getByRole('option').first().innerText()).toContain('/acompte');
  const active = await composer.box.getAttribute('aria-activedescendant');
  expect(await shop.page.locator(`#${active ?? '-'}`).innerText()).toContain('/acompte');
  await shop.page.keyboard.press('Escape');
  await writing.quick.waitFor({ state: 'detached' });
  await composer.box.pressSequentially('h');
  expect(await writing.quick.count()).toBe(0);
  await composer.box.fill('');
});

it('deletes a quick reply and takes it back', async () => {
  const { composer, writing } = pages();
  await writing.tool('Quick replies').click();
  await writing.option('Change quick replies…').click();
  await writing.replyList.getByRole('button', { name: 'Delete /acompte' }).click();
  await soon(() => writing.replyList.innerText()).toContain('The quick reply /acompte is deleted.');
  await soon(() => shop.page.evaluate(() => document.activeElement?.textContent)).toMatch(/Undo/);
  await shop.page.keyboard.press('Enter');
  await soon(() => writing.replyList.innerText()).toMatch(/\/acompte.*used once/s);
  await shop.page.keyboard.press('Escape');
  await writing.replyList.waitFor({ state: 'detached' });
  await soon(() => composer.box.evaluate((box) => box === document.activeElement)).toBe(true);
});

it('attaches what is dropped on the chat, one message for each file, and sends them one after another', async () => {
  const { inbox, composer, writing } = pages();
  await writing.drop(inbox.messages, [
    { name: 'devis.pdf', type: 'application/pdf', text: pdf },
    { name: 'facture.pdf', type: 'application/pdf', text: `${pdf}2` },
  ]);
  await soon(() => writing.attached.innerText()).toContain('devis.pdf');
  await shop.page.getByText('One more file follows, a message of its own.').waitFor();
  await composer.box.fill('Le devis');
  await composer.send.click();
  await taken('devis.pdf');
  await soon(() => writing.attached.innerText()).toContain('facture.pdf');
  await soon(() => composer.send.isEnabled()).toBe(true);
  await composer.write('La facture');
  await taken('facture.pdf');
  await writing.attached.waitFor({ state: 'detached' });
});

it('keeps a file beside the words through a reload, and lets it go', async () => {
  const { inbox, composer, writing } = pages();
  await composer.attach.setInputFiles({
    name: 'bon.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(pdf),
  });
  await soon(() => inbox.row('Camille Laurent').innerText()).toMatch(/Draft: .*bon\.pdf/);
  await shop.page.reload();
  await soon(() => writing.attached.innerText()).toContain('bon.pdf');
  await soon(() => inbox.row('Camille Laurent').innerText()).toMatch(/Draft: .*bon\.pdf/);
  await shop.page.getByRole('button', { name: 'Take the file out' }).click();
  await writing.attached.waitFor({ state: 'detached' });
  await soon(() => inbox.row('Camille Laurent').innerText()).not.toContain('Draft');
});

it('asks what a text that is dropped on the chat is meant for, and imports a zip', async () => {
  const { inbox, writing } = pages();
  const text = { name: 'tarifs.txt', type: 'text/plain', text: 'Coupe 30 €' };
  await writing.drop(inbox.messages, [text]);
  await shop.page.getByRole('dialog').getByText('may be an exported chat, or a text to send').waitFor();
  await shop.page.getByRole('button', { name: 'Attach for Camille Laurent' }).click();
  await soon(() => writing.attached.innerText()).toContain('tarifs.txt');
  await shop.page.getByRole('button', { name: 'Take the file out' }).click();
  await writing.attached.waitFor({ state: 'detached' });

  await writing.drop(inbox.messages, [{ ...text, name: 'chat.zip', type: 'application/zip' }]);
  await soon(() => shop.page.url()).toMatch(/#\/import/);
  await shop.page.getByRole('link', { name: /^Inbox/ }).click();
});

it('says why a file cannot go where the window is closed', async () => {
  const { inbox, writing } = pages();
  await inbox.openChat('João Pereira');
  await writing.drop(inbox.messages, [{ name: 'devis.pdf', type: 'application/pdf', text: pdf }]);
  await shop.page.getByText('No file can be sent now: WhatsApp takes only a template').waitFor();
  expect(await writing.attached.count()).toBe(0);
});

it('finds emojis by words of either language, by keyboard, and keeps the skin tone and those of late', async () => {
  const { inbox, composer, writing } = pages();
  const { keyboard } = shop.page;
  await inbox.openChat('Sofia Ortega');
  await composer.box.fill('Merci ');
  await writing.tool('Emoji').click();
  await writing.emojis.getByRole('searchbox', { name: 'Search emojis' }).fill('gâteau anni');
  await soon(() => writing.emojis.getByRole('gridcell').first().textContent()).toBe('🎂');
  await keyboard.press('Enter');
  await soon(() => composer.box.inputValue()).toBe('Merci 🎂');

  await writing.tool('Emoji').click();
  await writing.emojis.getByRole('radio', { name: 'medium dark' }).check({ force: true });
  await writing.emojis.getByRole('searchbox').fill('waving hand');
  await keyboard.press('ArrowDown');
  await soon(() => shop.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'waving hand',
  );
  await keyboard.press('Enter');
  await soon(() => composer.box.inputValue()).toBe('Merci 🎂👋🏾');

  await writing.tool('Emoji').click();
  await soon(() => writing.emojis.getByRole('gridcell').allTextContents()).toEqual(['👋🏾', '🎂']);
  await keyboard.press('Escape');
  await writing.emojis.waitFor({ state: 'detached' });
  expect(await writing.tool('Emoji').evaluate((button) => button === document.activeElement)).toBe(true);
  await composer.box.fill('');
});

it('sends with the key that the owner chose; Shift+Enter makes a new line, a word being composed is not sent', async () => {
  const { inbox, composer } = pages();
  const { page } = shop;
  await composer.box.fill('にほん');
  await composer.box.evaluate((box) =>
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
  );
  expect(await composer.box.inputValue()).toBe('にほん');

  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByText('Ctrl+Enter', { exact: true }).click();
  await page.getByRole('link', { name: /^Inbox/ }).click();
  await inbox.openChat('Sofia Ortega');
  await soon(() => composer.send.innerText()).toMatch(/^Send\s+Ctrl/);
  await composer.box.fill('Oui,');
  await composer.box.press('Enter');
  await composer.box.press('Shift+Enter');
  await composer.box.pressSequentially('à demain');
  expect(await composer.box.inputValue()).toBe('Oui,\n\nà demain');
  await composer.box.press('Control+Enter');
  await taken('à demain');
  await soon(() => composer.box.inputValue()).toBe('');
});

it('gives the words back when they could not be written down, and says why', async () => {
  const { inbox, composer } = pages();
  await inbox.openChat('Zoé');
  await composer.box.fill('Ne vous perdez pas');
  await composer.box.press('Control+Enter');
  await shop.page.getByText('Vitrine does not know this customer’s number').waitFor();
  expect(await composer.box.inputValue()).toBe('Ne vous perdez pas');
});
