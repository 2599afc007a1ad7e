import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore, openCoreThread, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { html, jpeg, opus, pdf, pngOf, svg, webm, webp } from '../../../helpers/made-media.ts';
import { fillMediaShop } from '../../../helpers/media-shop.ts';

/** A shop with a photo, a film, a voice message and a document, and the id of each one's file. */
async function openShop(): Promise<{ client: CoreClient; ids: string[]; folder: string }> {
  const folder = path.join(await temporaryFolder(), 'data');
  await fillMediaShop(folder, [
    { name: 'a.jpg', data: jpeg },
    { name: 'b.webm', data: webm },
    { name: 'c.opus', data: opus },
    { name: 'd.pdf', data: pdf },
  ]);
  const { client } = await openCore({ folder });
  const { messages } = await client.inbox.messages({ thread: '1' });
  return { client, folder, ids: messages.map((message) => message.media?.id ?? '') };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('a thumbnail', () => {
  it('is kept as the page made it, and told of with the message from then on', async () => {
    const { client, ids } = await openShop();
    const [photo = '', film = ''] = ids;
    expect(await client.media.thumbnail({ media: photo })).toEqual({ image: null });
    expect(await client.media.keepThumbnail({ media: photo, image: base64(webp) })).toEqual({ kept: true });
    expect(await client.media.keepThumbnail({ media: film, image: base64(jpeg) })).toEqual({ kept: true });
    expect(await client.media.keepThumbnail({ media: photo, image: base64(jpeg) })).toEqual({ kept: false });
    expect(await client.media.thumbnail({ media: photo })).toEqual({
      image: `data:image/webp;base64,${base64(webp)}`,
    });
    const { messages } = await client.inbox.messages({ thread: '1' });
    expect(messages.map((message) => message.media?.has_thumbnail)).toEqual([true, true, false, false]);
  });

  it.each<[string, Uint8Array]>([
    ['of another kind', pngOf(9, 9)],
    ['that is a page', html],
    ['that is a drawing', svg],
    ['that says that it is a photo and goes on as a page', Buffer.concat([jpeg.subarray(0, 20), html])],
    ['that is nothing', Buffer.alloc(0)],
    ['that is noise', Buffer.from('noise')],
    ['that is too heavy', Buffer.concat([jpeg, Buffer.alloc(64 * 1024)])],
    ['that is too large', withSize(481, 9)],
    ['that is too high', withSize(9, 481)],
  ])('%s is not kept', async (_what, bytes) => {
    const { client, ids } = await openShop();
    const kept = client.media.keepThumbnail({ media: ids[0]!, image: base64(bytes) });
    await expect(kept).rejects.toMatchObject({ data: { code: 'bad_thumbnail' } });
    expect(await client.media.thumbnail({ media: ids[0]! })).toEqual({ image: null });
  });

  it('as large as may be is kept', async () => {
    const { client, ids } = await openShop();
    expect(await client.media.keepThumbnail({ media: ids[0]!, image: base64(withSize(480, 480)) })).toEqual({
      kept: true,
    });
  });

  it('is made of nothing but pictures and films', async () => {
    const { client, ids } = await openShop();
    for (const media of [ids[2]!, ids[3]!, '99', 'x', '-1']) {
      const kept = client.media.keepThumbnail({ media, image: base64(webp) });
      await expect(kept).rejects.toMatchObject({ data: { code: 'unknown_media' } });
    }
  });
});

it('tells a page neither where a file lies nor what a ticket stands for', async () => {
  const { folder } = await openShop();
  const shop = await openCoreThread({ folder: path.join(folder, '..', 'other') });
  await expect(shop.client().media.resolve({ ticket: 'x' })).rejects.toMatchObject({
    data: { code: 'not_for_pages' },
  });
});

/** The photo with another size in its header. */
function withSize(width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}
