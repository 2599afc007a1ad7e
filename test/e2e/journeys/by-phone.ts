import { expect } from 'vitest';
import { whichHost } from '../hosts/which-host.ts';
import { soon } from '../pages/soon.ts';
import type { Day } from './day.ts';

/** A customer of the phone's number is answered in WhatsApp: copied, opened at that number and nowhere else, noted, and taken back. */
export async function answersByPhone(day: Day): Promise<void> {
  const { composer, inbox, page, phone, words } = day;
  const reply = 'Oui & à 9 h précises ?';
  const name = 'Nadia Coiffure';
  const asked = day.connected.world.requests.length;
  await phone.allowCopying();
  await day.openInbox();
  await inbox.openChat(name);
  await composer.write(reply);
  await day.button('inbox.enter_number', {}, phone.dialog).click();
  await page.getByLabel(words.whole('inbox.number_label', { name })).fill('+33 6 98 76 54 32');
  await day.button('common.save').click();
  await day.dialog('inbox.enter_number').waitFor({ state: 'detached' });
  await soon(() => composer.send.innerText()).toMatch(words.start('phone.send'));

  await composer.box.press('Enter');
  await day.text('phone.step_leaves', {}, phone.dialog).waitFor();
  await hand(day, `https://wa.me/33698765432?text=${encodeURIComponent(reply)}`);
  expect(await phone.copied()).toBe(reply);
  await soon(() => inbox.message(reply).innerText()).toMatch(words.part('phone.not_confirmed'));
  expect(await composer.box.inputValue()).toBe('');
  expect(day.connected.world.requests).toHaveLength(asked);

  await day.button('phone.undo').last().click();
  await soon(() => inbox.message(reply).count()).toBe(0);
  await soon(() => composer.box.inputValue()).toBe(reply);
  await composer.box.fill('');
}

// A window hands the address to the system, which opens no page that a spec could see: its own spec looks there.
async function hand({ phone }: Day, address: string): Promise<void> {
  if (whichHost() !== 'browser') {
    await phone.onlyCopy.click();
    return;
  }
  const left = await phone.catchWhatsApp();
  await phone.hand.click();
  await soon(() => left).toEqual([address]);
  await phone.leaveWhatsApp();
}
