import { expect, it } from 'vitest';
import { applyWaiting } from '../../../../src-main/core/intake/apply-waiting.ts';
import { storeBody } from '../../../../src-main/core/receiver/store-body.ts';
import { someDay } from '../../../helpers/core.ts';
import { addAtMeta, openTemplateShop, templateNamed } from './template-shop.ts';

it('a webhook with an id too long for a number finds its template, raises the alarm and wakes the outbox', async () => {
  const { graph, core, client } = await openTemplateShop();
  const { id, account } = addAtMeta(graph.world, { name: 'pret' });
  expect(String(Number(id))).not.toBe(id);
  await client.templates.sync();

  const rung: string[] = [];
  for (const bell of ['templates', 'outbox'] as const) core.context.bells.onRing(bell, () => rung.push(bell));
  const time = String(someDay / 1000 + 5);
  const change = `{"field":"template_category_update","value":{"message_template_id":${id},"message_template_name":"pret",
    "message_template_language":"fr","previous_category":"UTILITY","new_category":"MARKETING"}}`;
  const body = `{"object":"whatsapp_business_account","entry":[{"id":"${account}","time":${time},"changes":[${change}]}]}`;
  await storeBody(core.context, new TextEncoder().encode(body), 'receiver');
  await applyWaiting(core.context);

  expect(await templateNamed(client, 'pret')).toMatchObject({
    category: 'marketing',
    agreed_category: 'utility',
  });
  expect(new Set(rung)).toEqual(new Set(['templates', 'outbox']));
});
