import { expect } from 'vitest';
import type { MessageKey } from '../../../src-renderer/messages/translate.svelte.ts';
import { soon } from '../pages/soon.ts';
import type { Day } from './day.ts';

const name = 'Bruno Petit';

/** A quick reply is made, called by two letters and filled in; what was begun outlives the program; Enter does what the owner chose. */
export async function writesFaster(day: Day): Promise<void> {
  const { writing } = day;
  await day.openInbox();
  await day.inbox.openChat(name);
  await day.composer.box.pressSequentially('/');
  await writing.option(day.words.whole('writing.option_new')).click();
  await writing.fillReply('horaires', 'Bonjour {{name}}, ouvert jusqu’à {{heure}}.');
  await writing.replyForm.waitFor({ state: 'detached' });
  await day.composer.box.pressSequentially('/ho');
  await writing.option(/horaires/).waitFor();
  await day.page.keyboard.press('Enter');
  await soon(() => day.composer.box.inputValue()).toBe('Bonjour Bruno, ouvert jusqu’à {{heure}}.');
  // The gap is selected: what is typed takes its place.
  await day.page.keyboard.type('19 h');
  const draft = 'Bonjour Bruno, ouvert jusqu’à 19 h.';
  expect(await day.composer.box.inputValue()).toBe(draft);
  await soon(() => day.inbox.row(name).innerText()).toMatch(day.words.part('list.draft', { text: draft }));

  await day.shop.restart();
  await day.openInbox();
  await day.inbox.openChat(name);
  await soon(() => day.composer.box.inputValue()).toBe(draft);

  await sendWith(day, 'writing.send_with_ctrl_enter');
  await day.composer.box.press('End');
  await day.composer.box.press('Enter');
  await day.composer.box.pressSequentially('À demain');
  expect(await day.composer.box.inputValue()).toBe(`${draft}\nÀ demain`);
  await day.composer.box.press('Control+Enter');
  await soon(() => day.composer.box.inputValue()).toBe('');
  const bubble = await day.follow('À demain', 'delivered');
  day.agreed.push(await day.priceOf(bubble));

  await sendWith(day, 'writing.send_with_enter');
  await day.composer.write('Merci à vous');
  const last = await day.follow('Merci à vous', 'delivered');
  day.agreed.push(await day.priceOf(last));
}

/** Chooses the key that sends, in the settings, and comes back to the chat. */
async function sendWith(day: Day, way: MessageKey): Promise<void> {
  await day.page.getByRole('link', { name: day.words.whole('common.settings') }).click();
  await day.page
    .getByRole('group', { name: day.words.start('writing.send_with') })
    .getByText(day.words.whole(way))
    .click();
  await day.text('settings.saved').waitFor();
  await day.openInbox();
  await day.inbox.openChat(name);
}
