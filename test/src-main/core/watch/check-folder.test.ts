import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isInside, refuseWatchedFolder } from '../../../../src-main/core/watch/check-folder.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

describe('a folder to watch', () => {
  it('is any folder that can be listed, by a link too', async () => {
    const folder = await temporaryFolder();
    const exports = path.join(folder, 'exports');
    await mkdir(exports);
    await symlink(exports, path.join(folder, 'link'));
    const data = path.join(folder, 'data');
    await mkdir(data);
    expect(refuseWatchedFolder(exports, data)).toBeNull();
    expect(refuseWatchedFolder(path.join(folder, 'link'), data)).toBeNull();
  });

  it('is neither Vitrine’s own nor inside it, however it is written', async () => {
    const { client, folder } = await openFrenchShop();
    await mkdir(path.join(folder, 'media', 'deep'));
    const link = path.join(await temporaryFolder(), 'link');
    await symlink(folder, link);
    const own = [folder, `${folder}/`, path.join(folder, 'media', 'deep'), `${folder}/media/../media`, link];
    for (const value of own) {
      await expect(client.settings.set({ key: 'watched_folder', value }), value).rejects.toMatchObject({
        data: { code: 'watch_own_folder' },
        message: expect.stringMatching(/where Vitrine keeps its own data/) as string,
      });
    }
    expect((await client.settings.list()).settings.watched_folder).toBeNull();
  });

  it('is there, is a folder, may be read, and is named from the root', async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, 'chat.txt');
    await writeFile(file, 'x');
    const codeOf = (place: string): string | undefined => refuseWatchedFolder(place, '/nowhere/data')?.code;
    expect(codeOf(path.join(folder, 'missing'))).toBe('watch_folder_missing');
    expect(codeOf(path.join(file, 'below'))).toBe('watch_folder_missing');
    expect(codeOf(file)).toBe('watch_not_a_folder');
    expect(codeOf('Downloads')).toBe('path_not_whole');
    // Whoever may do everything is refused nothing.
    if (process.getuid?.() === 0) return;
    const closed = path.join(folder, 'closed');
    await mkdir(closed, { mode: 0 });
    onTestFinished(async () => {
      await chmod(closed, 0o700);
      await rm(closed, { recursive: true });
    });
    expect(codeOf(closed)).toBe('watch_folder_unreadable');
  });

  it('tells inside from beside', () => {
    expect([isInside('/a/b', '/a'), isInside('/a', '/a'), isInside('/a/..b', '/a')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isInside('/ab', '/a'), isInside('/', '/a'), isInside('/a/../b', '/a')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
