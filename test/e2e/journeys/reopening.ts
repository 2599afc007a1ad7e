import { expect } from 'vitest';
import { writes } from '../../helpers/graph/customers.ts';
import { soon } from '../pages/soon.ts';
import type { Closed } from './closing.ts';
import type { Day } from './day.ts';

/** A reply is kept while the window is closed; the customer writes, the window opens without a reload, and the reply leaves. */
export async function sendsWhatWaited(day: Day, { name, phone }: Closed): Promise<void> {
  const { composer, inbox, page, words } = day;
  const reply = 'Nous fermons à dix-neuf heures';
  await day.openInbox();
  await inbox.openChat(name);
  await composer.box.fill(reply);
  await day.button('outbox.keep_until', { name }).click();
  await composer.entry(reply).getByText(words.part('outbox.state_waits_for_customer')).first().waitFor();
  expect(day.connected.world.taken.some(({ body }) => JSON.stringify(body).includes(reply))).toBe(false);
  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));

  writes(day.connected.world, phone, 'Je passe ce soir');
  await day.connected.tell();
  await soon(() => composer.sentence.innerText()).toMatch(words.part('windows.write_until'));
  await composer.send.waitFor();
  await inbox.message('Je passe ce soir').waitFor();
  const bubble = await day.follow(reply, 'delivered');
  await soon(() => composer.entry(reply).count()).toBe(0);
  day.agreed.push(await day.priceOf(bubble));
  expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
}
