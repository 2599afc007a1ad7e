import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { clientOf } from '../../../helpers/graph/client-of.ts';
import { addMedia } from '../../../helpers/graph/media.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { someNumber } from '../../../helpers/graph/world.ts';

const picture = { type: 'image/jpeg', bytes: randomBytes(300_000) };

async function readAll(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(body).arrayBuffer());
}

describe('uploading a file', () => {
  it('brings its bytes, name and type', async () => {
    const { address, world } = await startGraph();
    const file = path.join(await temporaryFolder(), 'hash');
    await writeFile(file, picture.bytes);
    const answer = await clientOf(address).upload(someNumber, {
      path: file,
      type: 'image/jpeg',
      name: 'été.jpg',
    });
    const [media] = world.media.values();
    expect(answer).toEqual({ ok: true, value: { id: media?.id } });
    expect(media).toMatchObject({ type: 'image/jpeg', name: 'été.jpg', phoneNumberId: someNumber });
    expect(media?.bytes.equals(picture.bytes)).toBe(true);
  });

  it('is refused in Meta’s words, given up when asked, and throws for a file that is not there', async () => {
    const { address, world } = await startGraph();
    const file = path.join(await temporaryFolder(), 'hash');
    await writeFile(file, picture.bytes);
    const graph = clientOf(address);
    const unknown = { path: file, type: 'application/octet-stream', name: 'x' };
    expect(await graph.upload(someNumber, unknown)).toMatchObject({
      failure: { kind: 'refused', code: 100 },
    });
    world.disturbances.push({ kind: 'hang' });
    const abort = new AbortController();
    const given = graph.upload(someNumber, { ...unknown, type: 'image/jpeg' }, abort.signal);
    await expect.poll(() => world.disturbances.length).toBe(0);
    abort.abort();
    expect(await given).toMatchObject({ failure: { kind: 'lost', cause: 'aborted' } });
    await expect(graph.upload(someNumber, { ...unknown, path: `${file}.gone` })).rejects.toThrow();
  });
});

describe('downloading a file', () => {
  it('comes from the address that Meta gives, whole or from where it was left', async () => {
    const { address, world } = await startGraph();
    const graph = clientOf(address);
    const facts = await graph.readMedia(someNumber, addMedia(world, someNumber, picture));
    if (!facts.ok) throw new Error('no facts');
    const { url, sha256, size, type } = facts.value;
    expect({ sha256, size, type }).toEqual({
      sha256: createHash('sha256').update(picture.bytes).digest('hex'),
      size: 300_000,
      type: 'image/jpeg',
    });
    const whole = await graph.download(url, 0);
    if (!whole.ok) throw new Error('no bytes');
    expect(whole.value).toMatchObject({ start: 0, total: 300_000 });
    expect((await readAll(whole.value.body)).equals(picture.bytes)).toBe(true);
    const rest = await graph.download(url, 299_000);
    if (!rest.ok) throw new Error('no rest');
    expect(rest.value).toMatchObject({ start: 299_000, total: 300_000 });
    expect((await readAll(rest.value.body)).equals(picture.bytes.subarray(299_000))).toBe(true);
    expect(await graph.download(url, 300_000)).toMatchObject({ failure: { code: 131052, status: 416 } });
  });

  it('needs a new address after five minutes, and is too late after seven days', async () => {
    const { address, world, advance } = await startGraph();
    const graph = clientOf(address);
    const id = addMedia(world, someNumber, picture);
    const facts = await graph.readMedia(someNumber, id);
    if (!facts.ok) throw new Error('no facts');
    advance(5 * 60_000);
    expect(await graph.download(facts.value.url, 0)).toMatchObject({
      failure: { kind: 'refused', code: 131052, status: 404 },
    });
    expect(await graph.readMedia(someNumber, id)).toMatchObject({ ok: true });
    advance(7 * 86_400_000);
    expect(await graph.readMedia(someNumber, id)).toMatchObject({ failure: { kind: 'refused', code: 100 } });
  });

  it('asks nobody but Meta, and this stand-in only where it is Graph', async () => {
    const { address, world } = await startGraph();
    const graph = clientOf(address);
    const elsewhere = await startGraph();
    for (const url of [
      `${elsewhere.address}/whatsapp_business/attachments/1`,
      'https://lookaside.fbsbx.com/x',
      'file:///etc/passwd',
      'no address',
    ]) {
      expect(await graph.download(url, 0)).toEqual({
        ok: false,
        failure: { kind: 'unreached', cause: 'foreign_host' },
      });
    }
    expect([...world.requests, ...elsewhere.world.requests]).toEqual([]);
  });

  it('starts again where the server does not know of parts', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push({ kind: 'answer', json: { a: 1 } });
    const answer = await clientOf(address).download(`${address}/whatsapp_business/attachments/x`, 100);
    expect(answer).toMatchObject({ ok: true, value: { start: 0, total: 7 } });
  });

  it('is lost behind a gateway’s 502', async () => {
    const { address, world } = await startGraph();
    world.disturbances.push({ kind: 'page', status: 502 });
    expect(await clientOf(address).download(`${address}/whatsapp_business/attachments/x`, 0)).toEqual({
      ok: false,
      failure: { kind: 'lost', cause: 'http_502' },
    });
  });
});
