import { expect, it } from 'vitest';
import { becomes, noteWindow, writes } from '../helpers/graph/customers.ts';
import { addTemplate } from '../helpers/graph/shop-events.ts';
import { personOfPhone, someNumber, type Taken } from '../helpers/graph/world.ts';
import { ComposerPage } from './pages/composer-page.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const nadia = '+33612345601';
const joao = '+33612345602';
const sofia = '+33612345603';

const connected = shareConnectedShop(async (core, world) => {
  addTemplate(world);
  await core.client.templates.sync();
  addCustomer(core, world, { name: 'João Pereira', phone: joao, ago: 30 * hour, text: 'Et ma commande ?' });
  const thread = addCustomer(core, world, { name: 'Sofia', phone: sofia, ago: hour, text: 'Vous ouvrez ?' });
  // The free replies of the month are used: each one is charged, and what is not agreed to waits.
  await core.client.spend.setUsedElsewhere({ number: 'main', replies: 5000 });
  for (const text of ['Oui, à neuf heures', 'Et samedi à dix heures', 'Le dimanche nous fermons'])
    await core.client.outbox.add({ thread, draft: { kind: 'text', text } });
});
const { shop } = connected;

function pages(): { inbox: InboxPage; composer: ComposerPage } {
  return { inbox: new InboxPage(shop.page), composer: new ComposerPage(shop.page) };
}

/** What Meta took with these words, once it did. */
async function taken(text: string): Promise<Taken> {
  const find = (): Taken | undefined =>
    connected.world.taken.find(({ body }) => JSON.stringify(body).includes(text));
  await soon(() => find() !== undefined, `Meta takes “${text}”`).toBe(true);
  return find()!;
}

it('shows what a customer writes, sends the answer at the price on the button and follows it to its reading, without a reload', async () => {
  const { inbox, composer } = pages();
  writes(connected.world, nadia, 'La robe verte est encore là ?');
  await connected.tell();
  await inbox.row('La robe verte').click();
  await inbox.message('La robe verte').waitFor();
  await soon(() => composer.sentence.innerText()).toMatch(
    /You can write until .*about €0\.\d+ · reply 5,001 of the month/s,
  );
  await soon(() => composer.send.innerText()).toMatch(/^Send · €0\.\d+\s*$/);

  await composer.box.fill('Oui,');
  await composer.box.press('Shift+Enter');
  await composer.box.pressSequentially('il en reste deux');
  await composer.box.press('Enter');
  await soon(() => composer.box.inputValue()).toBe('');
  const message = await taken('il en reste deux');
  expect(message.body).toMatchObject({ text: { body: 'Oui,\nil en reste deux' } });
  await inbox.message('il en reste deux').waitFor();

  for (const status of ['sent', 'delivered', 'read'] as const) {
    becomes(connected.world, message, status);
    await connected.tell();
    await soon(() => inbox.message('il en reste deux').innerText()).toMatch(new RegExp(`\\b${status}\\b`));
  }
  await soon(() => composer.leaving.count()).toBe(0);
});

it('says in words why Meta did not deliver an answer', async () => {
  const { inbox, composer } = pages();
  await composer.write('Je vous la garde');
  becomes(connected.world, await taken('Je vous la garde'), 'failed', 131026);
  await connected.tell();
  await soon(() => inbox.message('Je vous la garde').innerText()).toMatch(/not delivered: \p{L}{3}/u);
});

it('answers one message, and reacts to it, by keyboard', async () => {
  const { page } = shop;
  const { inbox, composer } = pages();
  const menu = inbox
    .message('La robe verte')
    .getByRole('button', { name: 'More about this message' })
    .first();
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Answer this message' }).waitFor();
  await page.keyboard.press('Enter');
  await soon(() => composer.box.evaluate((box) => box === document.activeElement)).toBe(true);
  await composer.box.pressSequentially('Celle-ci, oui');
  await composer.box.press('Enter');
  const message = await taken('Celle-ci, oui');
  expect(message.body).toMatchObject({
    context: { message_id: expect.stringMatching(/^wamid\./) as string },
  });
  await soon(() => inbox.message('Celle-ci, oui').innerText()).toContain('La robe verte');

  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'React with 👍' }).click();
  expect((await taken('👍')).type).toBe('reaction');
});

it('sends a photo with its caption, and says why it does not send a program', async () => {
  const { inbox, composer } = pages();
  const program = { name: 'robe.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') };
  await composer.attach.setInputFiles(program);
  await shop.page.getByText('WhatsApp does not take files of this kind').waitFor();
  expect(await composer.send.isDisabled()).toBe(true);
  const photo = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await composer.attach.setInputFiles({ name: 'robe.png', mimeType: 'image/png', buffer: photo });
  await soon(() => shop.page.getByTestId('attached').innerText()).toMatch(/robe\.png\s+70 byte/);
  await composer.write('La voici en bleu');
  const message = await taken('La voici en bleu');
  expect(message.type).toBe('image');
  expect(message.body).toMatchObject({ image: { caption: 'La voici en bleu' } });
  await inbox.message('La voici en bleu').waitFor();
  expect(await shop.page.getByTestId('attached').count()).toBe(0);
});

it('keeps what is being written in each chat while another one is read', async () => {
  const { inbox, composer } = pages();
  await inbox.row('La voici en bleu').click();
  await shop.page.keyboard.press('Alt+l');
  await shop.page.keyboard.type('À moitié écrit');
  await inbox.openChat('Sofia');
  expect(await composer.box.inputValue()).toBe('');
  await inbox.row('Draft: À moitié écrit').click();
  await soon(() => composer.box.inputValue()).toBe('À moitié écrit');
  await composer.box.fill('');
});

it('offers a template with its price where the window is closed, and sends it once that was agreed to', async () => {
  const { page } = shop;
  const { inbox, composer } = pages();
  await inbox.openChat('João Pereira');
  await soon(() => composer.sentence.innerText()).toMatch(/Closed since .*only a template.*about €0\.\d+/s);
  expect(await composer.send.count()).toBe(0);
  await soon(() => composer.chooseTemplate.innerText()).toMatch(/Choose a template · €0\.\d+/);
  await composer.chooseTemplate.click();
  const picker = page.getByTestId('template-picker');
  await picker.getByRole('button', { name: /commande_prete/ }).click();
  await picker.getByRole('textbox').fill('João');
  await picker.getByRole('button', { name: /^Send for €0\.\d+/ }).click();
  const message = await taken('commande_prete');
  expect(message.isTemplate).toBe(true);
  becomes(connected.world, message, 'delivered');
  await connected.tell();
  await soon(() => inbox.message('Bonjour João').innerText()).toMatch(
    /delivered.*€0\.\d+ · utility · France/s,
  );
});

it('keeps a reply until the customer writes, and sends it then by itself', async () => {
  const { page } = shop;
  const { composer } = pages();
  await composer.write('Elle est prête');
  await page.getByRole('button', { name: /^Keep until/ }).click();
  await composer.entry('Elle est prête').getByText('Waits until the customer writes').waitFor();
  expect(connected.world.taken.some(({ body }) => JSON.stringify(body).includes('Elle est prête'))).toBe(
    false,
  );
  // By an ad, so that the answer is free: a charged one would wait for the owner's word.
  writes(connected.world, joao, 'Merci, alors ?', { isFromAd: true });
  await connected.tell();
  await taken('Elle est prête');
  await soon(() => composer.entry('Elle est prête').count()).toBe(0);
});

it('shows what is held in the list, sends one of them and takes a discarded one back', async () => {
  const { page } = shop;
  const { inbox, composer } = pages();
  await soon(() => inbox.row('Sofia').innerText()).toMatch(/held · €0\.\d+/);
  await inbox.openChat('Sofia');
  await composer.choice('Oui, à neuf heures', 'send').click();
  await taken('Oui, à neuf heures');
  await composer.choice('Le dimanche nous fermons', 'discard').click();
  await soon(() => composer.entry('Le dimanche nous fermons').count()).toBe(0);
  await soon(() => composer.box.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await composer.entry('Le dimanche nous fermons').waitFor();

  await composer.choice('Le dimanche nous fermons', 'edit').click();
  await soon(() => composer.box.inputValue()).toBe('Le dimanche nous fermons');
  await composer.write('Le lundi nous fermons');
  await composer.entry('Le lundi nous fermons').waitFor();
});

it('sends several at once, and says what they cost together first', async () => {
  const { page } = shop;
  const { composer } = pages();
  await page.keyboard.press('Alt+u');
  await page.getByRole('heading', { name: 'Outbox', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByTestId('send-together').click();
  await soon(() => page.getByRole('dialog').innerText()).toMatch(/Send 2 messages\?.*At most, in all/s);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send now/ })
    .click();
  await taken('Le lundi nous fermons');
  await taken('Et samedi à dix heures');
  await soon(() => composer.entry('nous fermons').count()).toBe(0);
  await page.getByText('Nothing waits').waitFor();
});

it('calls a message uncertain whose answer was lost, and settles it by what Meta tells', async () => {
  const { page } = shop;
  const { inbox, composer } = pages();
  await inbox.open();
  await inbox.openChat('Sofia');
  connected.world.disturbances.push({ kind: 'reset', acts: true, path: '/messages', says: 'du bleu' });
  await composer.write('Nous avons aussi du bleu');
  await composer.entry('Nous avons aussi du bleu').getByText('uncertain').waitFor();
  await page.getByRole('link', { name: 'Outbox, 1 message waits for you' }).waitFor();

  await composer.choice('Nous avons aussi du bleu', 'send_again').click();
  await page.getByRole('dialog', { name: 'Send it again?' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();

  becomes(connected.world, await taken('du bleu'), 'delivered');
  await connected.tell();
  await soon(() => inbox.message('du bleu').innerText()).toMatch(/delivered/);
  await soon(() => composer.entry('du bleu').count()).toBe(0);
  const sent = connected.world.taken.filter(({ body }) => JSON.stringify(body).includes('du bleu'));
  expect(sent).toHaveLength(1);
});

it('waits while Meta is not to be reached, and sends once it is', async () => {
  const { composer } = pages();
  const comeBack = await connected.goOffline();
  await composer.write('À demain');
  await soon(() => composer.entry('À demain').innerText()).toMatch(
    /no connection|tries again|waiting to leave/,
  );
  const world = await comeBack();
  noteWindow(world, someNumber, personOfPhone(world, sofia), Date.now() - hour);
  await taken('À demain');
  await soon(() => composer.entry('À demain').count()).toBe(0);
});
