import { createHash } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetUnusedMedia, unlinkImportedMedia } from '../../../../src-main/core/media/forget.ts';
import { openMediaIntake, type MediaIntake } from '../../../../src-main/core/media/intake.ts';
import { settleMedia } from '../../../../src-main/core/media/settle.ts';
import { openExportSource } from '../../../../src-main/imports/open-sources.ts';
import { openCore } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { jpeg, opus, pngOf, program } from '../../../helpers/made-media.ts';
import { makeExport, makeZip, type MadeEntry } from '../../../helpers/make-export.ts';

type Shop = Awaited<ReturnType<typeof openCore>>;
const text: MadeEntry = { name: '_chat.txt', data: makeExport({ messages: 5 }) };

/** A shop with one message, which the media of these tests are linked to. */
async function openShop(): Promise<Shop> {
  const shop = await openCore();
  shop.context.db.exec(`
    INSERT INTO thread (id, number_id, kind, name) VALUES (1, 'main', 'customer', 'Nadia');
    INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text, attachment)
      VALUES (4096, 1, 2, 'in', 'text', 'phone', 'import', '', 'a.jpg'), (8192, 1, 3, 'in', 'text', 'phone', 'import', '', 'b');
    INSERT INTO import_run (id, started_at) VALUES (1, 1);
    INSERT INTO import_file (id, run_id, file, zone, date_order, via) VALUES (1, 1, 'a', 'UTC', 'dmy', 'phone'),
      (2, 1, 'b', 'UTC', 'dmy', 'phone');
  `);
  return shop;
}

async function zipOf(...entries: MadeEntry[]): Promise<string> {
  const file = path.join(await temporaryFolder(), 'WhatsApp Chat - Nadia.zip');
  await makeZip(file, [text, ...entries]);
  return file;
}

/** Takes in from one export in one transaction, as an import does. */
async function takeIn<T>(shop: Shop, file: string, work: (intake: MediaIntake) => Promise<T>): Promise<T> {
  const source = await openExportSource(file);
  try {
    return await shop.context.writeLong([], (db) => work(openMediaIntake(db, shop.context.folder, source)));
  } finally {
    await source.close();
    await settleMedia(shop.context);
  }
}

/** Everything below `media/`, by path. */
async function stored(shop: Shop): Promise<string[]> {
  const root = path.join(shop.folder, 'media');
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

function nameOf(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return path.join(hash.slice(0, 2), hash);
}

const linkTo =
  (messageId: number, importFileId = 1) =>
  async (intake: MediaIntake, name: string): Promise<void> => {
    const media = await intake.store(name);
    if (media !== null) intake.link(messageId, media, importFileId);
  };

describe('files of a zip', () => {
  it('lie under the hash of their content, for the owner alone and not to be run', async () => {
    const shop = await openShop();
    const file = await zipOf(
      { name: 'a.jpg', data: jpeg, mode: 0o100777 },
      { name: 'setup.exe', data: program },
    );
    const counts = await takeIn(shop, file, async (intake) => {
      await linkTo(4096)(intake, 'a.jpg');
      await linkTo(8192)(intake, 'setup.exe');
      return intake.counts;
    });
    expect(await stored(shop)).toEqual([nameOf(jpeg), nameOf(program)].toSorted());
    for (const name of await stored(shop)) {
      const place = path.join(shop.folder, 'media', name);
      expect(statSync(place).mode & 0o777).toBe(0o600);
      expect(statSync(path.dirname(place)).mode & 0o777).toBe(0o700);
    }
    expect(readFileSync(path.join(shop.folder, 'media', nameOf(jpeg))).equals(jpeg)).toBe(true);
    expect(counts).toEqual({ found: 2, missing: 0, failed: 0, bytes: jpeg.length + program.length });
    expect(
      shop.context.db.prepare('SELECT type, size, width, height FROM media ORDER BY id').raw().all(),
    ).toEqual([
      ['image/jpeg', jpeg.length, 32, 24],
      ['application/octet-stream', program.length, null, null],
    ]);
  });

  it('are kept once however often they come, under whatever name', async () => {
    const shop = await openShop();
    const file = await zipOf({ name: 'a.jpg', data: jpeg }, { name: 'copy of a.jpg', data: jpeg });
    const take = async (intake: MediaIntake): Promise<unknown[]> => [
      await intake.store('a.jpg'),
      await intake.store('copy of a.jpg'),
      await intake.store('a.jpg'),
      intake.counts,
    ];
    const [one, other, again, counts] = await takeIn(shop, file, take);
    expect(other).toEqual(one);
    expect(again).toEqual(one);
    expect(counts).toEqual({ found: 3, missing: 0, failed: 0, bytes: jpeg.length });
    expect((await takeIn(shop, file, take))[0]).toEqual(one);
    expect(await stored(shop)).toEqual([nameOf(jpeg)]);
  });

  it('are found by their base name: in folders, with accents spelt either way, that beside the text before others', async () => {
    const shop = await openShop();
    const beside = pngOf(3, 3);
    const file = path.join(await temporaryFolder(), 'chat.zip');
    await makeZip(file, [
      { name: 'other/devis.png', data: pngOf(9, 9) },
      { ...text, name: 'export/_chat.txt' },
      { name: 'export/devis.png', data: beside },
      { name: 'export/Media/éclat.opus'.normalize('NFD'), data: opus },
    ]);
    const found = await takeIn(shop, file, async (intake) => [
      await intake.store('devis.png'),
      await intake.store('éclat.opus'.normalize('NFC')),
      await intake.store('Media/éclat.opus'),
      await intake.store('_chat.txt'),
      await intake.store('../export/devis.png'),
      intake.counts,
    ]);
    expect(found).toEqual([
      { mediaId: 1, size: beside.length },
      { mediaId: 2, size: opus.length },
      null,
      null,
      null,
      { found: 2, missing: 3, failed: 0, bytes: beside.length + opus.length },
    ]);
  });

  it('that are damaged or packed absurdly tight are told of, and the others stored', async () => {
    const shop = await openShop();
    const bomb = Buffer.alloc(60_000_000);
    const file = await zipOf(
      { name: 'bad.jpg', data: jpeg },
      { name: 'bomb.png', data: bomb },
      { name: 'b.opus', data: opus },
    );
    const bytes = readFileSync(file);
    // One byte of the packed picture, behind its local header.
    const at = bytes.indexOf('bad.jpg') + 'bad.jpg'.length + 60;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
    const counts = await takeIn(shop, file, async (intake) => {
      await linkTo(4096)(intake, 'bad.jpg');
      await linkTo(8192)(intake, 'b.opus');
      expect(await intake.store('bomb.png')).toEqual({ mediaId: null, size: bomb.length });
      return intake.counts;
    });
    expect(counts).toEqual({ found: 1, missing: 0, failed: 2, bytes: opus.length });
    expect(await stored(shop)).toEqual([nameOf(opus)]);
    const { messages } = await shop.client.inbox.messages({ thread: '1' });
    expect(messages.map((message) => [message.media?.kind ?? null, message.media_problem])).toEqual([
      [null, 'not_stored'],
      ['audio', null],
    ]);
  });

  it('that the disk does not take leave the chat as it is', async () => {
    const shop = await openShop();
    const file = await zipOf({ name: 'a.jpg', data: jpeg });
    const place = path.dirname(path.join(shop.folder, 'media', nameOf(jpeg)));
    // What stands in the way of a folder is as good as a full disk, also for whoever may write everywhere.
    writeFileSync(place, 'in the way');
    await takeIn(shop, file, (intake) => linkTo(4096)(intake, 'a.jpg'));
    expect((await shop.client.inbox.messages({ thread: '1' })).messages[0]?.media_problem).toBe('not_stored');
    expect(existsSync(path.join(shop.folder, 'media', 'unfinished'))).toBe(false);
  });
});

describe('files beside a bare text', () => {
  it('are taken by exactly their name, from that folder, and only if they are files', async () => {
    const shop = await openShop();
    const folder = await temporaryFolder();
    const file = path.join(folder, 'Discussion WhatsApp avec Nadia.txt');
    const secret = path.join(await temporaryFolder(), 'secret.jpg');
    writeFileSync(secret, 'secret');
    writeFileSync(file, text.data);
    writeFileSync(path.join(folder, 'a.jpg'), jpeg);
    symlinkSync(secret, path.join(folder, 'link.jpg'));
    await mkdir(path.join(folder, 'folder.jpg'));
    const names = [
      'a.jpg',
      'A.jpg',
      'link.jpg',
      'folder.jpg',
      `../${path.basename(path.dirname(secret))}/secret.jpg`,
    ];
    const hostile = ['..', '.', '', secret, path.basename(file), 'a.jpg\0', '..\\a.jpg'];
    const found = await takeIn(shop, file, async (intake) => {
      const sizes: unknown[] = [];
      for (const name of [...names, ...hostile]) sizes.push((await intake.store(name))?.size ?? null);
      return sizes;
    });
    expect(found).toEqual([jpeg.length, ...Array<null>(names.length + hostile.length - 1).fill(null)]);
  });

  it('are found with their accents spelt either way, and as soon as they are there', async () => {
    const shop = await openShop();
    const folder = await temporaryFolder();
    const file = path.join(folder, 'chat.txt');
    writeFileSync(file, text.data);
    expect(await takeIn(shop, file, (intake) => intake.store('éclat.opus'))).toBeNull();
    writeFileSync(path.join(folder, 'éclat.opus'.normalize('NFD')), opus);
    for (const spelling of ['NFC', 'NFD']) {
      const media = await takeIn(shop, file, (intake) => intake.store('éclat.opus'.normalize(spelling)));
      expect(media).toMatchObject({ size: opus.length });
    }
  });

  it.runIf(process.getuid?.() !== 0)('that may not be read are told of', async () => {
    const shop = await openShop();
    const folder = await temporaryFolder();
    const file = path.join(folder, 'chat.txt');
    writeFileSync(file, text.data);
    writeFileSync(path.join(folder, 'a.jpg'), jpeg);
    chmodSync(path.join(folder, 'a.jpg'), 0);
    const media = await takeIn(shop, file, (intake) => intake.store('a.jpg'));
    expect(media).toEqual({ mediaId: null, size: jpeg.length });
  });
});

describe('what was begun and is needed by nobody', () => {
  it('goes when the transaction is taken back, and nothing else does', async () => {
    const shop = await openShop();
    await takeIn(shop, await zipOf({ name: 'a.jpg', data: jpeg }), (intake) => linkTo(4096)(intake, 'a.jpg'));
    const file = await zipOf({ name: 'a.jpg', data: jpeg }, { name: 'b.opus', data: opus });
    const cancelled = takeIn(shop, file, async (intake) => {
      await linkTo(4096, 2)(intake, 'a.jpg');
      await linkTo(8192, 2)(intake, 'b.opus');
      expect(await stored(shop)).toContain(nameOf(opus));
      throw new Error('cancelled');
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    expect(await stored(shop)).toEqual([nameOf(jpeg)]);
  });

  it('stops in the middle of a file when it is cancelled', async () => {
    const shop = await openShop();
    const file = await zipOf({ name: 'a.jpg', data: jpeg });
    const stopped = takeIn(shop, file, (intake) =>
      intake.store('a.jpg', AbortSignal.abort(new Error('stop'))),
    );
    await expect(stopped).rejects.toThrow('stop');
    expect(await stored(shop)).toEqual([]);
  });

  it('goes at the next start after a kill, without looking at the rest', async () => {
    const shop = await openShop();
    await takeIn(shop, await zipOf({ name: 'a.jpg', data: jpeg }), (intake) => linkTo(4096)(intake, 'a.jpg'));
    const source = await openExportSource(await zipOf({ name: 'b.opus', data: opus }));
    // Killed after the file and before the commit: the rows go with the connection, the file stays.
    const killed = shop.context.writeLong([], async (db) => {
      await openMediaIntake(db, shop.context.folder, source).store('b.opus');
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    await source.close();
    writeFileSync(path.join(shop.folder, 'media', 'unfinished', 'half.part'), 'half a file');
    const stranger = path.join(shop.folder, 'media', 'ab', 'ab'.repeat(32));
    await mkdir(path.dirname(stranger), { recursive: true });
    linkSync(path.join(shop.folder, 'media', nameOf(jpeg)), stranger);
    expect(await stored(shop)).toHaveLength(5);
    shop.close();
    const again = await openCore({ folder: shop.folder });
    expect(await stored(again)).toEqual([nameOf(jpeg), path.join('ab', 'ab'.repeat(32))].toSorted());
  });

  it('is taken over by the same import done again', async () => {
    const shop = await openShop();
    const file = await zipOf({ name: 'b.opus', data: opus });
    const place = path.join(shop.folder, 'media', nameOf(opus));
    await mkdir(path.dirname(place), { recursive: true });
    writeFileSync(place, opus);
    await takeIn(shop, file, (intake) => linkTo(4096)(intake, 'b.opus'));
    expect(await stored(shop)).toEqual([nameOf(opus)]);
  });

  it('goes when an import is undone, unless another one has brought it too', async () => {
    const shop = await openShop();
    const file = await zipOf({ name: 'a.jpg', data: jpeg }, { name: 'b.opus', data: opus });
    await takeIn(shop, file, async (intake) => {
      await linkTo(4096, 1)(intake, 'a.jpg');
      await linkTo(4096, 2)(intake, 'a.jpg');
      await linkTo(8192, 1)(intake, 'b.opus');
    });
    const undo = async (importFileId: number): Promise<void> => {
      await shop.context.write([], (db) => {
        unlinkImportedMedia(db, importFileId);
        forgetUnusedMedia(db, shop.context.folder);
      });
      await settleMedia(shop.context);
    };
    await undo(1);
    expect(await stored(shop)).toEqual([nameOf(jpeg)]);
    expect(
      (await shop.client.inbox.messages({ thread: '1' })).messages.map((each) => each.media?.type),
    ).toEqual(['image/jpeg', undefined]);
    await undo(2);
    expect(await stored(shop)).toEqual([]);
  });
});
