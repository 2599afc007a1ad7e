import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { startCore } from '../../../../../src-main/core/start-core.ts';
import type { WriteStatement } from '../../../../../src-main/reports/statement.ts';
import { importFile, someDay, type CoreClient } from '../../../../helpers/core.ts';
import { putElectronInto } from '../../../../helpers/electron/module-beside.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';
import { madeStatement } from '../../../../helpers/made-statement.ts';
import { packProgram, type PackedProgram } from '../../../../helpers/packed-program.ts';
import { root, runProgram } from '../../../../helpers/program.ts';
import { readPdf } from '../../../../helpers/read-pdf.ts';

const chat = path.join(root, 'test', 'fixtures', 'chat-exports', '01-android-fr-24h.txt');
const binary = `/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;

// How a fuse that is on is written in the program: "1".
const on = 0x31;

// The stand-in has Linux' shape, and so the package holds Linux' SQLite.
const onLinux = it.runIf(process.platform === 'linux');

let packed: PackedProgram;

beforeAll(async () => {
  packed = await packProgram();
});

afterAll(() => rm(packed.place, { recursive: true, force: true, maxRetries: 5 }));

describe('the archive', () => {
  it('holds program, page, licences and what sets PDFs as they were built, and of node_modules SQLite alone', async () => {
    const files = packed.content.filter((name) => path.extname(name) !== '');
    const wanted = [
      '/package.json',
      '/build/licences.txt',
      ...(await filesIn('build/main')),
      ...(await filesIn('build/page')),
      ...(await filesIn('build/pdf')),
      '/node_modules/better-sqlite3/package.json',
      ...(await filesIn('node_modules/better-sqlite3/lib')).filter((name) => !/-(x|arm)64\.js$/.test(name)),
      binary,
    ];
    expect(files.sort()).toEqual(wanted.filter((name) => !name.endsWith('.map')).sort());
    expect(files).toEqual(expect.arrayContaining(['/build/main/main.js', '/build/page/index.html']));
  });

  it('holds no source, no test, no map, no type and no secret', () => {
    const strangers = packed.content.filter((name) =>
      /\.(ts|map|svelte|pem\.key)$|\/tests?(\/|$)|\.env/.test(name),
    );
    expect(strangers).toEqual([]);
  });

  it('leaves beside itself only what has to be a file', async () => {
    const beside = path.join(packed.folder, 'resources', 'app.asar.unpacked');
    const entries = await readdir(beside, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(
      files.map((file) => `/${path.relative(beside, path.join(file.parentPath, file.name))}`).sort(),
    ).toEqual(['/build/licences.txt', binary].sort());
    expect(await readFile(path.join(beside, binary))).toEqual(await readFile(path.join(root, binary)));
  });

  it('says what the program is, without the scripts and tools of its makers', async () => {
    const manifest = JSON.parse(
      await readFile(path.join(packed.extracted, 'package.json'), 'utf8'),
    ) as object;
    expect(manifest).toMatchObject({
      name: 'vitrine',
      main: 'build/main/main.js',
      type: 'module',
      desktopName: 'vitrine.desktop',
    });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  it('is told of with its size, which keeps the limit', () => {
    const [, megabytes = '', files = ''] =
      /: ([\d.]+) MB in (\d+) files beside Electron/.exec(packed.said) ?? [];
    expect(packed.said).toContain(
      'Packing around a stand-in for Electron, as asked: the result does not start.',
    );
    expect(Number(megabytes)).toBeGreaterThan(2);
    expect(Number(megabytes)).toBeLessThanOrEqual(25);
    expect(Number(files)).toBe(packed.content.filter((name) => path.extname(name) !== '').length);
  });
});

describe('the program around it', () => {
  it('has every fuse set', async () => {
    const { version, ...states } = await getCurrentFuseWire(path.join(packed.folder, 'vitrine'));
    expect(version).toBe('1');
    const isOn = Object.entries(states).map(([fuse, state]) => [
      FuseV1Options[Number(fuse)],
      Number(state) === on,
    ]);
    expect(Object.fromEntries(isOn)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('speaks English and French only', async () => {
    expect((await readdir(path.join(packed.folder, 'locales'))).sort()).toEqual(['en-US.pak', 'fr.pak']);
  });

  it('leaves no program in the way that is not ours', async () => {
    const names = await readdir(path.join(packed.folder, 'resources'));
    expect(names.filter((name) => name.endsWith('.asar'))).toEqual(['app.asar']);
  });
});

onLinux('starts the core from what was packed, in its thread, and imports a chat', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const client = await startPackedCore(data);
  await client.settings.set({ key: 'country', value: 'FR' });
  expect((await importFile(client, chat, { me: 'Salon Éclat' })).new).toBeGreaterThan(5);
  const { threads } = await client.inbox.threads({});
  expect(threads.map((thread) => thread.name)).toEqual(['Nadia Coiffure']);
  expect((await stat(path.join(data, 'vitrine.db'))).size).toBeGreaterThan(0);
});

onLinux('runs a command of the shell from what was packed', async () => {
  await putElectronInto(packed.extracted);
  const data = path.join(await temporaryFolder(), 'data');
  const vitrine = (...args: string[]): ReturnType<typeof runProgram> =>
    runProgram([path.join(packed.extracted, 'build', 'main', 'main.js'), ...args], { VITRINE_DATA: data });

  expect(await vitrine('settings', 'country', 'FR')).toMatchObject({ code: 0, stderr: '' });
  expect(await vitrine('import', chat, '--me', 'Salon Éclat')).toMatchObject({ code: 0, stderr: '' });
  const shown = await vitrine('threads', '--json');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toContain('Nadia Coiffure');
  expect((await vitrine('no-such-thing')).code).toBe(2);
});

it('makes a PDF from what was packed, and refuses plainly where what sets it is gone', async () => {
  const main = path.join(packed.extracted, 'build', 'main');
  const chunk = (await readdir(main)).find((name) => name.startsWith('write-month-pdf')) ?? '';
  const bundle = (await import(pathToFileURL(path.join(main, chunk)).href)) as {
    writeMonthPdf: WriteStatement;
  };
  const file = path.join(await temporaryFolder(), 'month.pdf');
  const write = (): Promise<void> =>
    bundle.writeMonthPdf(
      madeStatement({ charges: 1, names: ['王小明'] }),
      file,
      { decimals: '.', bom: false, paper: 'a4' },
      () => undefined,
      new AbortController().signal,
    );
  await write();
  expect(
    readPdf(await readFile(file))
      .pages.flatMap(({ lines }) => lines)
      .join('\n'),
  ).toContain('王小明');

  await rm(path.join(packed.extracted, 'build', 'pdf'), { recursive: true });
  await expect(write()).rejects.toMatchObject({ code: 'pdf_unavailable' });
});

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(
    (file) => `/${path.relative(root, path.join(file.parentPath, file.name)).split(path.sep).join('/')}`,
  );
}

async function startPackedCore(dataFolder: string): Promise<CoreClient> {
  const door = path.join(packed.extracted, 'build', 'main', 'start-core.js');
  const bundle = (await import(pathToFileURL(door).href)) as { startCore: typeof startCore };
  const core = await bundle.startCore({ dataFolder, host: 'test', now: someDay });
  onTestFinished(() => core.close());
  const port = core.connect();
  port.start();
  onTestFinished(() => {
    port.close();
  });
  return createORPCClient(new RPCLink({ port }));
}
