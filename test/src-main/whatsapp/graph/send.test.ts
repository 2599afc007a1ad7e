import { describe, expect, it } from 'vitest';
import { clientOf } from '../../../helpers/graph/client-of.ts';
import { writes } from '../../../helpers/graph/customers.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { addPerson, someNumber, someToken } from '../../../helpers/graph/world.ts';

const hello = { type: 'text', text: { body: 'Bonjour Nadia' } };
const nadia = { phone: '+33698765432' };

describe('sending a message', () => {
  it('gives Meta’s id for it, and the callback goes along', async () => {
    const { address, world, sentAs } = await startGraph();
    writes(world, nadia.phone, 'Bonjour');
    const answer = await clientOf(address).send(someNumber, {
      to: nadia,
      callback: 'vitrine:1',
      content: hello,
    });
    const [taken, ...others] = sentAs('vitrine:1');
    expect(others).toEqual([]);
    expect(answer).toEqual({
      ok: true,
      value: { metaId: taken?.metaId, isHeldByMeta: false, waId: '33698765432', userId: null },
    });
    expect(taken?.body).toMatchObject({
      to: '+33698765432',
      recipient_type: 'individual',
      type: 'text',
      text: { body: 'Bonjour Nadia' },
    });
    expect(taken?.body).not.toHaveProperty('recipient');
  });

  it('writes a phone with its plus sign, which Meta would else take for one of the shop’s country', async () => {
    const { address, world } = await startGraph();
    await clientOf(address).send(someNumber, {
      to: { phone: '5511987654321' },
      callback: 'vitrine:2',
      content: hello,
    });
    expect(world.taken[0]?.person.phone).toBe('+5511987654321');
  });

  it('names a user id as recipient, never in `to`, and quotes what it answers', async () => {
    const { address, world } = await startGraph();
    const ana = addPerson(world, { username: '@ana.moda' });
    const theirs = writes(world, ana, 'Olá');
    const answer = await clientOf(address).send(someNumber, {
      to: { userId: ana.userId },
      callback: 'vitrine:3',
      content: hello,
      quotes: theirs,
    });
    expect(answer).toMatchObject({ ok: true, value: { waId: null, userId: ana.userId } });
    expect(world.taken[0]?.body).toMatchObject({ recipient: ana.userId, context: { message_id: theirs } });
    expect(world.taken[0]?.body).not.toHaveProperty('to');
  });

  it.each([{ phone: 'FR.1500000' }, { phone: '' }, { userId: '+33698765432' }])(
    'asks nothing for a recipient that is none: %j',
    async (to) => {
      const { address, world } = await startGraph();
      const answer = await clientOf(address).send(someNumber, { to, callback: 'vitrine:4', content: hello });
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'refused', status: 0, code: 131009 } });
      expect(world.requests).toEqual([]);
    },
  );

  it('asks for the token anew before every call, and asks nothing without one', async () => {
    const { address, world } = await startGraph();
    let token: string | null = null;
    const graph = clientOf(address, { token: async () => token });
    const send = () => graph.send(someNumber, { to: nadia, callback: 'vitrine:5', content: hello });
    expect(await send()).toMatchObject({ failure: { kind: 'refused', status: 0, code: 190 } });
    token = 'two\nlines';
    expect(await send()).toMatchObject({ failure: { kind: 'refused', status: 0, code: 190 } });
    expect(world.requests).toEqual([]);
    token = `${someToken}\n`;
    expect(await send()).toMatchObject({ ok: true });
  });

  it('tells of a message that Meta holds to look at its quality', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push({
      kind: 'answer',
      json: { messages: [{ id: 'wamid.H', message_status: 'held_for_quality_assessment' }], news: { x: 1 } },
    });
    const answer = await clientOf(address).send(someNumber, { to: nadia, callback: 'v', content: hello });
    expect(answer).toMatchObject({ ok: true, value: { metaId: 'wamid.H', isHeldByMeta: true } });
  });

  it('marks a message as read, with typing dots if wanted', async () => {
    const { address, world } = await startGraph();
    const theirs = writes(world, nadia.phone, 'Bonjour');
    const graph = clientOf(address);
    expect(await graph.markRead(someNumber, theirs)).toEqual({ ok: true, value: true });
    await graph.markRead(someNumber, theirs, true);
    expect(world.reads).toEqual([
      { metaId: theirs, isTyping: false },
      { metaId: theirs, isTyping: true },
    ]);
  });
});
