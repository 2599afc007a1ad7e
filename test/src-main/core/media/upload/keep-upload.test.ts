import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keepUpload, type KeptUpload } from '../../../../../src-main/core/media/upload/keep-upload.ts';
import { uploadToMeta } from '../../../../../src-main/core/media/upload/upload-to-meta.ts';
import { appendUpload, beginUpload } from '../../../../../src-main/core/uploads.ts';
import { findMedia } from '../../../../../src-main/database/media.ts';
import { placeOfMedia } from '../../../../../src-main/database/media-files.ts';
import { openCore } from '../../../../helpers/core.ts';
import { someNumber } from '../../../../helpers/graph/world.ts';
import { html, jpeg, opus, pdf, pngOf, webm, webp } from '../../../../helpers/made-media.ts';
import { openMediaShop } from '../../../../helpers/meta-files.ts';

type Core = Awaited<ReturnType<typeof openCore>>;

function handOver({ context }: Core, name: string, bytes: Uint8Array): string {
  const upload = beginUpload(context.folder, name, bytes.length);
  appendUpload(context.folder, upload, 0, Buffer.from(bytes).toString('base64'));
  return upload;
}

const keep = (core: Core, name: string, bytes: Uint8Array): Promise<KeptUpload> =>
  keepUpload(core.context, handOver(core, name, bytes));

/** A file that begins like `head`, of so many bytes. */
function sized(head: Buffer, bytes: number): Buffer {
  return Buffer.concat([head], Math.max(head.length, bytes));
}

const stereo = Buffer.from(opus);
stereo[stereo.indexOf('OpusHead') + 9] = 2;
const vorbis = Buffer.from(opus.toString('latin1').replace('OpusHead', '\x01vorbis'), 'latin1');
const oldOffice = sized(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 4_096);
const moving = Buffer.from(webp);
moving.write('VP8X', 12, 'latin1');
moving[20] = 0x02;

describe('a file to be sent', () => {
  it.each([
    ['picture.png', jpeg, 'image/jpeg'],
    ['a.png', pngOf(8, 8), 'image/png'],
    ['a.bin', webp, 'image/webp'],
    ['voice', opus, 'audio/ogg'],
    ['a.txt', pdf, 'application/pdf'],
    ['preise.csv', Buffer.from('Schuh;12 €\n'), 'text/plain'],
    ['page.html', html, 'text/plain'],
    ['old.DOC', oldOffice, 'application/msword'],
  ])('is what its content says: %s', async (name, bytes, type) => {
    const core = await openCore();
    const kept = await keep(core, name, bytes);
    expect(kept).toMatchObject({ type, size: bytes.length, name });
    const row = findMedia(core.context.db, kept.mediaId);
    expect(readFileSync(placeOfMedia(core.context.folder, row?.hash ?? new Uint8Array()))).toEqual(bytes);
  });

  it.each([
    ['film.mp4', webm, 'unsendable_file'],
    ['old.bin', oldOffice, 'unsendable_file'],
    ['program.pdf', Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1'), 'unsendable_file'],
    ['two.ogg', stereo, 'unsendable_sound'],
    ['song.ogg', vorbis, 'unsendable_sound'],
    ['nothing.pdf', Buffer.alloc(0), 'empty_attachment'],
    ['large.jpg', sized(jpeg, 5_000_001), 'too_large_to_send'],
    ['sticker.webp', sized(webp, 100_001), 'too_large_to_send'],
    ['moving.webp', sized(moving, 500_001), 'too_large_to_send'],
  ])('that WhatsApp would not take is refused before it is kept: %s', async (name, bytes, code) => {
    const core = await openCore();
    await expect(keep(core, name, bytes)).rejects.toMatchObject({ code });
    expect(core.context.db.prepare('SELECT count(*) FROM media').pluck().get()).toBe(0);
  });

  it('may be as large as WhatsApp takes it, to the byte', async () => {
    const core = await openCore();
    await keep(core, 'large.jpg', sized(jpeg, 5_000_000));
    await keep(core, 'still.webp', sized(webp, 100_000));
    await keep(core, 'moving.webp', sized(moving, 500_000));
  });

  it('is kept once, and is there for another message when it was refused by nobody', async () => {
    const core = await openCore();
    const upload = handOver(core, 'a.pdf', pdf);
    const first = await keepUpload(core.context, upload);
    expect(await keepUpload(core.context, upload)).toEqual(first);
  });

  it('is at Meta as it was handed over, under an id for thirty days', async () => {
    const shop = await openMediaShop();
    const { mediaId } = await keep(shop.core, 'Rechnung.pdf', pdf);
    const answer = await uploadToMeta(shop.context, shop.graph, someNumber, mediaId, 'Rechnung.pdf');
    if (!answer.ok) throw new Error(answer.failure.kind);
    expect(shop.meta.world.media.get(answer.value.id)).toMatchObject({
      phoneNumberId: someNumber,
      type: 'application/pdf',
      name: 'Rechnung.pdf',
      bytes: pdf,
    });
    const days = (answer.value.expiresAt - shop.context.clock()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30);
  });

  it('that has gone from the disk is refused, and nothing is asked of Meta', async () => {
    const shop = await openMediaShop();
    const answer = await uploadToMeta(shop.context, shop.graph, someNumber, 99, 'a.pdf');
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'refused', code: 131_053, status: 0 } });
    expect(shop.meta.world.requests).toEqual([]);
  });
});
