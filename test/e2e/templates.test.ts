import { afterAll, expect, it } from 'vitest';
import { serveGraph, type GraphServer } from '../helpers/graph/server.ts';
import { addAtMeta, connectTo } from '../src-main/core/templates/template-shop.ts';
import { fillShop } from './pages/fill-shop.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { TemplatesPage } from './pages/templates-page.ts';
import { overhang, rawKeys } from './pages/words-on-screen.ts';

let graph: GraphServer | undefined;

/** The stand-in that the shop is connected to. */
function stand(): GraphServer {
  if (graph === undefined) throw new Error('The stand-in runs only while tests do.');
  return graph;
}

const shop = shareShop({
  prepare: async (folder) => {
    graph = await serveGraph(() => Date.now());
    process.env['VITRINE_GRAPH'] = graph.address;
    addAtMeta(graph.world, {
      name: 'commande_prete',
      parameter_format: 'NAMED',
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Commande {{numero}}' },
        { type: 'BODY', text: 'Bonjour {{client}}, votre commande vous attend au salon.' },
        { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Je viens' }] },
      ],
    });
    const reminder = addAtMeta(graph.world, { name: 'rappel' });
    await fillShop(folder, { channel: 'api' }, async ({ client }) => {
      await connectTo(client);
      await client.templates.sync();
    });
    // Meta moves it while the program is not running.
    reminder.category = 'MARKETING';
  },
});

afterAll(async () => {
  delete process.env['VITRINE_GRAPH'];
  await graph?.close();
});

it('tells by itself what Meta moved, with both prices, and lets it go once the owner agrees', async () => {
  const templates = new TemplatesPage(shop.page);
  await shop.page.getByRole('link', { name: /^Templates, 1 template moved/ }).click();
  await soon(() => templates.moved.innerText()).toMatch(
    /“rappel” as marketing now, not as utility\. €0\.\d+ instead of €0\.\d+ .* France\./,
  );
  await templates.moved.getByRole('button', { name: 'Agree to marketing' }).click();
  await templates.moved.waitFor({ state: 'detached' });
  await shop.page.getByRole('link', { name: 'Templates', exact: true }).waitFor();
  await soon(() => templates.row('rappel').innerText()).not.toContain('moved');
});

it('shows a template as its customer sees it, value by value, and what it costs', async () => {
  const templates = new TemplatesPage(shop.page);
  await templates.open();
  await templates.row('commande_prete').focus();
  await shop.page.keyboard.press('ArrowDown');
  await shop.page.keyboard.press('ArrowUp');
  await shop.page.keyboard.press('Enter');
  await templates.one.getByRole('heading', { name: 'commande_prete' }).waitFor();
  await soon(() => templates.preview.innerText()).toContain('Bonjour {{client}}, votre commande');
  await templates.value('body.client').fill('Nadia');
  await templates.value('header.numero').fill('1043');
  await soon(() => templates.preview.innerText()).toMatch(/^Commande 1043\s+Bonjour Nadia, votre commande/);
  await templates.value('body.client').fill('Nadia     Z');
  await templates.one.getByText('no more than four spaces').waitFor();
  const prices = shop.page.getByTestId('template-prices');
  await soon(() => prices.innerText()).toMatch(/France\s+your country\s+–\s+€0\.\d+/);
  await shop.page.getByRole('button', { name: /^Show \d+ more markets$/ }).click();
  await soon(() => prices.getByRole('row').count()).toBeGreaterThan(40);
});

it('checks a new one as it is written, keeps it, and hands it to Meta only after saying so', async () => {
  const { page } = shop;
  const templates = new TemplatesPage(page);
  await page.getByRole('link', { name: 'New template' }).click();
  const { draft } = templates;
  await draft.getByLabel('Name', { exact: true }).fill('Merci Toi');
  await draft.getByText('Small letters without accents').waitFor();
  await draft.getByLabel('Name', { exact: true }).fill('merci');
  await draft.getByLabel('Text', { exact: true }).fill('{{client}} merci');
  await draft.getByText('begins with a variable').waitFor();
  await draft.getByLabel('Text', { exact: true }).fill('Bonjour {{client}}, merci de votre visite au salon.');
  await draft.getByRole('button', { name: 'Submit to Meta…' }).click();
  await draft.getByText('ask for an example').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-example'))).toBe('client');
  await draft.locator('[data-example="client"]').fill('Ana');
  await soon(() => templates.preview.innerText()).toContain('Bonjour Ana, merci');

  await draft.getByRole('button', { name: 'Save the draft' }).click();
  await soon(() => templates.row('merci').innerText()).toContain('Draft');
  const { world } = stand();
  expect(world.templates.map(({ name }) => name)).not.toContain('merci');

  world.disturbances.push({ path: 'POST', kind: 'error', status: 400, code: 2388019 });
  await draft.getByRole('button', { name: 'Submit to Meta…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Submit merci to Meta?' });
  await dialog.getByRole('button', { name: 'Submit to Meta' }).click();
  await draft.getByRole('alert').waitFor();
  await soon(() => draft.getByRole('alert').innerText()).toMatch(/templates/);

  await draft.getByRole('button', { name: 'Submit to Meta…' }).click();
  await dialog.getByRole('button', { name: 'Submit to Meta' }).click();
  await soon(() => templates.row('merci').innerText()).toContain('In review');
  expect(world.templates.at(-1)).toMatchObject({ name: 'merci', language: 'en', category: 'UTILITY' });
});

it('deletes a draft with a way back, and says what a synchronisation brought', async () => {
  const { page } = shop;
  const templates = new TemplatesPage(page);
  await templates.open();
  await templates.row('rappel').click();
  await page.getByRole('link', { name: 'Write another like it' }).click();
  const { draft } = templates;
  await draft.locator('[data-example="1"]').fill('Ana');
  await draft.getByRole('button', { name: 'Save the draft' }).click();
  await templates.row('rappel_2').waitFor();
  await draft.getByRole('button', { name: 'Delete the draft' }).click();
  await templates.row('rappel_2').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await templates.row('rappel_2').waitFor();

  addAtMeta(stand().world, { name: 'tout_nouveau', status: 'PAUSED' });
  await page.getByRole('button', { name: 'Synchronise' }).click();
  await page.getByText(/Up to date: 4 at Meta, 1 new/).waitFor();
  await soon(() => templates.row('tout_nouveau').innerText()).toContain('Paused');
  stand().world.token.isValid = false;
  await page.getByRole('button', { name: 'Synchronise' }).click();
  await page.getByRole('alert').waitFor();
  stand().world.token.isValid = true;
});

it('speaks French, and fits 900 px and twice the size', async () => {
  const { page } = shop;
  const templates = new TemplatesPage(page);
  try {
    await page.evaluate(() => (location.hash = '#/settings'));
    await page.getByText('Français', { exact: true }).click();
    await page.locator('html[lang="fr"]').waitFor({ state: 'attached' });
    await templates.open();
    await page.getByRole('heading', { name: 'Modèles', level: 1 }).waitFor();
    await templates.row('rappel_2').click();
    await templates.draft.waitFor();
    expect(await rawKeys(page)).toEqual([]);
    for (const width of [900, 640]) {
      await page.setViewportSize({ width, height: 700 });
      await soon(() => overhang(page), `a draft at ${String(width)} px`).toBeLessThanOrEqual(0);
    }
    await templates.list.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Retour' }).click();
    await templates.row('commande_prete').click();
    await templates.one.waitFor();
    await soon(() => overhang(page), 'a template at 640 px').toBeLessThanOrEqual(0);
    expect(await rawKeys(page)).toEqual([]);
  } finally {
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});
