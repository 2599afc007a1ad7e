import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreFolder } from '../../../src-main/core/restore-folder.ts';
import { openConnection } from '../../../src-main/database/open.ts';
import { importFile, digestShop, openFrenchShop, writeChat } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { jpeg, pngOf } from '../../helpers/made-media.ts';
import { makeZip, type MadeEntry } from '../../helpers/make-export.ts';
import { fillMediaShop } from '../../helpers/media-shop.ts';

/** Where a stored file lies in a data folder. */
function placeOf(bytes: Uint8Array): string {
  const name = hash('sha256', bytes);
  return path.join('media', name.slice(0, 2), name);
}

/** A shop with two chats and the files of one, closed, its backup beside it, and what it looks like. */
async function backedUpShop(): Promise<{ folder: string; backup: string; digest: string }> {
  const filled = path.join(await temporaryFolder(), 'data');
  await fillMediaShop(filled, [
    { name: 'a.jpg', data: jpeg },
    { name: 'b.png', data: pngOf(40, 30) },
  ]);
  const shop = await openFrenchShop({ folder: filled });
  await shop.client.media.keepThumbnail({ media: '1', image: jpeg.toString('base64') });
  const chat = await writeChat(await temporaryFolder(), 'Nadia', [
    ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
    ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
  ]);
  await importFile(shop.client, chat, { via: 'api' });
  await mkdir(path.join(shop.folder, 'media', 'stray'), { recursive: true });
  writeFileSync(path.join(shop.folder, 'media', 'stray', 'photo.jpg'), 'of nobody');
  const backup = path.join(await temporaryFolder(), 'shop.zip');
  await shop.client.care.backup({ file: backup });
  const digest = digestShop(shop.context.db);
  shop.close();
  return { folder: shop.folder, backup, digest };
}

async function digestOf(folder: string): Promise<string> {
  const shop = await openFrenchShop({ folder });
  const digest = digestShop(shop.context.db);
  shop.close();
  return digest;
}

/** Every file of a folder with its content. */
function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/^lock$|-(wal|shm)$/.test(name) && statSync(path.join(folder, name)).isFile())
      .toSorted()
      .map((name) => [name, hash('sha256', readFileSync(path.join(folder, name)))]),
  );
}

describe('a backup', () => {
  it('comes back whole in another folder, media included', async () => {
    const { backup, digest } = await backedUpShop();
    const folder = path.join(await temporaryFolder(), 'elsewhere');
    await restoreFolder(folder, backup, false);
    expect(await digestOf(folder)).toBe(digest);
    for (const bytes of [jpeg, pngOf(40, 30)]) {
      expect(readFileSync(path.join(folder, placeOf(bytes))).equals(bytes)).toBe(true);
      expect(statSync(path.join(folder, placeOf(bytes))).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(path.join(folder, 'media'))).not.toContain('stray');
    const again = await openFrenchShop({ folder });
    const { messages } = await again.client.inbox.messages({ thread: '1' });
    expect(messages.map(({ media }) => [media?.type, media?.has_thumbnail])).toEqual([
      ['image/jpeg', true],
      ['image/png', false],
    ]);
    expect(await again.client.care.check()).toEqual({ ok: true, findings: [] });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'vitrine.db')).mode & 0o077).toBe(0);
    expect(statSync(backup).mode & 0o077).toBe(0);
  });

  it('is one file, written whole or not at all, never over another', async () => {
    const shop = await openFrenchShop();
    const folder = await temporaryFolder();
    const file = path.join(folder, 'shop.zip');
    const { bytes } = await shop.client.care.backup({ file });
    expect(bytes).toBe(statSync(file).size);
    expect(readdirSync(folder)).toEqual(['shop.zip']);
    const before = readFileSync(file);
    await expect(shop.client.care.backup({ file })).rejects.toMatchObject({ data: { code: 'file_exists' } });
    expect(readFileSync(file).equals(before)).toBe(true);
    await expect(shop.client.care.backup({ file: path.join(folder, 'no', 'x.zip') })).rejects.toMatchObject({
      data: { code: 'no_such_folder' },
    });
    await expect(shop.client.care.backup({ file: 'x.zip' })).rejects.toMatchObject({
      data: { code: 'bad_path' },
    });
    expect(readdirSync(folder)).toEqual(['shop.zip']);
  });

  it('can be taken while an import is running, and holds nothing of it', async () => {
    const shop = await openFrenchShop();
    const chat = await writeChat(
      await temporaryFolder(),
      'Nadia',
      Array.from(
        { length: 5_000 },
        (_, index) => ['2026-11-20T10:00', index % 2 ? 'Nadia' : 'Salon', `n ${index}`] as const,
      ),
    );
    const file = path.join(await temporaryFolder(), 'shop.zip');
    for await (const event of await shop.client.imports.run({ sources: [{ path: chat }], me: 'Salon' })) {
      if (event.type === 'progress' && event.stage === 'writing') {
        await shop.client.care.backup({ file });
        break;
      }
    }
    const folder = path.join(await temporaryFolder(), 'elsewhere');
    await restoreFolder(folder, file, false);
    const restored = await openFrenchShop({ folder });
    expect(restored.context.db.prepare('SELECT count(*) FROM message').pluck().get()).toBe(0);
  });
});

describe('restoring', () => {
  it('refuses a folder with data, and replaces it when told to', async () => {
    const { folder, backup, digest } = await backedUpShop();
    const shop = await openFrenchShop({ folder });
    await shop.client.settings.addNumber({ e164: '+33639980200', channel: 'api' });
    shop.close();
    const before = contentOf(folder);
    await expect(restoreFolder(folder, backup, false)).rejects.toMatchObject({
      code: 'folder_not_empty',
      message: expect.stringContaining('--replace') as string,
    });
    expect(contentOf(folder)).toEqual(before);
    await restoreFolder(folder, backup, true);
    expect(await digestOf(folder)).toBe(digest);
  });

  it('is refused while another host holds the folder', async () => {
    const { folder, backup } = await backedUpShop();
    await openFrenchShop({ folder });
    await expect(restoreFolder(folder, backup, true)).rejects.toMatchObject({ code: 'folder_in_use' });
  });

  it('mends a folder whose database is damaged', async () => {
    const { folder, backup, digest } = await backedUpShop();
    writeFileSync(
      path.join(folder, 'vitrine.db'),
      'not a database at all, but long enough to look like one'.repeat(40),
    );
    await expect(restoreFolder(folder, backup, false)).rejects.toMatchObject({ code: 'folder_not_empty' });
    await restoreFolder(folder, backup, true);
    expect(await digestOf(folder)).toBe(digest);
  });
});

describe('an archive that is no backup of ours', () => {
  /** The entries of a hostile archive around a good database. */
  const hostile: Record<string, (db: Uint8Array) => MadeEntry[]> = {
    'without a database': () => [{ name: 'media/a.jpg', data: 'x' }],
    'with an empty database': () => [{ name: 'vitrine.db', data: '' }],
    'with noise for a database': () => [{ name: 'vitrine.db', data: 'noise'.repeat(5_000) }],
    'with half a database': (db) => [{ name: 'vitrine.db', data: db.subarray(0, db.length / 2) }],
    'with other files': (db) => [
      { name: 'vitrine.db', data: db },
      { name: 'run.sh', data: 'rm -rf /' },
    ],
    'with a link for a database': () => [{ name: 'vitrine.db', data: '/etc/passwd', mode: 0o120777 }],
    'with a link among the media': (db) => [
      { name: 'vitrine.db', data: db },
      { name: placeOf(jpeg).replaceAll('\\', '/'), data: '/etc', mode: 0o120777 },
    ],
    'with a file among the media that is not named by its content': (db) => [
      { name: 'vitrine.db', data: db },
      { name: 'media/ab/run.sh', data: 'rm -rf /' },
    ],
  };

  it.each(Object.keys(hostile))('changes nothing: %s', async (kind) => {
    const { folder, backup } = await backedUpShop();
    const scratch = await temporaryFolder();
    await restoreFolder(path.join(scratch, 'good'), backup, false);
    const db = readFileSync(path.join(scratch, 'good', 'vitrine.db'));
    const archive = path.join(scratch, 'hostile.zip');
    await makeZip(archive, hostile[kind]!(db));
    await expectNothing(folder, archive, 'not_a_backup');
  });

  it.each([
    ['climbs out', 'media/xx/evil.txt', 'media/../evil.txt'],
    ['climbs far out', 'media/aaaaaaaaa.txt', 'media/../../../e.tx'.padEnd(19, 't')],
    ['is absolute', 'media/tmp/evil', '/media/tmp/evi'],
    ['has backslashes', 'media/xx/evil.txt', 'media\\..\\evil.txt'],
  ])('changes nothing when a name %s', async (_what, harmless, evil) => {
    expect(Buffer.byteLength(evil)).toBe(Buffer.byteLength(harmless));
    const { folder, backup } = await backedUpShop();
    const scratch = await temporaryFolder();
    await restoreFolder(path.join(scratch, 'good'), backup, false);
    const archive = path.join(scratch, 'hostile.zip');
    const db = readFileSync(path.join(scratch, 'good', 'vitrine.db'));
    await makeZip(archive, [
      { name: 'vitrine.db', data: db },
      { name: harmless, data: 'evil' },
    ]);
    // The writer of zips is too honest: the name is changed afterwards, in both places where it stands.
    const bytes = readFileSync(archive).toString('latin1').replaceAll(harmless, evil);
    writeFileSync(archive, bytes, 'latin1');
    await expectNothing(folder, archive, 'not_a_backup');
    expect(readdirSync(scratch).toSorted()).toEqual(['good', 'hostile.zip']);
  });

  it('changes nothing when it is cut off, is no archive, is not there or is a folder', async () => {
    const { folder, backup } = await backedUpShop();
    const scratch = await temporaryFolder();
    for (const share of [0.1, 0.5, 0.99]) {
      const cut = path.join(scratch, `cut-${share}.zip`);
      await copyFile(backup, cut);
      truncateSync(cut, Math.floor(statSync(backup).size * share));
      await expectNothing(folder, cut, 'not_a_backup');
    }
    const text = path.join(scratch, 'text.zip');
    writeFileSync(text, 'Dear diary');
    await expectNothing(folder, text, 'not_a_backup');
    await expectNothing(folder, scratch, 'not_a_backup');
    await expectNothing(folder, path.join(scratch, 'nowhere.zip'), 'no_such_file');
  });

  it('changes nothing when a newer Vitrine wrote it', async () => {
    const { folder, backup } = await backedUpShop();
    const scratch = await temporaryFolder();
    await restoreFolder(path.join(scratch, 'good'), backup, false);
    const file = path.join(scratch, 'good', 'vitrine.db');
    const db = openConnection(file);
    db.pragma('user_version = 99990');
    db.pragma('journal_mode = DELETE');
    db.close();
    const archive = path.join(scratch, 'newer.zip');
    await makeZip(archive, [{ name: 'vitrine.db', data: readFileSync(file) }]);
    await expectNothing(folder, archive, 'database_newer');
  });
});

async function expectNothing(folder: string, archive: string, code: string): Promise<void> {
  const before = contentOf(folder);
  await expect(restoreFolder(folder, archive, true)).rejects.toMatchObject({
    name: 'Refusal',
    code,
    message: expect.stringMatching(/\.$/) as string,
  });
  expect(contentOf(folder)).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
}
