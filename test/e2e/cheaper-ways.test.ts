import { expect, it } from 'vitest';
import { typesOnPhone } from '../helpers/graph/customers.ts';
import { addTemplate } from '../helpers/graph/shop-events.ts';
import { handFile } from '../helpers/outbox/hand-file.ts';
import { CheaperPage } from './pages/cheaper-page.ts';
import { ComposerPage } from './pages/composer-page.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { PhoneAnswerPage } from './pages/phone-answer-page.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const phones = { nadia: '+33612345601', joao: '+33612345602', sofia: '+33612345603', hugo: '+33612345604' };

const connected = shareConnectedShop(async (core, world) => {
  addTemplate(world, { category: 'MARKETING' });
  await core.client.templates.sync();
  await core.client.settings.changeNumber({ id: 'main', channel: 'both' });
  addCustomer(core, world, { name: 'Nadia', phone: phones.nadia, ago: hour, text: 'La robe verte ?' });
  addCustomer(core, world, { name: 'João', phone: phones.joao, ago: 30 * hour, text: 'Et ma commande ?' });
  const sofia = addCustomer(core, world, {
    name: 'Sofia',
    phone: phones.sofia,
    ago: hour,
    text: 'Vous ouvrez ?',
  });
  const hugo = addCustomer(core, world, { name: 'Hugo', phone: phones.hugo, ago: hour, text: 'Une photo ?' });
  // The free replies of the month are used: each one is charged, and what is not agreed to waits.
  await core.client.spend.setUsedElsewhere({ number: 'main', replies: 5000 });
  await core.client.outbox.add({ thread: sofia, draft: { kind: 'text', text: 'Oui, à neuf heures' } });
  const upload = handFile(core, 'robe.png');
  await core.client.outbox.add({ thread: hugo, draft: { kind: 'media', upload } });
});
const { shop } = connected;

function pages(): {
  inbox: InboxPage;
  composer: ComposerPage;
  cheaper: CheaperPage;
  phone: PhoneAnswerPage;
} {
  const { page } = shop;
  return {
    inbox: new InboxPage(page),
    composer: new ComposerPage(page),
    cheaper: new CheaperPage(page),
    phone: new PhoneAnswerPage(page, shop.context),
  };
}

it('adds a second bubble to the message that waits: one charge, and an empty box', async () => {
  const { inbox, composer, cheaper } = pages();
  await inbox.openChat('Sofia');
  await soon(() => cheaper.line.innerText()).toMatch(/On the phone it is free/);
  await composer.box.fill('Et samedi à dix heures');
  await soon(() => cheaper.line.innerText()).toMatch(/One charge instead of two, €0\.\d+ less/);
  await cheaper.act.click();
  await soon(() => composer.entry('Oui, à neuf heures').innerText()).toContain('Et samedi à dix heures');
  await soon(() => composer.box.inputValue()).toBe('');
  expect(await composer.leaving.count()).toBe(1);
});

it('sends words as the caption of the photo that waits without any, by keyboard', async () => {
  const { page } = shop;
  const { inbox, composer, cheaper } = pages();
  await inbox.openChat('Hugo');
  await composer.box.fill('En bleu, en 38');
  await soon(() => cheaper.line.innerText()).toMatch(
    /One charge instead of two, €0\.\d+ less\s*Send it as the caption/,
  );
  await cheaper.act.focus();
  await page.keyboard.press('Enter');
  await soon(() => composer.entry('robe.png').innerText()).toContain('En bleu, en 38');
  await soon(() => composer.box.evaluate((box) => box === document.activeElement)).toBe(true);
});

it('is waved away once, by keyboard, and shows what is left', async () => {
  const { page } = shop;
  const { inbox, composer, cheaper } = pages();
  await inbox.openChat('Sofia');
  await composer.box.fill('Et dimanche ?');
  await soon(() => cheaper.line.innerText()).toMatch(/One charge instead of two/);
  await cheaper.act.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await soon(() => cheaper.line.innerText()).toMatch(/Answer from the phone/);
  await cheaper.close.click();
  await soon(() => cheaper.line.count()).toBe(0);
  await composer.box.fill('');
});

it('writes a template as a plain reply where that costs less', async () => {
  const { page } = shop;
  const { inbox, composer, cheaper } = pages();
  await inbox.openChat('Nadia');
  await page.getByRole('button', { name: 'Templates' }).click();
  const picker = page.getByTestId('template-picker');
  await picker.getByRole('button', { name: /commande_prete/ }).click();
  const offer = picker.getByTestId('cheaper');
  await soon(() => offer.innerText()).toMatch(/a plain reply says the same, €0\.\d+ less/);
  await picker.getByRole('textbox').fill('Nadia');
  await offer.getByRole('button', { name: 'Write it as a reply' }).click();
  await soon(() => composer.box.inputValue()).toBe('Bonjour Nadia, votre commande vous attend au salon.');
  expect(connected.world.taken).toEqual([]);
  await soon(() => cheaper.line.innerText()).toMatch(/phone/);
});

it('answers from the phone what would be charged, and the echo that comes becomes that same message', async () => {
  const { inbox, composer, cheaper, phone } = pages();
  await phone.allowCopying();
  await composer.box.fill('Oui, il en reste deux');
  await cheaper.act.click();
  await soon(() => phone.dialog.innerText()).toMatch(/until WhatsApp tells that they were/);
  await phone.onlyCopy.click();
  const bubble = inbox.message('il en reste deux');
  await soon(() => bubble.innerText()).toContain('not confirmed');
  typesOnPhone(connected.world, phones.nadia, 'Oui, il en reste deux 😊');
  await connected.tell();
  await soon(() => bubble.innerText()).toContain('😊');
  await soon(() => bubble.innerText()).not.toContain('not confirmed');
  expect(await bubble.count()).toBe(1);
});

it('offers the phone where the window is closed, and puts the cursor where the answer is to be written', async () => {
  const { inbox, composer, cheaper } = pages();
  await inbox.openChat('João');
  await soon(() => cheaper.line.innerText()).toMatch(/On the phone it is free/);
  await cheaper.act.click();
  await shop.page.getByText('Write your answer here first.').first().waitFor();
  await soon(() => composer.box.evaluate((box) => box === document.activeElement)).toBe(true);
});
