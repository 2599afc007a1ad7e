import { describe, expect, it } from 'vitest';
import { addAtMeta, openTemplateShop, templateNamed } from './template-shop.ts';

describe('a template that Meta moves to another category', () => {
  it('raises an alarm until the owner agrees, and wakes the outbox then', async () => {
    const { graph, core, client } = await openTemplateShop();
    const atMeta = addAtMeta(graph.world, { name: 'rappel' });
    await client.templates.sync();
    expect((await client.templates.list({})).alarms).toBe(0);

    atMeta.category = 'MARKETING';
    expect(await client.templates.sync()).toMatchObject({ changed: 1 });
    expect((await client.templates.list({})).alarms).toBe(1);
    const moved = await templateNamed(client, 'rappel');
    expect(moved).toMatchObject({ category: 'marketing', agreed_category: 'utility' });
    expect(moved.sentence).toContain('counts it as marketing now and no longer as utility');

    let rung = 0;
    core.context.bells.onRing('outbox', () => (rung += 1));
    const { template } = await client.templates.agree({ template: moved.id });
    expect(template).toMatchObject({ agreed_category: 'marketing', sentence: null });
    expect([rung, (await client.templates.list({})).alarms]).toEqual([1, 0]);
    await client.templates.sync();
    expect((await templateNamed(client, 'rappel')).agreed_category).toBe('marketing');
  });

  it('is no alarm once Meta moves it back', async () => {
    const { graph, client } = await openTemplateShop();
    const atMeta = addAtMeta(graph.world, { name: 'rappel' });
    await client.templates.sync();
    atMeta.category = 'MARKETING';
    await client.templates.sync();
    atMeta.category = 'UTILITY';
    await client.templates.sync();
    expect((await client.templates.list({})).alarms).toBe(0);
  });
});

describe('prices', () => {
  it('are told of the markets of the shop’s customers first, with how many they are, then of its own', async () => {
    const { graph, core, client } = await openTemplateShop();
    addAtMeta(graph.world, { name: 'offre', category: 'MARKETING' });
    await client.templates.sync();
    const insert = core.context.db.prepare(
      "INSERT INTO thread (number_id, kind, name, customer) VALUES ('main', ?, ?, ?)",
    );
    insert.run('customer', 'A', '+12125550123');
    insert.run('customer', 'B', '+12125550199');
    insert.run('customer', 'C', '+34600000001');
    insert.run('group', 'Amis', null);
    const { id } = await templateNamed(client, 'offre');
    const { currency, rate_card: card, prices } = await client.templates.prices({ template: id });
    expect([currency, card]).toEqual(['EUR', '2026-10-01.eur']);
    expect(prices.slice(0, 3).map((it) => [it.market, it.customers, it.is_home])).toEqual([
      ['North America', 2, false],
      ['Spain', 1, false],
      ['France', 0, true],
    ]);
    expect(prices[0]?.note).toMatch(/no marketing to numbers in the United States/);
    expect(prices[2]).toMatchObject({ amount: '0.0712', note: null });
    expect(new Set(prices.map(({ market }) => market)).size).toBe(prices.length);
    expect(prices.length).toBeGreaterThanOrEqual(47);
  });

  it('follow the category, and the market of the thread that a template is for', async () => {
    const { graph, core, client } = await openTemplateShop();
    addAtMeta(graph.world, { name: 'pret' });
    addAtMeta(graph.world, { name: 'attente', status: 'PENDING' });
    await client.templates.sync();
    core.context.db.exec(
      "INSERT INTO thread (id, number_id, kind, name, customer) VALUES (7, 'main', 'customer', 'Ana', '+34600000001')",
    );
    const { home } = await client.templates.list({});
    expect(home).toMatchObject({ market: 'France', currency: 'EUR' });
    expect(home?.amounts).toMatchObject({ utility: '0.0248', marketing: '0.0712' });
    const forThread = await client.templates.list({ thread: '7' });
    expect(forThread.home?.market).toBe('Spain');
    expect(forThread.templates.map(({ name }) => name)).toEqual(['pret']);
    await expect(client.templates.list({ thread: '8' })).rejects.toMatchObject({
      data: { code: 'unknown_thread' },
    });
  });

  it('are not told without a currency', async () => {
    const { graph, core, client } = await openTemplateShop();
    addAtMeta(graph.world, { name: 'pret' });
    await client.templates.sync();
    const { id } = await templateNamed(client, 'pret');
    await client.settings.set({ key: 'currency', value: 'XAF' });
    const { rate_card: card, prices } = await client.templates.prices({ template: id });
    expect([card, prices.every(({ amount }) => amount === null)]).toEqual([null, true]);
    expect(core.context.settings().currency).toBe('XAF');
  });
});

it('a preview fills the words in and tells what is wrong with the values, in the owner’s language', async () => {
  const { graph, client } = await openTemplateShop();
  addAtMeta(graph.world, { name: 'pret' });
  await client.templates.sync();
  await client.settings.set({ key: 'language', value: 'fr' });
  const { id } = await templateNamed(client, 'pret');
  expect(await client.templates.preview({ template: id, parameters: { body: { '1': 'Ana\n' } } })).toEqual({
    header: null,
    body: 'Bonjour Ana\n, votre commande est prête.',
    footer: null,
    buttons: [],
    text: 'Bonjour Ana\n, votre commande est prête.',
    problems: [{ place: 'body', name: '1', text: 'Meta n’accepte ici ni retour à la ligne ni tabulation.' }],
  });
  await expect(client.templates.preview({ template: '999' })).rejects.toMatchObject({
    data: { code: 'unknown_template' },
  });
});
