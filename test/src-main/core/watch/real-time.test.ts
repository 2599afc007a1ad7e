import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importChat, openCoreThread, setAll, writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { untilState } from '../../../helpers/watching.ts';

const visit: readonly Line[] = [
  ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
  ['2026-11-20T10:05', 'Salon', 'Oui, à 14 h'],
];
const settings = { country: 'FR', currency: 'EUR', time_zone: 'Europe/Paris', shop_name: 'Salon' };

it('hears of a file by the system, and has it in the inbox seconds later, while other files are none of its business', async () => {
  const watched = path.join(await temporaryFolder(), 'exports');
  await mkdir(watched);
  const client = (await openCoreThread()).client();
  await setAll(client, { ...settings, watched_folder: watched });
  await untilState(client, (state) => state.is_running);
  await writeFile(path.join(watched, 'bill.txt'), 'Total 12 €');
  await writeChat(watched, 'Nadia', visit);
  // Sooner than looking now and then would find it.
  const state = await untilState(client, ({ last_imported: last }) => last !== null, 15_000);
  expect(state).toMatchObject({ waiting: [], problem: null, last_imported: { files: 1, new: 2 } });
  expect((await client.inbox.threads({})).threads.map(({ name }) => name)).toEqual(['Nadia']);
});

it('waits while somebody else imports, and is in nobody’s way when the program ends', async () => {
  const watched = path.join(await temporaryFolder(), 'exports');
  await mkdir(watched);
  const thread = await openCoreThread();
  const client = thread.client();
  await setAll(client, { ...settings, watched_folder: watched });
  const elsewhere = await writeChat(await temporaryFolder(), 'Karim', [
    ['2026-11-20T10:00', 'Karim', 'Bonsoir'],
    ['2026-11-20T10:05', 'Salon', 'Bonsoir !'],
  ]);
  await writeChat(watched, 'Nadia', visit);
  await importChat(client, { sources: [{ path: elsewhere }] });
  await untilState(client, ({ last_imported: last }) => last !== null);
  expect((await client.imports.list()).imports.map((it) => it.files.map(({ name }) => name))).toEqual([
    ['Nadia'],
    ['Karim'],
  ]);
  await thread.close();
  expect(await thread.exited).toBe(0);
});
