import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { describe, expect, it, onTestFinished } from 'vitest';
import { resolveThrough } from '../../../../src-main/hosts/browser/resolve-ticket.ts';
import { startBrowserHost, type BrowserHost } from '../../../../src-main/hosts/browser/server.ts';
import { openCoreThread, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { codeOf, knock, openSocket } from '../../../helpers/host.ts';
import { html, jpeg, pngOf, program, svg, wavOf } from '../../../helpers/made-media.ts';
import { fillMediaShop, type MadeFile } from '../../../helpers/media-shop.ts';
import { sendRaw } from '../../../helpers/raw-http.ts';

interface Page {
  client: CoreClient;
  leave(): void;
}

/** A shop with these files behind a real host, and how a page comes in. */
async function openShop(files: readonly MadeFile[]): Promise<{
  host: BrowserHost;
  messages: string[];
  comeIn(): Promise<Page>;
  get(at: string, init?: RequestInit): Promise<Response>;
}> {
  const folder = path.join(await temporaryFolder(), 'data');
  const messages = await fillMediaShop(folder, files);
  const core = await openCoreThread({ folder });
  const host = await startBrowserHost({
    page: new Map(),
    connect: () => core.connect(),
    resolveTicket: resolveThrough(core),
    port: 0,
  });
  onTestFinished(() => host.close());
  return {
    host,
    messages,
    async comeIn() {
      const socket = openSocket(host);
      await knock(socket, { code: codeOf(host.mintAddress()) });
      const client: CoreClient = createORPCClient(new RPCLink({ websocket: socket as never }));
      return {
        client,
        leave: () => {
          socket.close();
        },
      };
    },
    get: (at, init) => fetch(`http://127.0.0.1:${String(host.port)}${at}`, init),
  };
}

describe('a file of a message', () => {
  it('is given for a ticket, as what it is by its content and as nothing that runs', async () => {
    const shop = await openShop([
      { name: 'a.jpg', data: jpeg },
      { name: 'page.jpg', data: html },
      { name: 'drawing.png', data: svg },
      { name: 'photo.html', data: pngOf(3, 3) },
      { name: 'gpj\u202eexe.png', data: program },
    ]);
    const { client } = await shop.comeIn();
    const said: unknown[] = [];
    for (const message of shop.messages) {
      const response = await shop.get((await client.media.ticket({ message })).path);
      const { headers } = response;
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(
        [...headers.keys()].filter((name) => name.startsWith('access-control') || name === 'set-cookie'),
      ).toEqual([]);
      const name = /^attachment; filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];
      said.push([
        response.status,
        headers.get('content-type'),
        name,
        (await response.arrayBuffer()).byteLength,
      ]);
    }
    expect(said).toEqual([
      [200, 'image/jpeg', 'a.jpg', jpeg.length],
      [200, 'application/octet-stream', 'page.jpg', html.length],
      [200, 'application/octet-stream', 'drawing.png', svg.length],
      [200, 'image/png', 'photo.html', pngOf(3, 3).length],
      [200, 'application/octet-stream', 'gpjexe.png', program.length],
    ]);
  });

  it('is given in parts, as a player asks for it', async () => {
    const tone = wavOf(2);
    const shop = await openShop([{ name: 'a.wav', data: tone }]);
    const { client } = await shop.comeIn();
    const { path: at } = await client.media.ticket({ message: shop.messages[0]! });
    const part = await shop.get(at, { headers: { range: 'bytes=100-199' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 100-199/${String(tone.length)}`,
    ]);
    expect(Buffer.from(await part.arrayBuffer()).equals(tone.subarray(100, 200))).toBe(true);
    const head = await shop.get(at, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual([String(tone.length), '']);
  });

  it('is given to nobody without a ticket, with a made-up one or by another path', async () => {
    const shop = await openShop([{ name: 'a.jpg', data: jpeg }]);
    const { client } = await shop.comeIn();
    const { path: at } = await client.media.ticket({ message: shop.messages[0]! });
    const ticket = at.slice('/media/'.length);
    const statuses: Record<string, number> = {};
    for (const path of [
      '/media/',
      '/media',
      `/media/${'A'.repeat(43)}`,
      `/media/${ticket.slice(0, 42)}`,
      `/media/${ticket}/`,
      `/media/x/${ticket}`,
      `/media?ticket=${ticket}`,
      `/media/1`,
    ]) {
      statuses[path] = (await shop.get(path)).status;
    }
    expect(Object.values(statuses)).toEqual(Object.keys(statuses).map(() => 404));
    const raw = async (line: string): Promise<string> =>
      (
        await sendRaw(
          shop.host.port,
          `${line} HTTP/1.1\r\nHost: 127.0.0.1:${String(shop.host.port)}\r\nConnection: close\r\n\r\n`,
        )
      ).slice(9, 12);
    expect(await raw(`GET /media/../${ticket}`)).toBe('400');
    expect(await raw(`GET /media/%2e%2e/${ticket}`)).toBe('400');
    expect(await raw(`GET /media/..%2fvitrine.db`)).toBe('400');
    expect(await raw(`POST ${at}`)).toBe('405');
    expect(await raw(`GET ${at}`)).toBe('200');
  });

  it('is given to no other site, script or frame, nor to an address that somebody typed', async () => {
    const shop = await openShop([{ name: 'a.jpg', data: jpeg }]);
    const { client } = await shop.comeIn();
    const { path: at } = await client.media.ticket({ message: shop.messages[0]! });
    const ask = async (site: string, dest: string, mode = 'no-cors', more = ''): Promise<string> => {
      const answer = await sendRaw(
        shop.host.port,
        `GET ${at} HTTP/1.1\r\nHost: 127.0.0.1:${String(shop.host.port)}\r\nSec-Fetch-Site: ${site}\r\n` +
          `Sec-Fetch-Dest: ${dest}\r\nSec-Fetch-Mode: ${mode}\r\n${more}Connection: close\r\n\r\n`,
      );
      return answer.slice(9, 12);
    };
    expect(await ask('same-origin', 'image')).toBe('200');
    expect(await ask('same-origin', 'document', 'navigate')).toBe('200');
    expect(await ask('cross-site', 'image')).toBe('403');
    expect(await ask('same-site', 'image')).toBe('403');
    expect(await ask('cross-site', 'document', 'navigate')).toBe('403');
    expect(await ask('none', 'document', 'navigate')).toBe('403');
    for (const dest of ['script', 'style', 'iframe', 'frame', 'object', 'embed', 'worker', 'serviceworker']) {
      expect(await ask('same-origin', dest)).toBe('403');
    }
    expect(await ask('same-origin', 'empty', 'cors', 'Origin: https://evil.example\r\n')).toBe('403');
  });

  it('is gone with the page that asked for it, and stays for the others', async () => {
    const shop = await openShop([{ name: 'a.jpg', data: jpeg }]);
    const [page, other] = [await shop.comeIn(), await shop.comeIn()];
    const message = shop.messages[0]!;
    const mine = (await page.client.media.ticket({ message })).path;
    const theirs = (await other.client.media.ticket({ message })).path;
    page.leave();
    await expect.poll(async () => (await shop.get(mine)).status).toBe(404);
    expect((await shop.get(theirs)).status).toBe(200);
  });

  it('is told of as gone, where it or its message is', async () => {
    const shop = await openShop([{ name: 'a.jpg' }]);
    const { client } = await shop.comeIn();
    for (const message of [...shop.messages, '1', 'x', '-4096', '9e99']) {
      await expect(client.media.ticket({ message })).rejects.toMatchObject({
        data: { code: 'unknown_media' },
      });
    }
  });
});
