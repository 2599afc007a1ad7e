import { expect } from 'vitest';
import { writes } from '../../helpers/graph/customers.ts';
import { personOfPhone } from '../../helpers/graph/world.ts';
import { soon } from '../pages/soon.ts';
import { sumIn, type Day } from './day.ts';

const dayMs = 86_400_000;
/** A busy machine may take a moment to paint. */
const paintMs = 10_000;

export interface Closed {
  name: string;
  phone: string;
}

/** A window closes at its second under the owner's eyes; the template that is offered then is filled in, sent at its price, and explained. */
export async function writesByTemplateOnceClosed(day: Day): Promise<Closed> {
  const { composer, words, page } = day;
  const closed = await watchClosing(day);
  await soon(() => composer.sentence.innerText()).toMatch(words.part('windows.closed_since'));
  expect(await composer.send.count()).toBe(0);

  await composer.chooseTemplate.click();
  const picker = page.getByTestId('template-picker');
  await picker.getByRole('button', { name: /commande_prete/ }).click();
  await picker.getByRole('textbox').fill('Karim');
  const send = day.button('templates.pick_send_for', {}, picker);
  await send.waitFor();
  const price = sumIn(await send.innerText());
  await send.click();
  expect((await day.taken('commande_prete')).isTemplate).toBe(true);
  const bubble = await day.follow('commande_prete', 'delivered', 'Bonjour Karim');
  expect(await day.priceOf(bubble)).toBe(price);
  day.agreed.push(price);
  await bubble.locator('.price').click();
  await bubble.getByText(words.start('prices.explain')).waitFor();
  return closed;
}

/** A customer whose window is about to close, and the page at its second. */
async function watchClosing(day: Day): Promise<Closed> {
  // A slow machine may need longer to show the chat than its window stays open: then another, with more time.
  for (const seconds of [8, 40]) {
    const closesAt = Math.ceil(Date.now() / 1000 + seconds) * 1000;
    const customer = {
      name: `Karim Benali ${String(seconds)}`,
      phone: `+336123457${String(seconds).padStart(2, '0')}`,
    };
    personOfPhone(day.connected.world, customer.phone).name = customer.name;
    writes(day.connected.world, customer.phone, 'Et ma commande ?', { at: closesAt - dayMs });
    await day.connected.tell();
    await day.inbox.openChat(customer.name);
    const sentence = day.words.part('windows.closed_since');
    await soon(() => day.composer.sentence.innerText()).toMatch(/\d/);
    const seen = await day.composer.sentence.evaluate(turnOf, [sentence.source, sentence.flags] as const);
    if (seen.before === null) continue;
    expect(seen.at).toBeGreaterThanOrEqual(closesAt);
    expect(seen.at).toBeLessThan(closesAt + paintMs);
    return customer;
  }
  throw new Error('Not even the longest window was shown before its end.');
}

/** When a sentence first says what is wanted (ms UTC), and when it did not yet; null when it did from the start. */
function turnOf(
  sentence: HTMLElement,
  [source, flags]: readonly [string, string],
): Promise<{ before: number | null; at: number }> {
  const isThere = (): boolean => new RegExp(source, flags).test(sentence.textContent);
  const before = isThere() ? null : Date.now();
  return new Promise((resolve) => {
    const look = (): void => {
      if (isThere()) resolve({ before, at: Date.now() });
    };
    new MutationObserver(look).observe(sentence, { subtree: true, childList: true, characterData: true });
    look();
    look();
  });
}
