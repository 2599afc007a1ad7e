import { describe, expect, it } from 'vitest';
import { addAtMeta, openTemplateShop, templateNamed } from './template-shop.ts';
import { openFrenchShop } from '../../../helpers/core.ts';

describe('fetching templates from Meta', () => {
  it('takes all pages, says what is new, and nothing the second time', async () => {
    const { graph, client } = await openTemplateShop();
    for (let index = 0; index < 230; index += 1) addAtMeta(graph.world, { name: `modele_${String(index)}` });
    expect(await client.templates.sync()).toEqual({ new: 230, changed: 0, gone: 0, total: 230 });
    expect(await client.templates.sync()).toEqual({ new: 0, changed: 0, gone: 0, total: 230 });
    const { templates, can_sync: canSync, synced_at: at } = await client.templates.list({});
    expect([templates.length, canSync, at]).toEqual([230, true, '2026-11-22T13:00:00+01:00']);
    expect(
      graph.world.requests.filter(({ path }) => path.endsWith('/message_templates')).length,
    ).toBeGreaterThan(4);
  });

  it('needs a connected number', async () => {
    const { client } = await openFrenchShop();
    await expect(client.templates.sync()).rejects.toMatchObject({ data: { code: 'no_connected_number' } });
    expect(await client.templates.list({})).toMatchObject({
      can_sync: false,
      templates: [],
      synced_at: null,
    });
  });

  it('tells its parts, its values, its quality and that it may be sent', async () => {
    const { graph, client } = await openTemplateShop();
    addAtMeta(graph.world, {
      name: 'pret',
      parameter_format: 'NAMED',
      components: [
        { type: 'HEADER', format: 'IMAGE' },
        { type: 'BODY', text: 'Bonjour {{client}}, tout est prêt.' },
        { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Voir', url: 'https://salon.example/{{1}}' }] },
      ],
    });
    await client.templates.sync();
    expect(await templateNamed(client, 'pret')).toMatchObject({
      category: 'utility',
      agreed_category: 'utility',
      status: 'approved',
      quality: 'green',
      format: 'named',
      parts: { header: { format: 'image' }, body: 'Bonjour {{client}}, tout est prêt.', footer: null },
      parameters: { header: [], body: ['client'], buttons: [0] },
      can_send: true,
      draft: null,
      sentence: null,
    });
  });

  it('lets a template go that Meta has no more, unless messages were sent with it: then it stays and cannot be sent', async () => {
    const { graph, core, client } = await openTemplateShop();
    addAtMeta(graph.world, { name: 'garde' });
    addAtMeta(graph.world, { name: 'perdu' });
    await client.templates.sync();
    core.context.db.exec(`
      INSERT INTO thread (id, number_id, kind, name) VALUES (1, 'main', 'customer', 'Nadia');
      INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text, template)
        VALUES (4096, 1, 2, 'out', 'template', 'api', 'api', 'Bonjour', 'garde');
    `);
    graph.world.templates.length = 0;
    expect(await client.templates.sync()).toEqual({ new: 0, changed: 0, gone: 2, total: 0 });
    const { templates } = await client.templates.list({});
    expect(templates.map(({ name, status, can_send: canSend }) => [name, status, canSend])).toEqual([
      ['garde', 'gone', false],
    ]);
    expect(templates[0]?.sentence).toMatch(/^Meta has it no more/);
    expect(await client.templates.sync()).toMatchObject({ gone: 0 });
  });

  it('takes a template that was made anew under its old name for the same one, with what the owner agreed to', async () => {
    const { graph, client } = await openTemplateShop();
    addAtMeta(graph.world, { name: 'pret' });
    await client.templates.sync();
    const { id } = await templateNamed(client, 'pret');
    graph.world.templates.length = 0;
    addAtMeta(graph.world, { name: 'pret', id: '99', category: 'MARKETING' });
    expect(await client.templates.sync()).toEqual({ new: 0, changed: 1, gone: 0, total: 1 });
    expect(await templateNamed(client, 'pret')).toMatchObject({
      id,
      category: 'marketing',
      agreed_category: 'utility',
    });
  });

  it('changes nothing where Meta refuses, is away or breaks off, and says why', async () => {
    const { graph, client } = await openTemplateShop();
    addAtMeta(graph.world, { name: 'pret' });
    await client.templates.sync();
    graph.world.token.isValid = false;
    await expect(client.templates.sync()).rejects.toMatchObject({
      data: { code: 'meta_refused', details: { code: 190 } },
    });
    graph.world.token.isValid = true;
    for (let index = 0; index < 150; index += 1) addAtMeta(graph.world, { name: `modele_${String(index)}` });
    graph.world.disturbances.push({ path: 'after=', kind: 'reset', times: 9 });
    await expect(client.templates.sync()).rejects.toMatchObject({ data: { code: 'meta_unreached' } });
    expect((await client.templates.list({})).templates).toHaveLength(1);
  });

  it('names parts that cannot be filled in, and does not offer them', async () => {
    const { graph, client } = await openTemplateShop();
    addAtMeta(graph.world, {
      name: 'cartes',
      components: [{ type: 'BODY', text: 'Regardez nos cartes.' }, { type: 'CAROUSEL' }],
    });
    await client.templates.sync();
    const { can_send: canSend, sentence } = await templateNamed(client, 'cartes');
    expect([canSend, sentence]).toEqual([false, expect.stringContaining('(carousel)')]);
  });

  it('says in words what is wrong with each', async () => {
    const { graph, client } = await openTemplateShop();
    const states = [
      [{ status: 'REJECTED', rejected_reason: 'PROMOTIONAL' }, /rejected it\. Its words advertise/],
      [{ status: 'PAUSED' }, /^Meta paused it/],
      [{ status: 'DISABLED' }, /for good/],
      [{ status: 'PENDING' }, /reviewing/],
      [{ status: 'SOMETHING_NEW' }, /“something_new”/],
      [{ quality_score: { score: 'RED' } }, /block or report/],
      [{ correct_category: 'MARKETING' }, /announced that it will count as marketing/],
    ] as const;
    states.forEach(([change], index) =>
      addAtMeta(graph.world, { name: `modele_${String(index)}`, ...change }),
    );
    await client.templates.sync();
    const { templates } = await client.templates.list({});
    for (const [index, [change, words]] of states.entries()) {
      expect(templates[index]?.sentence).toMatch(words);
      expect(templates[index]?.can_send).toBe(!('status' in change));
    }
  });
});
