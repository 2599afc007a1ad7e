import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import ts from 'typescript';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildProgram } from '../../../src-main/setup/bundle.mjs';
import { importFile, someDay, writeChat } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { root } from '../../helpers/program.ts';

const bundle = path.join(root, 'build', 'main');

beforeAll(() => buildProgram(root, process.execPath), 120_000);

describe('the bundle', () => {
  it('is flat, as deep as the hosts lie in the sources, and has the three files that Electron is told of', async () => {
    const entries = await readdir(bundle, { withFileTypes: true });
    expect(entries.filter((entry) => !entry.isFile())).toEqual([]);
    const names = entries.map((entry) => entry.name);
    expect(names).toEqual(expect.arrayContaining(['main.js', 'thread.js', 'preload.cjs']));
    const { main } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    expect(path.join(root, main)).toBe(path.join(bundle, 'main.js'));
  });

  it('needs nothing beside itself but Node, Electron and SQLite', async () => {
    const files = await readdir(bundle);
    const strangers = [];
    for (const file of files.filter((name) => /\.c?js$/.test(name))) {
      const text = await readFile(path.join(bundle, file), 'utf8');
      strangers.push(...neededBy(text).filter((name) => !isAllowed(name, files)));
    }
    expect(strangers).toEqual([]);
  });

  it('hands a sandboxed page one file that needs only electron', async () => {
    const text = await readFile(path.join(bundle, 'preload.cjs'), 'utf8');
    expect(neededBy(text)).toEqual(['electron']);
  });

  it('is made once for the same sources', async () => {
    const before = await stat(path.join(bundle, 'thread.js'));
    await buildProgram(root, process.execPath);
    expect((await stat(path.join(bundle, 'thread.js'))).ino).toBe(before.ino);
  });
});

it('the core of the bundle imports a chat and shows it, with no package beside it but SQLite', async () => {
  const place = await temporaryFolder();
  await cp(bundle, path.join(place, 'build', 'main'), { recursive: true });
  await copySqlite(place);
  await writeFile(path.join(place, 'package.json'), '{"type":"module"}');
  const client = await startBundledCore(path.join(place, 'build', 'main'), path.join(place, 'data'));

  await client.settings.set({ key: 'country', value: 'FR' });
  const chat = await writeChat(place, 'Nadia', [
    ['2026-11-22T09:00', 'Nadia', 'Bonjour, avez-vous de la place samedi ?'],
    ['2026-11-22T09:05', 'Salon', 'Oui, à 10 h 30.'],
  ]);
  expect(await importFile(client, chat)).toMatchObject({ new: 2 });

  const { threads } = await client.inbox.threads({});
  expect(threads).toMatchObject([{ name: 'Nadia', preview: { text: 'Oui, à 10 h 30.' } }]);
  const { hits } = await client.inbox.search({ text: 'samedi' });
  expect(hits).toHaveLength(1);
  expect((await stat(path.join(place, 'data', 'vitrine.db'))).size).toBeGreaterThan(0);
});

describe('the key of the releases', () => {
  it.each([
    [
      'a private key',
      () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ],
    [
      'a key of another kind',
      () => generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' }),
    ],
    ['no key at all', () => 'open sesame'],
  ])('is refused when it is %s', async (_what, make) => {
    const folder = await temporaryFolder();
    await expect(async () =>
      buildProgram(folder, process.execPath, { VITRINE_UPDATE_KEY: make() }),
    ).rejects.toThrow('VITRINE_UPDATE_KEY is not an Ed25519 public key in PEM.');
  });
});

function neededBy(text) {
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const required = [...text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name);
  return [...new Set([...imported, ...required])];
}

function isAllowed(name, files) {
  if (name.startsWith('./')) return files.includes(name.slice(2));
  return isBuiltin(name) || name === 'electron' || name === 'better-sqlite3';
}

async function copySqlite(place) {
  const from = path.join(root, 'node_modules', 'better-sqlite3');
  const to = path.join(place, 'node_modules', 'better-sqlite3');
  await mkdir(to, { recursive: true });
  for (const part of ['package.json', 'lib', 'prebuilds']) {
    await cp(path.join(from, part), path.join(to, part), { recursive: true });
  }
}

async function startBundledCore(folder, dataFolder) {
  const { startCore } = await import(pathToFileURL(path.join(folder, 'start-core.js')).href);
  const core = await startCore({ dataFolder, host: 'test', now: someDay });
  onTestFinished(() => core.close());
  const port = core.connect();
  port.start();
  onTestFinished(() => port.close());
  return createORPCClient(new RPCLink({ port }));
}
