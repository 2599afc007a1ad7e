import { mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unreadable } from '../../../../src-main/imports/disk.ts';
import { countRows, importChat, openFrenchShop, writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { writeExportFile } from '../../../helpers/make-export.ts';

const chat = (customer: string, hour: number): Line[] => [
  [`2026-11-20T${String(hour)}:00`, customer, `Bonjour ${customer}`],
  [`2026-11-20T${String(hour)}:05`, 'Salon', 'Bonjour !'],
];

describe('a file that is not what it was when it was reviewed', () => {
  it('is told of by itself when it is gone, a folder or a link by now; the others go in', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    const files = [];
    for (const [index, name] of ['Ana', 'Bob', 'Cem', 'Dan'].entries())
      files.push(await writeChat(folder, name, chat(name, 10 + index)));
    const [gone = '', folded = '', linked = '', kept = ''] = files;
    const sources = files.map((file) => ({ path: file }));
    const review = await client.imports.review({ sources });
    expect([review.files.length, review.refused]).toEqual([4, []]);
    await rm(gone);
    await rm(folded);
    await mkdir(folded);
    await rename(linked, `${linked}.away`);
    await symlink(`${linked}.away`, linked);
    const { result } = await importChat(client, { sources, me: 'Salon' });
    expect(result.files.map(({ refused }) => refused?.code ?? null)).toEqual([
      'file_not_found',
      'no_exports_in_folder',
      'is_link',
      null,
    ]);
    expect(result).toMatchObject({ new: 2, threads: 1 });
    expect(result.files[3]?.file).toBe(path.basename(kept));
  });

  it.each(['cut', 'replaced', 'taken away', 'written to'])(
    'leaves nothing behind when it is %s while it is read',
    async (how) => {
      const { client, context } = await openFrenchShop();
      const file = path.join(await temporaryFolder(), 'Discussion WhatsApp avec Nadia Coiffure.txt');
      await writeExportFile(file, 30_000);
      const half = (await readFile(file)).subarray(0, 500_000);
      let isDone = false;
      const events = await client.imports.run({ sources: [{ path: file }], me: 'Salon Éclat' });
      for await (const event of events) {
        if (event.type === 'finished') {
          expect(event.result.files[0]?.refused?.code).toBe('file_changed');
          expect(event.result).toMatchObject({ new: 0, import_id: null });
        }
        if (isDone || event.type !== 'progress' || event.stage !== 'writing') continue;
        isDone = true;
        if (how === 'cut') await truncate(file, 400_000);
        else if (how === 'taken away') rmSync(file);
        else if (how === 'written to')
          writeFileSync(file, '01/01/2026, 10:00 - Nadia: Encore\n', { flag: 'a' });
        else {
          writeFileSync(`${file}.new`, half);
          renameSync(`${file}.new`, file);
        }
      }
      expect(isDone).toBe(true);
      expect(countRows(context.db)).toMatchObject({ thread: 0, message: 0, import_run: 0, import_file: 0 });
      expect(await client.care.check()).toEqual({ ok: true, findings: [] });
    },
  );
});

it('a file that another program keeps to itself is said to be open there', () => {
  const busy = Object.assign(new Error('busy'), { code: 'EBUSY' });
  expect(unreadable('chat.zip', busy)).toMatchObject({
    code: 'file_busy',
    message: expect.stringMatching(/open in another program/) as string,
  });
});

it('links that lead in circles are passed by', async () => {
  const { client } = await openFrenchShop();
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'a', 'b'), { recursive: true });
  await symlink(folder, path.join(folder, 'a', 'b', 'up'));
  await symlink(path.join(folder, 'y'), path.join(folder, 'x'));
  await symlink(path.join(folder, 'x'), path.join(folder, 'y'));
  await writeFile(path.join(folder, 'a', 'photo.jpg'), '');
  await writeChat(path.join(folder, 'a', 'b'), 'Ana', chat('Ana', 10));
  const { result } = await importChat(client, { sources: [{ path: folder }], me: 'Salon' });
  expect(result).toMatchObject({ new: 2, threads: 1 });
  expect(result.files).toHaveLength(1);
});
