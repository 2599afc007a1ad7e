import { expect } from 'vitest';
import { soon } from '../pages/soon.ts';
import { sumIn, type Day } from './day.ts';

/** Whoever closes soonest stands first, is answered at the price on the button, and is followed to the reading. */
export async function answersWhoClosesFirst(day: Day): Promise<void> {
  const { words, inbox, composer } = day;
  const answer = 'Oui, il en reste deux';
  await day.tab('inbox.filter_needs-reply').click();
  await soon(() => day.names()).toEqual(expect.arrayContaining(['Amélie Fontaine', 'Maman']));
  expect((await day.names())[0]).toBe('Amélie Fontaine');
  expect(await inbox.chip('Amélie Fontaine').getAttribute('class')).toContain('closing');
  const waiting = await day.countOf('inbox.filter_needs-reply');
  await inbox.openChat('Amélie Fontaine');
  await soon(() => composer.sentence.innerText()).toMatch(words.part('windows.write_until'));
  await soon(() => composer.send.innerText()).toMatch(words.start('outbox.send_price'));
  const price = sumIn(await composer.send.innerText());
  expect(price).toBeGreaterThan(0);

  await composer.box.fill(answer);
  await composer.send.click();
  expect((await day.taken(answer)).body).toMatchObject({ text: { body: answer } });
  for (const status of ['sent', 'delivered', 'read'] as const) await day.follow(answer, status);
  expect(await day.priceOf(inbox.message(answer))).toBe(price);
  day.agreed.push(price);
  await soon(() => day.countOf('inbox.filter_needs-reply')).toBe(waiting - 1);
  await soon(() => inbox.row('Amélie Fontaine').count()).toBe(0);
}
