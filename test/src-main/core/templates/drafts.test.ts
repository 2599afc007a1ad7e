import { describe, expect, it, vi } from 'vitest';
import { syncTemplates } from '../../../../src-main/core/templates/sync.ts';
import { addAtMeta, openTemplateShop, templateNamed } from './template-shop.ts';
import { someAccount } from '../../../helpers/graph/world.ts';
import type { TemplateDraft } from '../../../../shared/contract/templates.ts';

const draft: TemplateDraft = {
  name: 'commande_prete',
  language: 'fr',
  category: 'utility',
  header: '',
  body: 'Bonjour {{client}}, votre commande peut être retirée au salon.',
  footer: '',
  buttons: [{ type: 'url', text: 'La voir', value: 'https://salon.example/{{1}}' }],
  examples: { client: 'Ana', 'button.0': '1043' },
};

describe('a draft', () => {
  it('is kept as it was written, changed and forgotten, and never offered for sending', async () => {
    const { client } = await openTemplateShop();
    const { template } = await client.templates.saveDraft({ draft });
    expect(template).toMatchObject({
      status: 'draft',
      can_send: false,
      account: null,
      draft,
      format: 'named',
    });
    const changed = { ...draft, body: 'Bonjour {{client}}, votre commande vous attend au salon.' };
    const again = await client.templates.saveDraft({ template: template.id, draft: changed });
    expect([again.template.id, again.template.draft]).toEqual([template.id, changed]);
    expect((await client.templates.list({})).templates).toHaveLength(1);
    await client.templates.deleteDraft({ template: template.id });
    expect((await client.templates.list({})).templates).toEqual([]);
    await expect(client.templates.deleteDraft({ template: template.id })).rejects.toMatchObject({
      data: { code: 'unknown_template' },
    });
  });

  it('is refused with everything that is wrong with it at once, by field, and leaves nothing', async () => {
    const { client } = await openTemplateShop();
    const wrong = { ...draft, name: 'Commande', body: '{{client}}', examples: {} };
    const refusal = client.templates.saveDraft({ draft: wrong });
    await expect(refusal).rejects.toMatchObject({ data: { code: 'bad_template' } });
    const { data } = (await refusal.catch((error: unknown) => error)) as {
      data: { details: { problems: { field: string; text: string }[] } };
    };
    expect(data.details.problems.map(({ field }) => field)).toEqual([
      'name',
      ...Array.from({ length: 3 }, () => 'body'),
      'examples.client',
      'examples.button.0',
    ]);
    expect(data.details.problems[0]?.text).toMatch(/^Small letters/);
    expect((await client.templates.list({})).templates).toEqual([]);
  });

  it('may not have the name of another one in its language, here or at Meta', async () => {
    const { graph, client } = await openTemplateShop();
    addAtMeta(graph.world, { name: 'pret' });
    await client.templates.sync();
    await expect(client.templates.saveDraft({ draft: { ...draft, name: 'pret' } })).rejects.toMatchObject({
      data: { details: { problems: [{ field: 'name' }] } },
    });
    await client.templates.saveDraft({ draft: { ...draft, name: 'pret', language: 'en' } });
  });

  it('cannot be made of what Meta has, nor can that be deleted or submitted here', async () => {
    const { graph, client } = await openTemplateShop();
    addAtMeta(graph.world, { name: 'pret' });
    await client.templates.sync();
    const { id } = await templateNamed(client, 'pret');
    const refused = { data: { code: 'not_a_draft' } };
    await expect(client.templates.saveDraft({ template: id, draft })).rejects.toMatchObject(refused);
    await expect(client.templates.deleteDraft({ template: id })).rejects.toMatchObject(refused);
    await expect(client.templates.submit({ template: id })).rejects.toMatchObject(refused);
  });
});

describe('handing a draft to Meta', () => {
  it('gives Meta its words with their examples, and is known by Meta’s id from then on', async () => {
    const { graph, client } = await openTemplateShop();
    const saved = await client.templates.saveDraft({ draft });
    const { template } = await client.templates.submit({ template: saved.template.id });
    expect(template).toMatchObject({
      id: saved.template.id,
      status: 'pending',
      draft: null,
      account: someAccount,
    });
    expect(graph.world.templates).toMatchObject([
      {
        name: 'commande_prete',
        category: 'UTILITY',
        parameter_format: 'NAMED',
        components: [
          {
            type: 'BODY',
            text: draft.body,
            example: { body_text_named_params: [{ param_name: 'client', example: 'Ana' }] },
          },
          {
            type: 'BUTTONS',
            buttons: [
              { type: 'URL', text: 'La voir', url: 'https://salon.example/{{1}}', example: ['1043'] },
            ],
          },
        ],
      },
    ]);
    graph.world.templates[0]!.status = 'APPROVED';
    graph.advance(60_000);
    expect(await client.templates.sync()).toEqual({ new: 0, changed: 1, gone: 0, total: 1 });
    expect(await templateNamed(client, 'commande_prete')).toMatchObject({ id: template.id, can_send: true });
  });

  it('says at once when Meta approves, rejects or files it otherwise: that is an alarm from its first day', async () => {
    const { graph, client } = await openTemplateShop();
    const account = graph.world.accounts.get(someAccount)!;
    Object.assign(account, { review: 'APPROVED', judges: 'MARKETING' });
    const first = await client.templates.saveDraft({ draft });
    expect((await client.templates.submit({ template: first.template.id })).template).toMatchObject({
      status: 'approved',
      category: 'marketing',
      agreed_category: 'utility',
    });
    expect((await client.templates.list({})).alarms).toBe(1);
    account.review = 'REJECTED';
    const second = await client.templates.saveDraft({ draft: { ...draft, name: 'autre' } });
    const { template } = await client.templates.submit({ template: second.template.id });
    expect([template.status, template.can_send]).toEqual(['rejected', false]);
  });

  it('leaves it a draft when Meta refuses, is busy or cannot be reached, with the reason', async () => {
    const { graph, client } = await openTemplateShop();
    const { template } = await client.templates.saveDraft({ draft });
    const submit = (): Promise<unknown> => client.templates.submit({ template: template.id });
    const path = 'POST';
    const refused = { kind: 'error', status: 400, details: 'Too many of them.' } as const;
    graph.world.disturbances.push({ ...refused, path, code: 2388019 });
    await expect(submit()).rejects.toMatchObject({
      data: { code: 'meta_refused', details: { code: 2388019 } },
    });
    graph.world.disturbances.push({ kind: 'error', path, status: 400, code: 80007 });
    await expect(submit()).rejects.toMatchObject({ data: { code: 'meta_busy' } });
    graph.world.templates.push({ ...addAtMeta(graph.world, { name: draft.name }), id: '5' });
    await expect(submit()).rejects.toMatchObject({ data: { details: { code: 2388024 } } });
    expect((await client.templates.list({})).templates).toMatchObject([{ status: 'draft', account: null }]);
  });

  it.each(['reset', 'truncated'] as const)(
    'is not certain when Meta’s answer is lost (%s): the next list says whether it arrived',
    async (kind) => {
      const { graph, client } = await openTemplateShop();
      const { template } = await client.templates.saveDraft({ draft });
      graph.world.disturbances.push({ path: 'POST', kind, acts: true });
      await expect(client.templates.submit({ template: template.id })).rejects.toMatchObject({
        data: { code: 'submission_uncertain' },
      });
      const unsure = await templateNamed(client, draft.name);
      expect([unsure.status, unsure.sentence]).toEqual(['submitting', expect.stringMatching(/synchronise/)]);
      await client.templates.sync();
      expect(await templateNamed(client, draft.name)).toMatchObject({ id: template.id, status: 'pending' });
    },
  );

  it('makes it a draft again when Meta never got it', async () => {
    const { graph, client } = await openTemplateShop();
    const { template } = await client.templates.saveDraft({ draft });
    graph.world.disturbances.push({ path: 'POST', kind: 'reset', acts: false });
    await expect(client.templates.submit({ template: template.id })).rejects.toMatchObject({
      data: { code: 'submission_uncertain' },
    });
    await client.templates.sync();
    expect(await templateNamed(client, draft.name)).toMatchObject({ status: 'draft', draft });
    expect(graph.world.templates).toEqual([]);
  });

  it('is not undone by a list that was asked for before', async () => {
    const { graph, core, client } = await openTemplateShop();
    const { template } = await client.templates.saveDraft({ draft });
    graph.world.disturbances.push({ path: 'GET', kind: 'delay', ms: 150 });
    const { context } = core;
    const sync = syncTemplates({ ...context, clock: () => context.clock() - 1000 });
    await vi.waitUntil(() => graph.world.requests.at(-1)?.method === 'GET');
    await client.templates.submit({ template: template.id });
    expect(await sync).toEqual({ new: 0, changed: 0, gone: 0, total: 0 });
    expect((await client.templates.list({})).templates).toMatchObject([{ status: 'pending' }]);
  });
});
