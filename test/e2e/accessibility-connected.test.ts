import { describe, expect, it } from 'vitest';
import { writes } from '../helpers/graph/customers.ts';
import { addTemplate } from '../helpers/graph/shop-events.ts';
import { findings, speakIn, themeOf } from './pages/axe.ts';
import { addCustomer, shareConnectedShop } from './pages/connected-shop.ts';
import { connectedScenes } from './pages/connected-scenes.ts';
import { visit } from './pages/scene.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const sofia = '+33612345603';

const connected = shareConnectedShop(async (core, world) => {
  addTemplate(world);
  await core.client.templates.sync();
  const closed = { name: 'João Pereira', phone: '+33612345602', ago: 30 * hour, text: 'Et ma commande ?' };
  addCustomer(core, world, closed);
  const thread = addCustomer(core, world, { name: 'Sofia', phone: sofia, ago: hour, text: 'Vous ouvrez ?' });
  // The free replies of the month are used: what is not agreed to waits.
  await core.client.spend.setUsedElsewhere({ number: 'main', replies: 5000 });
  for (const text of ['Oui, à neuf heures', 'Et samedi à dix heures'])
    await core.client.outbox.add({ thread, draft: { kind: 'text', text } });
});
const { shop } = connected;

describe.each(['fr', 'en'] as const)('In %s', (language) => {
  it('is spoken', () => speakIn(shop.page, language));

  it.each(connectedScenes)('finds nothing to object to in $name', async (scene) => {
    await visit(shop.page, scene, async () => {
      expect(await findings(shop.page, themeOf(language), scene.part)).toEqual([]);
    });
  });
});

it('reads out what a customer writes in the open chat, once and nothing else', async () => {
  const { page } = shop;
  await page.evaluate(() => (location.hash = '#/inbox'));
  await page.locator('a[data-thread]').filter({ hasText: 'Sofia' }).click();
  await page.getByTestId('messages').getByRole('article').first().waitFor();
  writes(connected.world, sofia, 'Et la robe bleue ?');
  await connected.tell();
  await soon(() => page.getByTestId('announced').innerText()).toMatch(/: Et la robe bleue \?$/);
  const lives = await page
    .locator('[aria-live="polite"], [role="status"], [role="log"]:not([aria-live="off"])')
    .filter({ hasText: 'Et la robe bleue' })
    .count();
  expect(lives).toBe(1);
});

it('reads out that one more chat waits where none is open', async () => {
  const { page } = shop;
  await page.evaluate(() => (location.hash = '#/inbox'));
  await page.getByTestId('messages').waitFor({ state: 'detached' });
  writes(connected.world, '+33612345604', 'Bonjour !');
  await connected.tell();
  await soon(() => page.getByTestId('waiting-aloud').innerText()).toMatch(/^\d needs? a reply$/);
});
