import { createHash } from 'node:crypto';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { forgetUnusedMedia } from '../../../../src-main/core/media/forget.ts';
import { settleMedia } from '../../../../src-main/core/media/settle.ts';
import { openCore } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { jpeg, opus, pngOf } from '../../../helpers/made-media.ts';
import { fillMediaShop } from '../../../helpers/media-shop.ts';

type Shop = Awaited<ReturnType<typeof openCore>>;
const picture = pngOf(20, 20);

async function openShop(): Promise<Shop> {
  const folder = path.join(await temporaryFolder(), 'data');
  await fillMediaShop(folder, [
    { name: 'a.jpg', data: jpeg },
    { name: 'b.opus', data: opus },
    { name: 'c.png', data: picture },
  ]);
  return openCore({ folder });
}

function placeIn(shop: Shop, bytes: Uint8Array): string {
  const name = createHash('sha256').update(bytes).digest('hex');
  return path.join(shop.folder, 'media', name.slice(0, 2), name);
}

describe('a check of the data', () => {
  it('finds nothing where every file is what it was', async () => {
    const { client } = await openShop();
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it('tells of files that are gone and of files that were changed, by content and not by size', async () => {
    const shop = await openShop();
    rmSync(placeIn(shop, jpeg));
    appendFileSync(placeIn(shop, opus), 'more');
    const changed = Buffer.from(picture);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    writeFileSync(placeIn(shop, picture), changed);
    const { ok, findings } = await shop.client.care.check();
    expect([ok, findings.map(({ code, text }) => [code, text.slice(0, 2)])]).toEqual([
      false,
      [
        ['media_missing', '1 '],
        ['media_altered', '2 '],
      ],
    ]);
  });
});

it('keeps every file in its place while a backup reads them, and removes what is to go afterwards', async () => {
  const shop = await openShop();
  const file = path.join(await temporaryFolder(), 'shop.zip');
  const backup = shop.client.care.backup({ file });
  await turn();
  await shop.context.write([], (db) => {
    db.exec('DELETE FROM message_media');
    forgetUnusedMedia(db, shop.context.folder);
  });
  await settleMedia(shop.context);
  expect((await backup).bytes).toBeGreaterThan(jpeg.length + opus.length + picture.length);
  expect(() => appendFileSync(placeIn(shop, jpeg), '', { flag: 'r' })).toThrow('ENOENT');
});
