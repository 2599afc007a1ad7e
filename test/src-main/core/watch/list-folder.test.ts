import { writeFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listCandidates } from '../../../../src-main/core/watch/list-folder.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const never = new AbortController().signal;

async function nest(folder: string, ...names: string[]): Promise<string> {
  const place = path.join(folder, ...names);
  await mkdir(place, { recursive: true });
  return place;
}

it('finds what is named like an export, the upper levels first, and passes by links, hidden and own folders', async () => {
  const folder = await temporaryFolder();
  await nest(folder, 'one', 'two', 'three', 'four');
  await nest(folder, '.hidden');
  await nest(folder, 'own');
  await nest(folder, 'a folder.zip');
  await symlink(folder, path.join(folder, 'one', 'loop'));
  const places = [
    '',
    'one',
    'one/two',
    'one/two/three',
    'one/two/three/four',
    '.hidden',
    'own',
    'a folder.zip',
  ];
  for (const place of places) await writeFile(path.join(folder, place, 'Chat.TXT'), 'x');
  await writeFile(path.join(folder, 'chat.zip'), 'xx');
  await writeFile(path.join(folder, 'chat.txt.part'), 'x');
  await symlink(path.join(folder, 'chat.zip'), path.join(folder, 'link.zip'));
  const { files, isWhole } = await listCandidates(folder, path.join(folder, 'own'), never);
  expect(isWhole).toBe(true);
  expect(
    files
      .map((file) => path.relative(folder, file.path))
      .slice(0, 2)
      .sort(),
  ).toEqual(['Chat.TXT', 'chat.zip']);
  expect(files.map((file) => path.relative(folder, file.path)).slice(2)).toEqual([
    'a folder.zip/Chat.TXT',
    'one/Chat.TXT',
    'one/two/Chat.TXT',
    'one/two/three/Chat.TXT',
  ]);
  expect(files.find((file) => file.path.endsWith('chat.zip'))?.size).toBe(2);
});

it('stops at a number of entries and says so, having looked at the upper levels first', async () => {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'chat.txt'), 'x');
  const project = await nest(folder, 'project');
  for (let index = 0; index < 30; index += 1) await writeFile(path.join(project, `${String(index)}.js`), '');
  const { files, isWhole } = await listCandidates(folder, '', never, { depth: 3, entries: 20 });
  expect([files.length, isWhole]).toEqual([1, false]);
});

it('finds the one export among 10,000 other files', async () => {
  const folder = await temporaryFolder();
  for (let index = 0; index < 10_000; index += 1)
    writeFileSync(path.join(folder, `${String(index)}.pdf`), '');
  await writeFile(path.join(folder, 'chat.txt'), 'x');
  const { files, isWhole } = await listCandidates(folder, '', never);
  expect([files.length, isWhole]).toEqual([1, true]);
});
