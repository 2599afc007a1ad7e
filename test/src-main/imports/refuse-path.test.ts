import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderLimits, listExportFiles } from '../../../src-main/imports/open-sources.ts';
import { refusePath } from '../../../src-main/imports/refuse-path.ts';
import { importFile, openCoreThread, setAll, writeChat } from '../../helpers/core.ts';
import { temporaryFolder } from './read-export.ts';

const isPosix = process.platform !== 'win32';
const visit = [
  ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
  ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
] as const;

describe('a path on Windows', () => {
  it.each([
    String.raw`\\evil\share\x.zip`,
    '//evil/share/x.zip',
    String.raw`/\evil\share\x.zip`,
    String.raw`\/evil\share\x.zip`,
    String.raw`\\evil@SSL\DavWWWRoot\x.zip`,
    String.raw`\\?\UNC\evil\share\x.zip`,
    String.raw`\\?\C:\chats\x.zip`,
    String.raw`\\.\pipe\x.zip`,
    '//./PhysicalDrive0',
    String.raw`\??\UNC\evil\share\x.zip`,
    String.raw`C:\chats\NUL`,
    String.raw`C:\chats\com1.txt`,
    String.raw`C:\LPT² .txt\x.txt`,
    'CONIN$',
  ])('that leads to another computer or a device is refused: %s', (path) => {
    const refusal = refusePath(path, 'win32');
    expect(refusal?.code).toBe('path_elsewhere');
    expect(refusal?.message).toMatch(
      /^[^\\/]+ lies on another computer or is a device, .* choose the copy\.$/,
    );
  });

  it.each(['x.zip', '', String.raw`chats\x.zip`, 'C:x.zip', String.raw`\chats\x.zip`, '/chats/x.zip'])(
    'that says not where it begins is refused: %s',
    (path) => {
      expect(refusePath(path, 'win32')?.code).toBe('path_not_whole');
    },
  );

  it.each([
    String.raw`C:\Users\Léa\WhatsApp Chat with Nadia.zip`,
    'd:/chats/a//b.txt',
    String.raw`C:\console\aux chats\null.txt`,
    String.raw`C:\chats\com10.txt`,
  ])('on a drive is fine: %s', (path) => {
    expect(refusePath(path, 'win32')).toBeNull();
  });
});

describe('a path elsewhere', () => {
  it.each(['/chats/x.zip', '//chats/x.zip', '/chats/com1.txt', String.raw`/\\evil\share\x.zip`])(
    'is what it says: %s',
    (path) => {
      expect(refusePath(path, 'linux')).toBeNull();
      expect(refusePath(path, 'darwin')).toBeNull();
    },
  );

  it.each(['x.zip', '', '../x.zip', '~/x.zip', String.raw`\\evil\share\x.zip`, String.raw`C:\x.zip`])(
    'that says not where it begins is refused: %s',
    (path) => {
      expect(refusePath(path, 'linux')?.code).toBe('path_not_whole');
    },
  );
});

describe.runIf(isPosix)('a page that names paths', () => {
  it('is refused what it names by halves, even if it is there, and given what it names whole', async () => {
    const thread = await openCoreThread();
    const page = thread.client();
    await setAll(page, { country: 'FR', currency: 'EUR', time_zone: 'Europe/Paris' });
    const file = await writeChat(temporaryFolder(), 'Nadia', visit);
    const half = relative(process.cwd(), file);
    expect(existsSync(half)).toBe(true);

    const review = await page.imports.review({ sources: [{ path: half }, { path: `/${file}` }] });
    expect(review.refused.map((each) => each.refused?.code)).toEqual(['path_not_whole']);
    expect(review.files).toMatchObject([{ title: 'Nadia' }]);
    const result = await importFile(page, half);
    expect(result).toMatchObject({ new: 0, files: [{ refused: { code: 'path_not_whole' } }] });
    expect(await importFile(page, `/${file}`)).toMatchObject({ new: 2 });
  });

  it('is refused devices, pipes and what the system makes up, without waiting for any of them', async () => {
    const page = (await openCoreThread()).client();
    const pipe = join(temporaryFolder(), 'x.txt');
    execFileSync('mkfifo', [pipe]);
    const kernel = ['/proc/kmsg', '/proc/self/status', '/proc/self/mem', '/proc/self/pagemap'].filter(
      existsSync,
    );
    const wanted = ['/dev/zero', '/dev/tty', pipe, ...kernel, '/dev/\0', `/${'x'.repeat(10_000)}`];
    const sources = wanted.map((path) => ({ path }));
    const { files, refused } = await page.imports.review({ sources });
    expect(files).toEqual([]);
    expect(refused.map((each) => each.refused?.code)).toEqual([
      'not_a_file',
      'not_a_file',
      'not_a_file',
      ...kernel.map(() => 'empty_file'),
      'file_unreadable',
      'file_unreadable',
    ]);
  });
});

describe('a folder', () => {
  async function list(folder: string, limits?: typeof folderLimits): Promise<unknown[]> {
    const found = [];
    for await (const { path, refusal } of listExportFiles([folder], limits))
      found.push(refusal?.code ?? path);
    return found;
  }

  it('with more below it than a shop has is refused as a whole, and not walked to its end', async () => {
    const folder = temporaryFolder();
    for (const name of ['a', 'b', 'c']) {
      mkdirSync(join(folder, name));
      for (const file of ['1.txt', '2.txt', '3.jpg']) writeFileSync(join(folder, name, file), '');
    }
    expect(await list(folder, { entries: 12, exports: 6 })).toHaveLength(6);
    expect(await list(folder, { entries: 11, exports: 6 })).toEqual(['folder_too_large']);
    expect(await list(folder, { entries: 12, exports: 5 })).toEqual(['folder_too_large']);
    expect(await list(folder, { entries: 2, exports: 6 })).toEqual(['folder_too_large']);
  });

  it('of tens of thousands of exports is one sentence', async () => {
    const folder = temporaryFolder();
    for (let n = 0; n <= folderLimits.exports; n += 1) writeFileSync(join(folder, `${n}.txt`), '');
    const page = (await openCoreThread()).client();
    const { files, refused } = await page.imports.review({ sources: [{ path: folder }] });
    expect([files.length, refused.length]).toEqual([0, 1]);
    expect(refused[0]?.refused?.message).toMatch(/^There is too much in .*: choose the folder with/);
  });

  it.runIf(isPosix)('that is a whole disk is given up', async () => {
    const refusals = await list('/', { entries: 2_000, exports: 100_000 });
    expect(refusals).toEqual(['folder_too_large']);
  });
});
