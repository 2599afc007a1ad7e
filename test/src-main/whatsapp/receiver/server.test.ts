import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { sign, verifyToken } from '../../../helpers/made-secrets.ts';
import { openReceiver, post } from '../../../helpers/receiving.ts';
import { sendRaw } from '../../../helpers/raw-http.ts';

const body = '{"object":"whatsapp_business_account","entry":[]}';

describe('the handshake', () => {
  const ask = (port: number, query: string, method = 'GET'): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(port)}/webhook?${query}`, { method });
  const right = `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${verifyToken}`;

  it('gives the challenge back to whoever knows the verify token', async () => {
    const { port, refused } = await openReceiver();
    const answer = await ask(port, right);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('1158201444');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(refused).toEqual([]);
  });

  it('gives nothing to anybody else, and says which token was wrong', async () => {
    const { port, refused } = await openReceiver();
    const answers = await Promise.all([
      ask(port, right.replace(verifyToken, 'guess')),
      ask(port, right.replace(/&hub\.verify_token=.*/, '')),
      ask(port, right.replace('subscribe', 'unsubscribe')),
      ask(port, right.replace('1158201444', '')),
      ask(port, right.replace('1158201444', '1'.repeat(257))),
      ask(port, right, 'HEAD'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 400, 400, 400, 405]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(6).fill(''));
    expect(refused).toEqual(['wrong_verify_token', 'wrong_verify_token']);
  });
});

describe('a body', () => {
  it('is stored byte for byte before it is answered', async () => {
    const order: string[] = [];
    const { port } = await openReceiver({
      store: async (bytes) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        order.push(`stored ${Buffer.from(bytes).toString('latin1')}`);
      },
    });
    const bytes = Buffer.from('\u00ff{"a":"é"}\r\n', 'latin1');
    const answer = await post(port, bytes);
    order.push(`answered ${String(answer.status)}`);
    expect(order).toEqual([`stored ${bytes.toString('latin1')}`, 'answered 200']);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each<[string, string | null, string]>([
    ['without a signature', null, 'no_signature'],
    ['signed with another secret', sign(body, 'other'), 'wrong_signature'],
    ['signed for other bytes', sign(`${body} `), 'wrong_signature'],
    ['with the old kind of signature', 'sha1=0123', 'malformed_signature'],
    ['with half a signature', sign(body).slice(0, 40), 'malformed_signature'],
    ['with two signatures', `${sign(body)}, ${sign(body)}`, 'malformed_signature'],
    ['signed with nothing', sign(body, ''), 'wrong_signature'],
  ])('%s is 401, says nothing, and is stored nowhere', async (_name, signature, reason) => {
    const { port, stored, refused } = await openReceiver();
    const answer = await post(port, body, signature);
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe('');
    expect(stored).toEqual([]);
    expect(refused).toEqual([reason]);
  });

  it('is asked for again when it cannot be kept', async () => {
    const { port, failed } = await openReceiver({ store: () => Promise.reject(new Error('disk')) });
    const answer = await post(port, body);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('');
    expect(failed).toEqual([new Error('disk')]);
  });

  it('of exactly 3 MB is taken, one byte more is not', async () => {
    const { port, stored, refused } = await openReceiver();
    const most = Buffer.alloc(3 * 1024 * 1024, 'x');
    expect((await post(port, most)).status).toBe(200);
    expect(stored.map(({ length }) => length)).toEqual([most.length]);
    const more = Buffer.alloc(most.length + 1, 'x');
    // The connection may be closed under the sender before it has read the answer.
    const status = await post(port, more).then(
      (answer) => answer.status,
      () => 413,
    );
    expect([status, stored.length, refused]).toEqual([413, 1, ['too_large']]);
  });

  it('may come through whatever host a tunnel names', async () => {
    const { port, stored } = await openReceiver();
    const hosts = ['shop.example', 'my_tunnel.example:99999', '[::1]:80', 'ä', 'a b', ''];
    for (const host of hosts) {
      const answer = await sendRaw(
        port,
        `POST /webhook HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: ${String(body.length)}\r\nX-Hub-Signature-256: ${sign(body)}\r\n\r\n${body}`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    }
    expect(stored).toHaveLength(hosts.length);
  });

  it('comes a hundred at once, each of its own', async () => {
    const { port, stored } = await openReceiver();
    const bodies = Array.from({ length: 100 }, (_, index) => `{"n":${String(index)}}`);
    const answers = await Promise.all(bodies.map((one) => post(port, one)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(stored.sort()).toEqual(bodies.sort());
  });
});

describe('nothing else', () => {
  it.each([
    ['GET', '/'],
    ['POST', '/'],
    ['GET', '/webhook/'],
    ['GET', '/webhook/../vitrine.db'],
    ['GET', '/%2e%2e/vitrine.db'],
    ['GET', '//webhook'],
    ['POST', '/Webhook'],
    ['GET', '/favicon.ico'],
    ['OPTIONS', '/'],
  ])('is behind %s %s', async (method, path) => {
    const { port, stored } = await openReceiver();
    const answer = await sendRaw(
      port,
      `${method} ${path} HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: ${sign('')}\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(answer.split('\r\n\r\n')[1]).toMatch(/^(0)?$/);
    expect(stored).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('answers to %s', async (method) => {
    const { port, stored } = await openReceiver();
    const answer = await sendRaw(
      port,
      `${method} /webhook HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: ${sign('')}\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer.toLowerCase()).not.toContain('access-control');
    expect(stored).toEqual([]);
  });

  it('is said to a browser of another page', async () => {
    const { port } = await openReceiver();
    const answer = await fetch(`http://127.0.0.1:${String(port)}/webhook`, {
      method: 'POST',
      body,
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(401);
    expect([...answer.headers.keys()].filter((key) => key.startsWith('access-control'))).toEqual([]);
  });

  it('listens on any other address of this machine', async () => {
    const { port } = await openReceiver();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address, scopeid }) => (scopeid === undefined || scopeid === 0 ? address : null));
    for (const address of ['127.0.0.2', '::1', ...others.filter((one) => one !== null)]) {
      const isOpen = await new Promise((resolve) => {
        const socket = connect(port, address, () => {
          resolve(true);
          socket.destroy();
        });
        socket.on('error', () => {
          resolve(false);
        });
      });
      expect([address, isOpen]).toEqual([address, false]);
    }
  });
});

it('a closed receiver lets what it is storing end, takes nothing new, and frees its port', async () => {
  let finish = (): void => undefined;
  const kept = new Promise<void>((resolve) => (finish = resolve));
  const { port, close } = await openReceiver({ store: () => kept });
  const answer = post(port, body);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = close();
  await expect(post(port, body)).rejects.toThrow();
  finish();
  expect((await answer).status).toBe(200);
  await closed;
});
