import {
  chmodSync,
  createWriteStream,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { listExportFiles, openExportSource } from '../../../src-main/imports/open-sources.ts';
import { makeExport, makeZip } from '../../helpers/make-export.ts';
import { readExport, refusalOf, temporaryFile, temporaryFolder } from './read-export.ts';
import type { MadeEntry } from '../../helpers/make-export.ts';

const chat = makeExport({ messages: 5 });

async function zipOf(entries: readonly MadeEntry[], name = 'WhatsApp Chat - Nadia.zip'): Promise<string> {
  const path = join(temporaryFolder(), name);
  await makeZip(path, entries);
  return path;
}

/** Replaces bytes of a zip in both headers, for names and flags no writer would produce. */
function forge(path: string, from: string, to: string): string {
  const bytes = readFileSync(path);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at, 'latin1');
  writeFileSync(path, bytes);
  return path;
}

test('an iPhone zip gives its _chat.txt, its title and the names beside it', async () => {
  const path = await zipOf([
    { name: '00000001-PHOTO-2024-03-12-14-08-02.jpg', data: 'x' },
    { name: 'notes.txt', data: 'a text a customer sent' },
    { name: '_chat.txt', data: chat, time: new Date('2026-11-01T00:00:00Z') },
  ]);
  const source = await openExportSource(path);
  expect(source.file).toBe('WhatsApp Chat - Nadia.zip/_chat.txt');
  expect(source.title).toBe('Nadia');
  expect(source.entries).toEqual(['00000001-PHOTO-2024-03-12-14-08-02.jpg', 'notes.txt']);
  expect(source.latest).toBe(Date.parse('2026-11-20T12:00:00Z'));
  expect(source.size).toBe(Buffer.byteLength(chat));
  await source.close();
  expect((await readExport(path)).messages).toHaveLength(5);
});

test('an Android zip gives the text named like the zip', async () => {
  const path = await zipOf(
    [
      { name: 'a.txt', data: chat },
      { name: 'Discussion WhatsApp avec Nadia.txt', data: chat },
    ],
    'Discussion_WhatsApp_avec_Nadia (2).zip',
  );
  const { file, title } = await readExport(path);
  expect(file).toBe('Discussion_WhatsApp_avec_Nadia (2).zip/Discussion WhatsApp avec Nadia.txt');
  expect(title).toBe('Nadia');
});

test('else the text whose first lines look like a chat is taken', async () => {
  const path = await zipOf([
    { name: 'a.txt', data: 'a recipe\n' },
    { name: 'b.txt', data: chat },
  ]);
  expect((await readExport(path)).file).toMatch(/b\.txt$/);
});

test('of several texts that look like chats the one with a chat’s name is taken, else none is guessed', async () => {
  const titled = await zipOf(
    [
      { name: 'sent by Nadia.txt', data: chat },
      { name: 'Discussion WhatsApp avec Nadia.txt', data: chat },
    ],
    'nadia.zip',
  );
  expect((await readExport(titled)).title).toBe('Nadia');
  const alike = await zipOf(
    [
      { name: 'one.txt', data: chat },
      { name: 'two.txt', data: chat },
    ],
    'nadia.zip',
  );
  expect((await refusalOf(alike)).code).toBe('several_chats');
});

test('a zip that was written as a stream, with its files in folders, is read', async () => {
  const path = join(temporaryFolder(), 'WhatsApp Chat - Nadia.zip');
  const zip = new ZipFile();
  const streamed = `${chat}15/03/2027, 10:00 - Nadia: photo.v2 (1).jpg (fichier joint)\n`;
  zip.addReadStream(Readable.from([Buffer.from(streamed)]), 'export/_chat.txt', { compress: true });
  zip.addReadStream(Readable.from([Buffer.from('x')]), 'export/media/photo.v2 (1).jpg', { compress: false });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  const { messages, file } = await readExport(path, { now: Date.parse('2028-01-01') });
  expect(file).toBe('WhatsApp Chat - Nadia.zip/export/_chat.txt');
  expect(messages.at(-1)).toMatchObject({ attachment: 'photo.v2 (1).jpg', text: '' });
});

test('what a Mac adds to a zip is no file of the chat', async () => {
  const path = await zipOf([
    { name: '_chat.txt', data: '15/03/2024, 10:00 - Nadia: menu.pdf (file attached)\n' },
    { name: '__MACOSX/._chat.txt', data: 'x' },
    { name: '.DS_Store', data: 'x' },
  ]);
  expect((await readExport(path)).messages).toMatchObject([{ attachment: 'menu.pdf' }]);
});

test('a zip with a chat in each of its folders is refused, counted, and not half imported', async () => {
  const folders = ['Nadia', 'Karim', '__MACOSX'].map((name) => ({ name: `${name}/_chat.txt`, data: chat }));
  const refusal = await refusalOf(await zipOf(folders, 'chats.zip'));
  expect(refusal.code).toBe('several_chats');
  expect(refusal.message).toBe('chats.zip holds 2 chats: unpack it and import the folder.');
  expect((await readExport(await zipOf(folders.slice(1)))).file).toMatch(/Karim\/_chat\.txt$/);
});

test.each([
  ['no chat inside', 'no_chat_text', [{ name: 'photo.jpg', data: 'x' }]],
  ['a zip inside a zip', 'nested_zip', [{ name: 'inner.zip', data: 'PK' }]],
  ['a link entry', 'unsafe_zip', [{ name: '_chat.txt', data: chat, mode: 0o120777 }]],
])('a zip with %s is refused', async (_, code, entries: MadeEntry[]) => {
  expect((await refusalOf(await zipOf(entries))).code).toBe(code);
});

test.each([
  ['a parent folder', 'aa/a.jpg', '../a.jpg'],
  ['an absolute path', 'a/etc.jpg', '/xetc.jpg'],
  ['a backslash', 'aaxa.jpg', '..\\a.jpg'],
])('a zip naming %s is refused', async (_, name, forged) => {
  const path = await zipOf([
    { name, data: 'x' },
    { name: '_chat.txt', data: chat },
  ]);
  expect((await refusalOf(forge(path, name, forged))).code).toBe('unsafe_zip');
});

test('a zip that counts more than 20,000 files is refused', async () => {
  const path = await zipOf([{ name: '_chat.txt', data: chat }]);
  const bytes = readFileSync(path);
  bytes.writeUInt16LE(20_001, bytes.indexOf('PK\x05\x06') + 10);
  writeFileSync(path, bytes);
  expect((await refusalOf(path)).code).toBe('too_many_entries');
});

test('a zip that says it expands beyond 2 GB is refused', async () => {
  const path = await zipOf([{ name: '_chat.txt', data: chat }]);
  const bytes = readFileSync(path);
  bytes.writeUInt32LE(2_100_000_000, bytes.indexOf('PK\x01\x02') + 24);
  writeFileSync(path, bytes);
  expect((await refusalOf(path)).code).toBe('zip_too_large');
});

test('a text packed absurdly tight is refused while it expands', async () => {
  const line = '12/03/2024, 09:02 - A: a\n';
  const path = await zipOf([{ name: '_chat.txt', data: line.repeat(900_000) }]);
  expect(statSync(path).size).toBeLessThan(1_000_000);
  expect((await refusalOf(path)).code).toBe('zip_too_large');
});

test('a zip whose text is larger than it says is refused', async () => {
  const path = await zipOf([{ name: '_chat.txt', data: chat }]);
  const bytes = readFileSync(path);
  bytes.writeUInt32LE(10, bytes.indexOf('PK\x01\x02') + 24);
  writeFileSync(path, bytes);
  expect((await refusalOf(path)).code).toBe('damaged_zip');
});

test('an encrypted zip is refused', async () => {
  const path = await zipOf([{ name: '_chat.txt', data: chat }]);
  const bytes = readFileSync(path);
  const central = bytes.indexOf('PK\x01\x02') + 8;
  bytes.writeUInt16LE(bytes.readUInt16LE(central) | 1, central);
  writeFileSync(path, bytes);
  expect((await refusalOf(path)).code).toBe('encrypted_zip');
});

test('a zip cut short is refused', async () => {
  const path = await zipOf([{ name: '_chat.txt', data: chat }]);
  truncateSync(path, statSync(path).size - 30);
  expect((await refusalOf(path)).code).toBe('damaged_zip');
  expect((await refusalOf(temporaryFile('chat.zip', 'no zip at all'))).code).toBe('damaged_zip');
});

test('a missing file, a folder, a link and an empty file are refused with a sentence', async () => {
  const folder = temporaryFolder();
  const file = temporaryFile('chat.txt', chat);
  symlinkSync(file, join(folder, 'link.txt'));
  expect((await refusalOf(join(folder, 'none.txt'))).code).toBe('file_not_found');
  expect((await refusalOf(folder)).code).toBe('not_a_file');
  expect((await refusalOf(join(folder, 'link.txt'))).message).toMatch(/link to another file\. Choose/);
  expect((await refusalOf(temporaryFile('empty.txt', ''))).code).toBe('empty_file');
  expect((await refusalOf(temporaryFile('blank.txt', '\n \n'))).code).toBe('empty_file');
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is refused', async () => {
  const path = temporaryFile('chat.txt', chat);
  chmodSync(path, 0);
  expect((await refusalOf(path)).code).toBe('file_unreadable');
});

test('a folder gives its texts and zips in order, deep ones too, and follows no link', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'b'));
  for (const name of ['c.txt', 'a.ZIP', 'photo.jpg', 'b/d.txt']) writeFileSync(join(folder, name), chat);
  symlinkSync(join(folder, 'b'), join(folder, 'linked'));
  symlinkSync(join(folder, 'c.txt'), join(folder, 'link.txt'));
  const paths = [];
  for await (const file of listExportFiles([folder, join(folder, 'photo.jpg')])) paths.push(file.path);
  expect(paths).toEqual(['a.ZIP', 'b/d.txt', 'c.txt', 'photo.jpg'].map((name) => join(folder, name)));
});

test('a folder without a text or a zip gives its refusal, one with a single chat deep inside does not', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bare', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'bare', 'photo.jpg'), 'x');
  const list = async () => {
    const found = [];
    for await (const file of listExportFiles([join(folder, 'bare')])) found.push(file);
    return found;
  };
  const [only, ...others] = await list();
  expect(others).toEqual([]);
  expect(only?.path).toBe(join(folder, 'bare'));
  expect(only?.refusal?.code).toBe('no_exports_in_folder');
  expect(only?.refusal?.message).toMatch(/no \.txt or \.zip in bare: choose the folder/);
  writeFileSync(join(folder, 'bare', 'deep', 'chat.txt'), chat);
  expect(await list()).toEqual([{ path: join(folder, 'bare', 'deep', 'chat.txt'), refusal: null }]);
});
