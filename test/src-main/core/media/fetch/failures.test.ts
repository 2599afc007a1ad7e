import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MessageShape } from '../../../../../shared/contract/inbox.ts';
import { fetchDue } from '../../../../../src-main/core/media/fetch/fetching.ts';
import { placeOfPart, sizeOfPart } from '../../../../../src-main/core/media/fetch/part.ts';
import { placeOfArriving } from '../../../../../src-main/database/media-files.ts';
import { clientOf } from '../../../../helpers/graph/client-of.ts';
import { serveGraph } from '../../../../helpers/graph/server.ts';
import { jpeg } from '../../../../helpers/made-media.ts';
import { openMediaShop, type MediaShop } from '../../../../helpers/meta-files.ts';

const hour = 3_600_000;

async function problemOf(shop: MediaShop): Promise<MessageShape['media_problem']> {
  return (await shop.messages())[0]?.media_problem ?? null;
}

function partsOf(shop: MediaShop): string[] {
  const place = placeOfArriving(shop.context.folder);
  return existsSync(place) ? readdirSync(place) : [];
}

/** The statuses with which Meta answered for the bytes, in order. */
function bytesAsked(shop: MediaShop): (number | null)[] {
  return shop.meta.world.requests
    .filter(({ path }) => path.includes('/attachments/'))
    .map(({ status }) => status);
}

/** An address at which nobody listens any more. */
async function closedAddress(): Promise<string> {
  const { address, close } = await serveGraph(() => 0);
  await close();
  return address;
}

describe('fetching a file', () => {
  it('goes on where it was left', async () => {
    const shop = await openMediaShop();
    const bytes = randomBytes(150_000);
    const { metaId } = shop.receive({ bytes });
    shop.meta.world.disturbances.push({ kind: 'part', bytes: 100_000, then: 'hang', path: '/attachments/' });
    const controller = new AbortController();
    const fetching = shop.fetch(controller.signal);
    const part = placeOfPart(shop.context.folder, metaId);
    await expect.poll(() => sizeOfPart(part), { timeout: 20_000 }).toBe(100_000);
    controller.abort();
    expect(await fetching).toBe('stopped');
    await shop.fetch();
    expect(bytesAsked(shop)).toEqual([200, 206]);
    expect(await shop.messages()).toMatchObject([{ media: { size: 150_000 } }]);
  });

  it('begins anew at once when its connection breaks', async () => {
    const shop = await openMediaShop();
    shop.receive({ bytes: randomBytes(150_000) });
    shop.meta.world.disturbances.push({ kind: 'part', bytes: 100_000, then: 'reset', path: '/attachments/' });
    await shop.fetch();
    expect(bytesAsked(shop)).toHaveLength(2);
    expect(await shop.messages()).toMatchObject([{ media: { size: 150_000 } }]);
  });

  it('asks for a new address when the old one has ended, and gives up when the file has', async () => {
    const shop = await openMediaShop();
    const ended = { kind: 'answer', status: 404, json: {}, path: '/attachments/' } as const;
    shop.receive({ bytes: jpeg });
    shop.meta.world.disturbances.push(ended);
    await shop.fetch();
    expect(bytesAsked(shop)).toEqual([404, 200]);
    expect(await problemOf(shop)).toBeNull();

    const gone = await openMediaShop();
    gone.receive({ bytes: jpeg });
    gone.meta.world.disturbances.push({ ...ended, times: 100 });
    await gone.fetch();
    expect(await problemOf(gone)).toBe('expired');
    expect(bytesAsked(gone).length).toBeLessThan(5);
  });

  it('says that Meta has deleted it after seven days, and the owner may ask again', async () => {
    const shop = await openMediaShop();
    const { message } = shop.receive({ bytes: jpeg });
    shop.advance(7 * 24 * hour);
    await shop.fetch();
    expect(await problemOf(shop)).toBe('expired');
    const asked = shop.meta.world.requests.length;
    await shop.fetch();
    expect(shop.meta.world.requests).toHaveLength(asked);
    // It was Meta that erred.
    for (const file of shop.meta.world.media.values()) file.expiresAt += 30 * 24 * hour;
    await shop.core.client.media.fetchAgain({ message });
    expect(await problemOf(shop)).toBe('waiting');
    await shop.fetch();
    expect(await problemOf(shop)).toBeNull();
    await expect(shop.core.client.media.fetchAgain({ message })).rejects.toThrow('not here any more');
  });

  it('does not begin with a file that is larger than Meta lets anybody send', async () => {
    const shop = await openMediaShop();
    const { metaId } = shop.receive({ bytes: jpeg });
    const facts = {
      url: `${shop.meta.address}/x`,
      mime_type: 'video/mp4',
      sha256: '',
      file_size: 105_000_000,
      id: metaId,
    };
    shop.meta.world.disturbances.push({ kind: 'answer', json: facts, path: metaId });
    await shop.fetch();
    expect(await problemOf(shop)).toBe('over_limit');
    expect(bytesAsked(shop)).toEqual([]);
  });

  it('keeps nothing of other content than was announced, and stops trying', async () => {
    const shop = await openMediaShop();
    shop.receive({ bytes: jpeg, sha256: createHash('sha256').update('another').digest('base64') });
    for (let hours = 0; hours < 5; hours += 1) {
      await shop.fetch();
      shop.advance(hour);
    }
    expect(await problemOf(shop)).toBe('refused');
    expect(bytesAsked(shop)).toEqual([200, 200, 200]);
    expect(partsOf(shop)).toEqual([]);
    expect(shop.context.db.prepare('SELECT count(*) FROM media').pluck().get()).toBe(0);
  });

  it('asks nobody but Meta', async () => {
    const shop = await openMediaShop();
    const { metaId } = shop.receive({ bytes: jpeg });
    const url = 'https://lookaside.fbsbx.com.example.org/x';
    const facts = { url, mime_type: 'image/jpeg', sha256: '', file_size: jpeg.length, id: metaId };
    shop.meta.world.disturbances.push({ kind: 'answer', json: facts, path: metaId });
    await shop.fetch();
    expect(await problemOf(shop)).toBe('refused');
  });

  it('waits longer each time that Meta is out of order, and never loses the file', async () => {
    const shop = await openMediaShop();
    const { metaId } = shop.receive({ bytes: jpeg });
    shop.meta.world.disturbances.push({ kind: 'error', status: 503, code: 2, times: 3, path: metaId });
    const waits: number[] = [];
    while (waits.length < 10 && (await problemOf(shop)) === 'waiting') {
      await shop.fetch();
      const at = shop.context.db.prepare('SELECT next_at FROM meta_media').pluck().get() as number;
      waits.push(Math.max(0, at - shop.context.clock()));
      shop.advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([5_000, 10_000, 20_000, 0]);
    expect(await problemOf(shop)).toBeNull();
  });

  it('counts no try while Meta is out of reach, or hands nothing out to this token', async () => {
    const shop = await openMediaShop();
    shop.receive({ bytes: jpeg });
    const signal = new AbortController().signal;
    const turns = [
      await fetchDue(shop.context, clientOf(await closedAddress()), signal),
      await fetchDue(shop.context, clientOf(shop.meta.address, { token: async () => null }), signal),
      await fetchDue(shop.context, clientOf(shop.meta.address, { token: async () => 'EAAended' }), signal),
    ];
    expect(turns).toEqual(['offline', 'stopped', 'stopped']);
    expect(shop.context.db.prepare('SELECT state, tries FROM meta_media').raw().all()).toEqual([
      ['waiting', 0],
    ]);
    await shop.fetch();
    expect(await problemOf(shop)).toBeNull();
  });
});
