import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BrowserHost } from '../../../../src-main/hosts/browser/server.ts';
import { startBrowserHost } from '../../../../src-main/hosts/browser/server.ts';
import {
  codeOf,
  connectSmallRouter,
  endOf,
  knock,
  openSocket,
  startTestHost,
} from '../../../helpers/host.ts';
import { sendRaw } from '../../../helpers/raw-http.ts';

describe('the page over HTTP', () => {
  it('comes with every security header and without any of CORS', async () => {
    const host = await startTestHost();
    const response = await fetch(`http://127.0.0.1:${host.port}/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Page</title>');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; /,
    );
    expect(response.headers.get('content-security-policy')).toContain("; media-src 'self'; ");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('answers HEAD without a body', async () => {
    const host = await startTestHost();
    const response = await fetch(`http://127.0.0.1:${host.port}/`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each<[string, string, string]>([
    ['a foreign host', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', '403'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n', '400'],
    ['a foreign origin', 'GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: https://evil.example\r\n\r\n', '403'],
    ['POST', 'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 0\r\n\r\n', '405'],
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\n\r\n', ''],
    ['a whole address', 'GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n\r\n', '400'],
    ['dots', 'GET /../../package.json HTTP/1.1\r\nHost: HOST\r\n\r\n', '400'],
    ['encoded dots', 'GET /%2e%2e/package.json HTTP/1.1\r\nHost: HOST\r\n\r\n', '400'],
    ['an encoded slash', 'GET /..%2f..%2fpackage.json HTTP/1.1\r\nHost: HOST\r\n\r\n', '400'],
    ['backslashes', 'GET /..\\..\\package.json HTTP/1.1\r\nHost: HOST\r\n\r\n', '400'],
    ['an encoded NUL', 'GET /index.html%00 HTTP/1.1\r\nHost: HOST\r\n\r\n', '400'],
    ['a file that is not of the page', 'GET /package.json HTTP/1.1\r\nHost: HOST\r\n\r\n', '404'],
    [
      'two lengths',
      'GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      '400',
    ],
    [
      'a length and chunks, one request inside the other',
      'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: HOST\r\n\r\n',
      '400',
    ],
    ['a chunked GET', 'GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', '400'],
    [
      'a folded header',
      'GET / HTTP/1.1\r\nHost: HOST\r\nX: a\r\n b\r\nOrigin : https://evil.example\r\n\r\n',
      '400',
    ],
    ['noise', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n', '400'],
  ])('refuses %s', async (_name, request, status) => {
    const host = await startTestHost();
    const answer = await sendRaw(host.port, request.replaceAll('HOST', `127.0.0.1:${host.port}`));
    expect(answer.split(' ')[1] ?? '').toBe(status);
    expect(answer.match(/HTTP\/1\.1 /g) ?? []).toHaveLength(status === '' ? 0 : 1);
    expect(answer).not.toContain('Page');
  });

  it('listens on loopback and nowhere else', async () => {
    const host = await startTestHost();
    await expect(fetch(`http://[::1]:${host.port}/`)).rejects.toThrow();
    await expect(sendRaw(host.port, 'GET / HTTP/1.1\r\n\r\n', '127.0.0.2')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('the socket', () => {
  it('gives a token for a code, and lets the token in again', async () => {
    const host = await startTestHost();
    const token = await knock(openSocket(host), { code: codeOf(host.mintAddress()) });
    expect(token).toHaveLength(43);
    expect(await knock(openSocket(host), { token })).toBe(token);
  });

  it('takes a page on localhost too', async () => {
    const host = await startTestHost();
    const name = `localhost:${host.port}`;
    const socket = openSocket(host, { host: name, origin: `http://${name}` });
    expect(await knock(socket, { code: codeOf(host.mintAddress()) })).toHaveLength(43);
  });

  it('refuses a spent code, a wrong token and whatever else comes first', async () => {
    const host = await startTestHost();
    const code = codeOf(host.mintAddress());
    await knock(openSocket(host), { code });
    expect(await knock(openSocket(host), { code })).toBe('unknown_code');
    expect(await knock(openSocket(host), { token: 'A'.repeat(43) })).toBe('unknown_token');
    expect(await knock(openSocket(host), {})).toBe('bad_first_message');
    expect(await knock(openSocket(host), { code: 1 })).toBe('bad_first_message');
    expect(await knock(openSocket(host), 'null')).toBe('bad_first_message');
    expect(await knock(openSocket(host), '{')).toBe('bad_first_message');
    expect(await knock(openSocket(host), { code: 'x'.repeat(2_000) })).toBe('bad_first_message');
    expect(await knock(openSocket(host), { i: '1', p: { u: '/echo', b: { json: 'hello' } } })).toBe(
      'bad_first_message',
    );
  });

  it('closes with 4401, so that a page knows it has to ask for a new address', async () => {
    const host = await startTestHost();
    const socket = openSocket(host);
    const end = endOf(socket);
    await knock(socket, { code: 'no' });
    expect(await end).toEqual({ code: 4401, reason: 'unknown_code' });
  });

  it('closes on a page that says nothing', async () => {
    const host = await startTestHost(20);
    expect(await endOf(openSocket(host))).toEqual({ code: 4401, reason: 'no_first_message' });
  });

  it('is not opened for others', async () => {
    const host = await startTestHost();
    const refused = async (headers: Record<string, string>, path?: string): Promise<number> =>
      (await endOf(openSocket(host, headers, path))).code;
    expect(await refused({ origin: 'https://evil.example' })).toBe(403);
    expect(await refused({ origin: 'null' })).toBe(403);
    expect(await refused({ origin: `http://localhost:${host.port}` })).toBe(403);
    expect(await refused({ host: 'evil.example', origin: 'http://evil.example' })).toBe(403);
    expect(await refused({}, '/socket?token=abc')).toBe(404);
    expect(await refused({}, '/')).toBe(404);
    const withoutOrigin = await sendRaw(
      host.port,
      `GET /socket HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    expect(withoutOrigin).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('ends when a message is larger than anything the page sends', async () => {
    const host = await startTestHost();
    const socket = openSocket(host);
    await knock(socket, { code: codeOf(host.mintAddress()) });
    const end = endOf(socket);
    socket.send(Buffer.alloc(9 * 1024 * 1024));
    expect((await end).code).toBe(1009);
  });

  it('holds no more than 32 pages at once', async () => {
    const host = await startTestHost();
    for (let n = 0; n < 32; n += 1) await knock(openSocket(host), { code: codeOf(host.mintAddress()) });
    expect((await endOf(openSocket(host))).code).toBe(503);
  });

  it('closes with the host, at once', async () => {
    const host = await startBrowserHost({ page: new Map(), connect: connectSmallRouter });
    const socket = openSocket(host);
    await knock(socket, { code: codeOf(host.mintAddress()) });
    const end = endOf(socket);
    await host.close();
    expect((await end).code).toBe(1001);
  });
});

describe('the port', () => {
  it('falls back to a free one, unless one was asked for', async () => {
    const taken = await occupy();
    await expect(startOn(taken)).rejects.toThrow('EADDRINUSE');
    const [one, two] = [await startTestHost(), await startTestHost()];
    expect(one.port).not.toBe(two.port);
  });
});

it('keeps codes out of everything but the fragment', async () => {
  const host = await startTestHost();
  const address = new URL(host.mintAddress());
  expect(address.pathname + address.search).toBe('/');
  expect(codeOf(address.href)).toHaveLength(22);
});

async function startOn(port: number): Promise<BrowserHost> {
  return startBrowserHost({ page: new Map(), connect: connectSmallRouter, port });
}

function occupy(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
    onTestFinished(() => void server.close());
  });
}
