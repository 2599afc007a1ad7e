import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { GraphAnswer, MessageContent, Recipient } from '../../../../src-main/whatsapp/graph/graph.ts';
import { clientOf } from '../../../helpers/graph/client-of.ts';
import { changesNumber, reads, typesOnPhone, writes } from '../../../helpers/graph/customers.ts';
import { changesIn, statusesIn } from '../../../helpers/graph/read-bodies.ts';
import { addTemplate, tellTemplateCategory, tellTemplateStatus } from '../../../helpers/graph/shop-events.ts';
import { startGraph, type TestGraph } from '../../../helpers/graph/start.ts';
import { bodyOf, deliverAll, signatureOf, takeBodies } from '../../../helpers/graph/webhooks.ts';
import { addPerson, someNumber, someToken, type World } from '../../../helpers/graph/world.ts';
import { createRandom } from '../../../helpers/random.ts';

const hour = 3_600_000;
const nadia = '+33698765432';
const hello = { type: 'text', text: { body: 'Bonjour' } };

function send(
  { address }: TestGraph,
  content: MessageContent = hello,
  to: Recipient = { phone: nadia },
): Promise<GraphAnswer<{ metaId: string }>> {
  return clientOf(address).send(someNumber, { to, callback: 'vitrine:1', content });
}

async function codeOf(answer: Promise<GraphAnswer<unknown>>): Promise<number | null> {
  const given = await answer;
  return !given.ok && given.failure.kind === 'refused' ? given.failure.code : null;
}

const pricesOf = (world: World) => statusesIn(takeBodies(world)).map(({ pricing }) => pricing);

async function post(graph: TestGraph, body: unknown): Promise<unknown> {
  const response = await fetch(`${graph.address}/v26.0/${someNumber}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${someToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

describe('the stand-in’s windows', () => {
  it('take free text up to 24 h, and fail it after an HTTP 200 from then on', async () => {
    const graph = await startGraph();
    writes(graph.world, nadia, 'Bonjour');
    graph.advance(24 * hour - 1);
    await send(graph);
    graph.advance(1);
    expect(await send(graph)).toMatchObject({ ok: true });
    const told = statusesIn(takeBodies(graph.world));
    expect(told.map(({ status }) => status)).toEqual(['sent', 'delivered', 'failed']);
    expect(told[2]).toMatchObject({ errors: [{ code: 131047 }], biz_opaque_callback_data: 'vitrine:1' });
    expect(told[2]).not.toHaveProperty('recipient_user_id');
  });

  it('are not opened by what the shop types on the phone', async () => {
    const graph = await startGraph();
    typesOnPhone(graph.world, nadia, 'Déjà fait');
    takeBodies(graph.world);
    await send(graph);
    expect(statusesIn(takeBodies(graph.world))).toMatchObject([{ status: 'failed' }]);
  });
});

describe('the stand-in’s limits', () => {
  it('let 45 messages to one person go at once, then one every 6 s, whoever else is written to', async () => {
    const graph = await startGraph();
    for (let n = 0; n < 45; n += 1) expect(await codeOf(send(graph))).toBeNull();
    expect(await codeOf(send(graph))).toBe(131056);
    expect(await codeOf(send(graph, hello, { phone: '+33611111111' }))).toBeNull();
    graph.advance(5_999);
    expect(await codeOf(send(graph))).toBe(131056);
    graph.advance(1);
    expect(await codeOf(send(graph))).toBeNull();
    expect(await codeOf(send(graph))).toBe(131056);
  });

  it.each([
    [false, 80],
    [true, 20],
  ])('let a number send as much a second as it may (also on a phone: %s): %i', async (isOnPhone, most) => {
    const graph = await startGraph();
    graph.world.numbers.get(someNumber)!.isOnPhone = isOnPhone;
    const to = (n: number) => ({ phone: `+3361${String(1_000_000 + n)}` });
    for (let n = 0; n < most; n += 1) expect(await codeOf(send(graph, hello, to(n)))).toBeNull();
    expect(await codeOf(send(graph, hello, to(most)))).toBe(130429);
    graph.advance(1_000);
    expect(await codeOf(send(graph, hello, to(most)))).toBeNull();
  });
});

describe('the stand-in’s recipients', () => {
  it('are strangers when the plus sign is missing, and vanish when a user id stands in `to`', async () => {
    const graph = await startGraph();
    const ana = addPerson(graph.world, {});
    await post(graph, { messaging_product: 'whatsapp', to: '5511987654321', ...hello });
    await post(graph, { messaging_product: 'whatsapp', to: ana.userId, ...hello });
    expect(graph.world.taken.map(({ person }) => person.phone)).toEqual(['+335511987654321', null]);
    expect(graph.world.taken[1]?.statuses).toEqual([]);
  });

  it('fail later for the reason that is theirs', async () => {
    const graph = await startGraph();
    addPerson(graph.world, { phone: nadia, failsWith: 131026 });
    writes(graph.world, nadia, 'Bonjour');
    takeBodies(graph.world);
    await send(graph);
    expect(statusesIn(takeBodies(graph.world))).toMatchObject([
      { status: 'failed', errors: [{ code: 131026 }] },
    ]);
  });

  it('take a reaction for 30 days', async () => {
    const graph = await startGraph();
    const theirs = writes(graph.world, nadia, 'Bonjour');
    takeBodies(graph.world);
    const reaction = { type: 'reaction', reaction: { message_id: theirs, emoji: '👍' } };
    await send(graph, reaction);
    graph.advance(30 * 24 * hour);
    writes(graph.world, nadia, 'Encore');
    await send(graph, reaction);
    const told = statusesIn(takeBodies(graph.world));
    expect(told.map(({ status, errors }) => errors?.[0]?.code ?? status)).toEqual([
      'sent',
      'delivered',
      131009,
    ]);
  });
});

describe('the stand-in’s templates', () => {
  const asked = (name: string, values: readonly object[]): MessageContent => ({
    type: 'template',
    template: { name, language: { code: 'fr' }, components: [{ type: 'body', parameters: values }] },
  });
  const client = { type: 'text', parameter_name: 'client', text: 'Nadia' };

  it('go through outside the window, and are refused as Meta refuses them', async () => {
    const graph = await startGraph();
    const template = addTemplate(graph.world);
    const name = template.name;
    expect(await codeOf(send(graph, asked(name, [client])))).toBeNull();
    expect(statusesIn(takeBodies(graph.world)).map(({ status }) => status)).toEqual(['sent', 'delivered']);
    expect(await codeOf(send(graph, asked('autre', [client])))).toBe(132001);
    expect(await codeOf(send(graph, asked(name, [])))).toBe(132000);
    expect(await codeOf(send(graph, asked(name, [{ type: 'text', text: 'Nadia' }])))).toBe(132012);
    expect(await codeOf(send(graph, asked(name, [{ ...client, text: 'x'.repeat(5_000) }])))).toBe(132005);
    for (const [event, code] of [
      ['PAUSED', 132015],
      ['DISABLED', 132016],
      ['REJECTED', 132001],
    ] as const) {
      tellTemplateStatus(graph.world, template, event);
      expect(await codeOf(send(graph, asked(name, [client])))).toBe(code);
    }
    tellTemplateStatus(graph.world, template, 'APPROVED');
    expect(await codeOf(send(graph, asked(name, [client])))).toBeNull();
  });

  it('announce a category by naming the present one as new', async () => {
    const { world } = await startGraph();
    const template = addTemplate(world);
    tellTemplateCategory(world, template, 'MARKETING', 'coming');
    tellTemplateCategory(world, template, 'MARKETING', 'done');
    expect(changesIn(takeBodies(world)).map(({ value }) => value)).toMatchObject([
      { new_category: 'UTILITY', correct_category: 'MARKETING' },
      { previous_category: 'UTILITY', new_category: 'MARKETING' },
    ]);
    expect(template.category).toBe('MARKETING');
  });
});

describe('the stand-in’s statuses', () => {
  const at = async (now: string, change?: (world: World) => void): Promise<TestGraph> => {
    const graph = await startGraph({ now: Date.parse(now) });
    writes(graph.world, nadia, 'Bonjour');
    takeBodies(graph.world);
    change?.(graph.world);
    await send(graph);
    return graph;
  };

  it('have a conversation and no type before July 2025', async () => {
    const { world } = await at('2025-06-30T12:00:00Z');
    expect(statusesIn(takeBodies(world))).toMatchObject([
      {
        conversation: { expiration_timestamp: String(Date.parse('2025-07-01T12:00:01Z') / 1000) },
        pricing: { billable: false, pricing_model: 'CBP', category: 'service' },
      },
      { pricing: { pricing_model: 'CBP' } },
    ]);
  });

  it('are free inside the window until the end of September 2026, charged from October on, by the account’s days', async () => {
    const free = {
      billable: false,
      pricing_model: 'PMP',
      type: 'free_customer_service',
      category: 'service',
    };
    const before = await at('2026-09-30T21:59:50Z');
    expect(pricesOf(before.world)).toEqual([free, free]);
    const after = await at('2026-09-30T22:00:00Z');
    const charged = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'service' };
    expect(pricesOf(after.world)).toEqual([charged, charged]);
  });

  it('leave the conversation out from version 24 on', async () => {
    const newer = await at('2026-11-22T12:00:00Z');
    expect(statusesIn(takeBodies(newer.world))[0]).not.toHaveProperty('conversation');
    const older = await at('2026-11-22T12:00:00Z', (world) => {
      world.webhookVersion = 23;
    });
    expect(statusesIn(takeBodies(older.world))[0]).toHaveProperty('conversation.id');
  });

  it('are free for three days after an answered ad, and say until when', async () => {
    const graph = await startGraph({ now: Date.parse('2026-11-22T12:00:00Z') });
    writes(graph.world, nadia, 'Bonjour', { isFromAd: true });
    takeBodies(graph.world);
    await send(graph);
    const [sent] = statusesIn(takeBodies(graph.world));
    expect(sent).toMatchObject({
      pricing: { billable: false, type: 'free_entry_point' },
      conversation: {
        expiration_timestamp: String(Date.parse('2026-11-25T12:00:00Z') / 1000),
        origin: { type: 'referral_conversion' },
      },
    });
    graph.advance(72 * hour);
    writes(graph.world, nadia, 'Encore');
    await send(graph);
    expect(pricesOf(graph.world).at(-1)).toMatchObject({ type: 'regular' });
  });

  it('say nothing certain of the first 1,000, as Meta does', async () => {
    const { world } = await at('2026-11-22T12:00:00Z', (shop) => {
      shop.allowance = 'no_pricing';
    });
    expect(pricesOf(world)).toEqual([undefined, undefined]);
    const { world: later } = await at('2026-11-22T12:00:00Z', (shop) => {
      shop.allowance = 'no_pricing';
      shop.serviceCounts.set(`${someNumber}/2026-11`, 1_000);
    });
    expect(pricesOf(later)).toMatchObject([{ type: 'regular' }, { type: 'regular' }]);
  });

  it('name a person who hides their number by their user id alone', async () => {
    const graph = await startGraph();
    const ana = addPerson(graph.world, { username: '@ana' });
    writes(graph.world, ana, 'Olá');
    await send(graph, hello, { userId: ana.userId });
    reads(graph.world, ana);
    const bodies = takeBodies(graph.world);
    expect(bodies.join('')).not.toContain('wa_id');
    expect(statusesIn(bodies).map(({ status, recipient_user_id: user }) => [status, user])).toEqual([
      ['sent', ana.userId],
      ['delivered', ana.userId],
      ['read', ana.userId],
    ]);
  });

  it('can be told before the answer to the sending comes', async () => {
    const graph = await startGraph();
    writes(graph.world, nadia, 'Bonjour');
    graph.world.disturbances.push({ kind: 'delay', ms: 100 });
    let isAnswered = false;
    const answer = send(graph).then(() => {
      isAnswered = true;
    });
    await expect.poll(() => statusesIn([bodyOf(graph.world.changes)]).length, { interval: 5 }).toBe(2);
    expect(isAnswered).toBe(false);
    await answer;
  });
});

describe('the stand-in’s webhooks', () => {
  it('come one by one, or in batches of up to 1,000, twice and in any order, with nothing lost', async () => {
    const { world } = await startGraph();
    for (let n = 0; n < 300; n += 1) writes(world, `+336${String(10_000_000 + n)}`, `${n}`);
    const all = [...world.changes].map((change) => JSON.stringify(change.value)).sort();
    const disorder = { random: createRandom(6), batch: 50, duplicates: 0.5, isShuffled: true };
    const bodies = takeBodies(world, disorder);
    expect(world.changes).toEqual([]);
    const seen = changesIn(bodies).map(({ value }) => JSON.stringify(value));
    expect([...new Set(seen)].sort()).toEqual(all);
    expect(seen.length).toBeGreaterThan(300);
    expect(bodies.length).toBeGreaterThan(6);
    expect(seen.slice(0, 300).sort()).not.toEqual(seen.slice(0, 300));
  });

  it('are signed over their bytes, and come again until they are taken', async () => {
    const { world } = await startGraph();
    const got: { body: string; signature: unknown }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        got.push({ body, signature: request.headers['x-hub-signature-256'] });
        response.writeHead(got.length === 1 ? 503 : 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
    writes(world, nadia, 'Bonjour');
    expect(await deliverAll(world, { url, secret: 'shh' }, { tries: 3 })).toBe(true);
    expect(got).toHaveLength(2);
    expect(got[1]).toEqual(got[0]);
    expect(got[0]?.signature).toBe(signatureOf(got[0]?.body ?? '', 'shh'));
    // A known answer: HMAC-SHA256 of "a" under "b".
    expect(signatureOf('a', 'b')).toBe(
      'sha256=cb448b440c42ac8ad084fc8a8795c98f5b7802359c305eabd57ecdb20e248896',
    );
  });

  it('tell a moved customer by the old and the new number and user id', async () => {
    const { world } = await startGraph();
    const person = addPerson(world, { phone: nadia });
    const before = person.userId;
    changesNumber(world, person, '+33611112222');
    expect(changesIn(takeBodies(world))[0]?.value).toMatchObject({
      messages: [
        {
          type: 'system',
          from: '33698765432',
          system: { wa_id: '33611112222', user_id: person.userId, previous_user_id: before },
        },
      ],
    });
  });
});
