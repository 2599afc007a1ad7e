import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../../../src-main/database/open.ts';
import { startVitrine, vitrineJson } from '../../../helpers/command-line.ts';
import {
  countRows,
  digestShop,
  dumpShop,
  importChat,
  importFile,
  openCoreThread,
  openFrenchShop,
  writeChat,
  type Line,
} from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { writeExportFile } from '../../../helpers/make-export.ts';

const nothing = {
  thread: 0,
  message: 0,
  import_run: 0,
  import_file: 0,
  sighting: 0,
  charge: 0,
  month_total: 0,
};
const name = 'Discussion WhatsApp avec Nadia Coiffure.txt';
const me = 'Salon Éclat';

/** A large recent export: a month of it is priced. */
async function largeChat(count: number): Promise<string> {
  const file = path.join(await temporaryFolder(), name);
  await writeExportFile(file, count, { start: '2026-10-01T09:00:00' });
  return file;
}

/** Until somebody has been inside one write transaction for a while, or ends. */
async function untilWriting(database: string, isAlive: () => boolean): Promise<void> {
  const probe = openConnection(database);
  probe.pragma('busy_timeout = 0');
  const isWriting = (): boolean => {
    try {
      probe.exec('BEGIN IMMEDIATE; ROLLBACK');
      return false;
    } catch {
      return true;
    }
  };
  let freeAt = Date.now();
  while (Date.now() - freeAt < 400 && isAlive()) {
    if (!isWriting()) freeAt = Date.now();
    await wait(10);
  }
  probe.close();
}

describe('an import that is stopped', () => {
  it('leaves nothing when its listener goes away in the middle', async () => {
    const { client, context } = await openFrenchShop();
    const file = await largeChat(20_000);
    for await (const event of await client.imports.run({ sources: [{ path: file }], me })) {
      if (event.type === 'progress' && event.stage === 'writing') break;
    }
    // The next write waits for the cancelled one.
    await client.settings.set({ key: 'shop_name', value: 'Salon' });
    expect(countRows(context.db)).toEqual(nothing);
    expect(await client.imports.list()).toEqual({ imports: [] });
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it('leaves nothing when another page cancels it, and says so', async () => {
    const thread = await openCoreThread();
    const [first, second] = [thread.client(), thread.client()];
    const file = await largeChat(20_000);
    let last: unknown;
    for await (const event of await first.imports.run({ sources: [{ path: file }], me })) {
      last = event;
      if (event.type === 'started')
        expect(await second.imports.cancel({ run: event.run })).toEqual({ cancelled: true });
    }
    expect(last).toMatchObject({ type: 'finished', result: { cancelled: true, new: 0, import_id: null } });
    expect((await second.inbox.threads({})).total).toBe(0);
    expect(await second.imports.cancel({ run: 'over' })).toEqual({ cancelled: false });
    const again = await importChat(second, { sources: [{ path: file }], me });
    expect(again.result).toMatchObject({ cancelled: false, new: 20_000 });
  });

  it('leaves nothing when its process is killed, and once more equals an import that was not', async () => {
    const file = await largeChat(40_000);
    const data = path.join(await temporaryFolder(), 'data');
    await vitrineJson(['settings', 'currency', 'EUR'], { data });
    const child = startVitrine(['import', file, '--me', me, '--via', 'api'], { data });
    const closed = once(child, 'close');
    await untilWriting(path.join(data, 'vitrine.db'), () => child.exitCode === null);
    child.kill('SIGKILL');
    await closed;
    expect(child.signalCode).toBe('SIGKILL');

    const { client, context } = await openFrenchShop({ folder: data });
    expect(countRows(context.db)).toEqual(nothing);
    expect(await importFile(client, file, { me, via: 'api' })).toMatchObject({
      new: 40_000,
      already_there: 0,
    });
    expect(context.db.pragma('quick_check', { simple: true })).toBe('ok');

    const clean = await openFrenchShop();
    await importFile(clean.client, file, { me, via: 'api' });
    expect(digestShop(context.db)).toBe(digestShop(clean.context.db));
  });
});

describe('an import that is taken back', () => {
  const visit: readonly Line[] = [
    ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
    ['2026-11-20T10:05', 'Salon', 'Oui, à 14 h'],
  ];
  const longer: readonly Line[] = [
    ...visit,
    ['2026-11-21T10:00', 'Nadia', 'Merci'],
    ['2026-11-21T10:05', 'Salon', 'De rien'],
  ];
  const other: readonly Line[] = [
    ['2026-11-19T10:00', 'Karim', 'Bonsoir'],
    ['2026-11-19T10:05', 'Salon', 'Bonsoir !'],
  ];

  it('is gone with its thread, its index and its prices', async () => {
    const { client, context } = await openFrenchShop();
    const folder = await temporaryFolder();
    await importFile(client, await writeChat(folder, 'Karim', other), { via: 'api' });
    const before = dumpShop(context.db);
    const { import_id: id } = await importFile(client, await writeChat(folder, 'Nadia', longer), {
      via: 'api',
    });
    expect(await client.imports.undo({ import_id: id ?? '' })).toEqual({
      import_id: id,
      removed: 4,
      threads_removed: 1,
    });
    expect(dumpShop(context.db)).toEqual(before);
    expect((await client.inbox.search({ text: 'Merci' })).total).toBe(0);
    expect((await client.imports.list()).imports[0]).toMatchObject({
      import_id: id,
      undone_at: expect.any(String) as string,
    });
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it('leaves what a longer import has also brought, as if it alone had been', async () => {
    const { client, context } = await openFrenchShop();
    const folder = await temporaryFolder();
    const a = await importFile(client, await writeChat(folder, 'Nadia', visit), { via: 'api' });
    const b = await importFile(client, await writeChat(folder, 'Nadia', longer), { via: 'api' });
    expect(await client.imports.undo({ import_id: a.import_id ?? '' })).toMatchObject({
      removed: 0,
      threads_removed: 0,
    });
    const clean = await openFrenchShop();
    await importFile(clean.client, path.join(folder, 'Discussion WhatsApp avec Nadia.txt'), { via: 'api' });
    expect(dumpShop(context.db)).toEqual(dumpShop(clean.context.db));
    await client.imports.undo({ import_id: b.import_id ?? '' });
    expect(countRows(context.db)).toMatchObject({ thread: 0, message: 0, charge: 0, sighting: 0 });
  });

  it('takes back only what it added when the shorter one stays', async () => {
    const { client, context } = await openFrenchShop();
    const folder = await temporaryFolder();
    await importFile(client, await writeChat(folder, 'Nadia', visit));
    const before = dumpShop(context.db);
    const b = await importFile(client, await writeChat(folder, 'Nadia', longer));
    expect(await client.imports.undo({ import_id: b.import_id ?? '' })).toMatchObject({
      removed: 2,
      threads_removed: 0,
    });
    expect(dumpShop(context.db)).toEqual(before);
  });

  it('is refused twice, and for an import that never was', async () => {
    const { client } = await openFrenchShop();
    const { import_id: id } = await importFile(
      client,
      await writeChat(await temporaryFolder(), 'Nadia', visit),
    );
    await client.imports.undo({ import_id: id ?? '' });
    await expect(client.imports.undo({ import_id: id ?? '' })).rejects.toMatchObject({
      data: { code: 'already_undone' },
    });
    for (const unknown of ['77', '', '-1', '1; DROP TABLE message', '9'.repeat(400)]) {
      await expect(client.imports.undo({ import_id: unknown })).rejects.toMatchObject({
        data: { code: 'unknown_import' },
      });
    }
  });
});
