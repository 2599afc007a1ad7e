import { expect, it } from 'vitest';
import { parseBody } from '../../../../src-main/whatsapp/webhook/parse-body.ts';
import { changesNumber, sendsFile, typesOnPhone, writes } from '../../../helpers/graph/customers.ts';
import {
  addTemplate,
  tellAccount,
  tellTemplateCategory,
  tellTemplateStatus,
} from '../../../helpers/graph/shop-events.ts';
import { deliverAll } from '../../../helpers/graph/webhooks.ts';
import { addPerson, createWorld, type World } from '../../../helpers/graph/world.ts';
import { someDay } from '../../../helpers/core.ts';
import { appSecret } from '../../../helpers/made-secrets.ts';
import { openReceiver } from '../../../helpers/receiving.ts';
import { createRandom } from '../../../helpers/random.ts';

/** A day at the shop, as the stand-in for Meta tells it. */
function live(world: World): void {
  const ana = addPerson(world, { username: 'ana.moda' });
  const quoted = writes(world, ana, 'Tem no tamanho M?', { isFromAd: true });
  writes(world, '+5511922223333', 'Oi', { quotes: quoted });
  sendsFile(world, '+5511922223333', { kind: 'image', type: 'image/jpeg', bytes: Buffer.from('x') });
  typesOnPhone(world, '+5511922223333', 'Já separei!');
  changesNumber(world, addPerson(world, { phone: '+5511944445555' }), '+5511966667777');
  const template = addTemplate(world, { name: 'pedido_pronto' });
  tellTemplateStatus(world, template, 'PAUSED');
  tellTemplateCategory(world, template, 'MARKETING', 'coming');
  tellAccount(world, 'account_review_update', { decision: 'APPROVED' });
}

it('takes and reads all that the stand-in for Meta tells, in batches, twice and out of order', async () => {
  const seed = 20_261_123;
  const world = createWorld(() => someDay);
  live(world);
  const told = world.changes.length;
  const { port, stored, refused } = await openReceiver();
  const disorder = { random: createRandom(seed), batch: 3, duplicates: 0.5, isShuffled: true };
  const url = `http://127.0.0.1:${String(port)}/webhook`;
  expect(await deliverAll(world, { url, secret: appSecret }, { disorder })).toBe(true);
  expect(refused).toEqual([]);
  const read = [...new Set(stored)].map((body) => parseBody(body, someDay));
  expect(read.flatMap(({ problems }) => problems)).toEqual([]);
  const types = read.flatMap(({ updates }) => updates.map(({ type }) => type)).sort();
  expect(types).toHaveLength(told);
  expect(types).toEqual([
    'account_event',
    'echo',
    'message',
    'message',
    'message',
    'party_change',
    'template_event',
    'template_event',
  ]);
});
