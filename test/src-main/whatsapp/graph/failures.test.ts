import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGraph } from '../../../../src-main/whatsapp/graph/client.ts';
import type { Graph } from '../../../../src-main/whatsapp/graph/graph.ts';
import { clientOf } from '../../../helpers/graph/client-of.ts';
import type { Disturbance } from '../../../helpers/graph/disturbances.ts';
import { startSelfSigned } from '../../../helpers/graph/self-signed.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { someAccount, someNumber, someToken } from '../../../helpers/graph/world.ts';

const message = {
  to: { phone: '+33698765432' },
  callback: 'vitrine:1',
  content: { type: 'text', text: { body: 'Une phrase secrète' } },
};
const send = (graph: Graph, signal?: AbortSignal) => graph.send(someNumber, message, signal);
const over = (base: string): Graph => createGraph({ base, token: async () => someToken, patience: 3_000 });

/** A TCP server that hangs up on everybody. */
async function hangUp(): Promise<number> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A port at which nobody listens any more. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a call that Meta refuses', () => {
  it('says so in Meta’s code and details', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push({
      kind: 'error',
      status: 500,
      code: 131016,
      isTransient: true,
      details: 'Overloaded',
    });
    expect(await send(clientOf(address))).toEqual({
      ok: false,
      failure: {
        kind: 'refused',
        status: 500,
        code: 131016,
        subcode: null,
        details: 'Overloaded',
        isTransient: true,
      },
    });
    expect(world.taken).toEqual([]);
  });

  it('never repeats the token, a number or the words that Meta quotes', async () => {
    const { address, world } = await startGraph();
    const wrong = 'EAAGwrong0token0that0nobody0may0see';
    const malformed = await send(clientOf(address, { token: async () => wrong }));
    world.disturbances.push({
      kind: 'error',
      status: 400,
      code: 100,
      details: `Invalid parameter "Une phrase secrète" to +33 6 98 76 54 32, 33698765432: access token ${wrong}`,
    });
    const quoted = await send(clientOf(address));
    expect(malformed).toMatchObject({ failure: { code: 190, details: 'Malformed access token …' } });
    expect(quoted).toMatchObject({ failure: { details: 'Invalid parameter … to …, …: access token …' } });
  });

  it('is still read with fields that nobody knows, and with hardly any', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push(
      {
        kind: 'answer',
        status: 400,
        json: { error: { code: 4, new_field: [1], error_data: 'odd', message: 'Slow' } },
      },
      { kind: 'answer', status: 418, json: { error: { code: 77 } } },
    );
    expect(await send(clientOf(address))).toMatchObject({ failure: { code: 4, details: 'Slow' } });
    expect(await send(clientOf(address))).toMatchObject({ failure: { code: 77, details: '', status: 418 } });
  });

  it('knows an ended token and a missing permission', async () => {
    const { address, world } = await startGraph();
    world.token.scopes = ['whatsapp_business_management'];
    expect(await send(clientOf(address))).toMatchObject({ failure: { kind: 'refused', code: 10 } });
    world.token.expiresAt = world.now() - 1;
    expect(await send(clientOf(address))).toMatchObject({ failure: { code: 190, subcode: 463 } });
  });
});

describe('a call whose answer is lost', () => {
  const lost: readonly [name: string, disturbance: Disturbance, cause: RegExp][] = [
    ['the connection is reset', { kind: 'reset' }, /^(ECONNRESET|UND_ERR_SOCKET)$/],
    ['no answer comes in time', { kind: 'hang' }, /^timeout$/],
    [
      'the answer breaks off',
      { kind: 'truncated' },
      /^(UND_ERR_SOCKET|ECONNRESET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    ],
    ['the answer is empty', { kind: 'empty' }, /^unreadable_answer$/],
    ['a gateway answers with 502', { kind: 'page', status: 502 }, /^http_502$/],
    ['a gateway answers with 504', { kind: 'page', status: 504 }, /^http_504$/],
    ['somebody sends it elsewhere', { kind: 'redirect', to: 'http://127.0.0.1:9/' }, /^http_302$/],
    ['the JSON is another one', { kind: 'answer', json: { messages: [] } }, /^unreadable_answer$/],
  ];
  it.each(lost)('may have arrived: %s', async (_name, disturbance, cause) => {
    const { address, world, sentAs } = await startGraph();
    const graph = clientOf(address, { patience: 250 });
    // The connection stands already: nothing is sent a second time over another one either.
    await graph.readNumber(someNumber);
    world.disturbances.push({ ...disturbance, acts: true });
    const answer = await send(graph);
    expect(answer).toEqual({
      ok: false,
      failure: { kind: 'lost', cause: expect.stringMatching(cause) as string },
    });
    expect(sentAs('vitrine:1')).toHaveLength(1);
    expect(world.requests).toHaveLength(2);
  });

  it('may not have arrived either, which nobody can tell apart', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push({ kind: 'reset' });
    expect(await send(clientOf(address))).toMatchObject({ failure: { kind: 'lost' } });
    expect(world.taken).toEqual([]);
    expect(world.requests).toHaveLength(1);
  });

  it('is one that was given up while it was on its way', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push({ kind: 'hang', acts: true });
    const abort = new AbortController();
    const answer = send(clientOf(address), abort.signal);
    await expect.poll(() => world.taken.length).toBe(1);
    abort.abort();
    expect(await answer).toEqual({ ok: false, failure: { kind: 'lost', cause: 'aborted' } });
  });

  it('is not one that was given up before it left', async () => {
    const { address, world } = await startGraph();
    const answer = await send(clientOf(address), AbortSignal.abort());
    expect(answer).toEqual({ ok: false, failure: { kind: 'unreached', cause: 'aborted' } });
    expect(world.requests).toEqual([]);
  });

  it('is not asked with the token anywhere that an answer points to', async () => {
    const { address, world } = await startGraph();
    const elsewhere = await startGraph();
    world.disturbances.push({ kind: 'redirect', to: `${elsewhere.address}/v26.0/${someNumber}/messages` });
    await send(clientOf(address));
    expect(elsewhere.world.requests).toEqual([]);
  });

  it('waits for a slow answer', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push({ kind: 'delay', ms: 200 });
    expect(await send(clientOf(address))).toMatchObject({ ok: true });
  });
});

describe('a call that never reaches Meta', () => {
  it('is refused by the machine', async () => {
    const [closed, port] = [await freePort(), await hangUp()];
    expect(await send(over(`http://127.0.0.1:${closed}/v26.0`))).toEqual({
      ok: false,
      failure: { kind: 'unreached', cause: 'ECONNREFUSED' },
    });
    // Under a name, both of its addresses are tried.
    expect(await send(over(`http://localhost:${closed}/v26.0`))).toMatchObject({
      failure: { kind: 'unreached', cause: 'ECONNREFUSED' },
    });
    // The other side of the border: somebody listened, and hung up.
    expect(await send(over(`http://127.0.0.1:${port}/v26.0`))).toMatchObject({ failure: { kind: 'lost' } });
  });

  it('finds no such host', async () => {
    const answer = await send(over('http://graph.vitrine.invalid/v26.0'));
    expect(answer).toMatchObject({
      failure: { kind: 'unreached', cause: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) as string },
    });
  });

  it('meets a certificate that nobody vouches for', async () => {
    const { address, count } = await startSelfSigned();
    expect(await send(over(`${address}/v26.0`))).toEqual({
      ok: false,
      failure: { kind: 'unreached', cause: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    expect(count()).toBe(0);
  });

  it('meets somebody who speaks no TLS, or hangs up before it stands', async () => {
    const { address } = await startGraph();
    const plain = await send(over(`${address.replace('http:', 'https:')}/v26.0`));
    expect(plain).toMatchObject({ failure: { kind: 'unreached' } });
    const port = await hangUp();
    const hungUp = await send(over(`https://127.0.0.1:${port}/v26.0`));
    expect(hungUp).toMatchObject({ failure: { kind: 'unreached', cause: 'ECONNRESET' } });
  });

  it('is stopped on its way by a proxy’s page', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push({ kind: 'page', status: 403 });
    expect(await send(clientOf(address))).toEqual({
      ok: false,
      failure: { kind: 'unreached', cause: 'http_403' },
    });
  });
});

it('keeps token, number and words out of everything that fails', async () => {
  const { address, world } = await startGraph();
  const kinds: Disturbance[] = [
    { kind: 'reset' },
    { kind: 'empty' },
    { kind: 'page', status: 500 },
    {
      kind: 'answer',
      status: 400,
      json: { error: { code: 1, message: `token ${someToken} to +33698765432` } },
    },
  ];
  for (const disturbance of kinds) {
    world.disturbances.push(disturbance);
    const said = JSON.stringify(await send(clientOf(address)));
    expect(said).toContain('"ok":false');
    expect(said).not.toMatch(/EAAG|33698765432|secrète/);
  }
  world.disturbances.push({ kind: 'reset' });
  expect(JSON.stringify(await clientOf(address).debugToken(someToken))).not.toContain('EAAG');
  expect(await clientOf(address).readNumber(someAccount)).toBeDefined();
});
