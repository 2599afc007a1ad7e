import { appendFile, mkdir, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importChat, writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { makeZip } from '../../../helpers/make-export.ts';
import { openWatchingShop } from '../../../helpers/watching.ts';
import { watchTimes } from '../../../../src-main/core/watch/watcher.ts';

const visit: readonly Line[] = [
  ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
  ['2026-11-20T10:05', 'Salon', 'Oui, à 14 h'],
];

/** A shop that knows itself by name, as after the first run. */
async function openKnownShop(
  options: Parameters<typeof openWatchingShop>[0] = {},
): ReturnType<typeof openWatchingShop> {
  const shop = await openWatchingShop(options);
  await shop.client.settings.set({ key: 'shop_name', value: 'Salon' });
  return shop;
}

describe('a watched folder', () => {
  it('takes a new export in by itself, once, and remembers that over a restart', async () => {
    const first = await openKnownShop();
    await writeChat(first.watched, 'Nadia', visit);
    await first.settle();
    expect(await first.state()).toMatchObject({
      folder: first.watched,
      is_running: true,
      problem: null,
      waiting: [],
      last_imported: { files: 1, new: 2 },
    });
    expect((await first.client.inbox.threads({})).total).toBe(1);
    await first.settle();
    await first.stop();
    first.close();
    const second = await openKnownShop({ folder: first.folder, watched: first.watched });
    await second.settle();
    expect((await second.client.imports.list()).imports).toHaveLength(1);
  });

  it('looks again soon when the system tells of something during a look, which that one may have missed', async () => {
    const shop = await openKnownShop();
    await shop.settle();
    shop.clock.pass(watchTimes.poll);
    shop.clock.ring();
    await shop.look();
    await writeChat(shop.watched, 'Nadia', visit);
    shop.clock.pass(watchTimes.burst);
    await shop.look();
    shop.clock.pass(watchTimes.still);
    await shop.look();
    expect(await shop.state()).toMatchObject({ last_imported: { files: 1 } });
  });

  it('reads the phone’s times in the zone that the owner named for what the page imports', async () => {
    const shop = await openKnownShop();
    await shop.client.settings.set({ key: 'phone_zone', value: 'America/Sao_Paulo' });
    await writeChat(shop.watched, 'Nadia', visit);
    await shop.settle();
    const [thread] = (await shop.client.inbox.threads({})).threads;
    const { messages } = await shop.client.inbox.messages({ thread: thread?.id ?? '' });
    expect(messages.map(({ at }) => Date.parse(at))).toContain(Date.parse('2026-11-20T10:00:00-03:00'));
  });

  it('leaves a file alone while it is still being written', async () => {
    const shop = await openKnownShop();
    await shop.settle();
    const file = await writeChat(shop.watched, 'Nadia', visit);
    for (let minute = 10; minute < 14; minute += 1) {
      await shop.look();
      await appendFile(file, `20/11/2026, 11:${String(minute)} - Nadia: Et puis…\n`);
      await utimes(file, minute, minute);
      shop.clock.pass(watchTimes.still - 1);
    }
    expect((await shop.client.imports.list()).imports).toEqual([]);
    await shop.settle();
    expect(await shop.state()).toMatchObject({ last_imported: { new: 6 } });
  });

  it('takes a file in again when it was changed, and adds only what is new', async () => {
    const shop = await openKnownShop();
    const file = await writeChat(shop.watched, 'Nadia', visit);
    await shop.settle();
    await appendFile(file, '21/11/2026, 09:00 - Nadia: Merci\n');
    await shop.settle();
    const { imports } = await shop.client.imports.list();
    expect(imports.map((it) => [it.new, it.already_there])).toEqual([
      [1, 2],
      [2, 0],
    ]);
  });

  it('keeps what the owner has to be asked about waiting, and says why', async () => {
    const shop = await openWatchingShop();
    await writeChat(shop.watched, 'Nadia', visit);
    await writeChat(shop.watched, 'Karim', [
      ['2026-03-04T10:00', 'Karim', 'Bonsoir'],
      ['2026-03-04T10:05', 'Salon', 'Bonsoir !'],
    ]);
    await writeFile(path.join(shop.watched, 'Discussion WhatsApp avec Zoé.zip'), 'PK\u0003\u0004 broken off');
    await shop.settle();
    const { waiting, waiting_total: total, last_imported: last } = await shop.state();
    expect(waiting.map(({ file, reason }) => [file, reason])).toEqual([
      ['Discussion WhatsApp avec Karim.txt', 'date_order_needed'],
      ['Discussion WhatsApp avec Nadia.txt', 'me_needed'],
      ['Discussion WhatsApp avec Zoé.zip', 'damaged_zip'],
    ]);
    expect([total, last]).toEqual([3, null]);
    expect((await shop.client.inbox.threads({})).total).toBe(0);
  });

  it('asks no more about a file that the owner imported, left out or took away', async () => {
    const shop = await openWatchingShop();
    const files = [];
    for (const name of ['Ana', 'Bob', 'Cem']) files.push(await writeChat(shop.watched, name, visit));
    const [imported = '', leftOut = '', gone = ''] = files;
    await shop.settle();
    expect((await shop.state()).waiting_total).toBe(3);
    await importChat(shop.client, { sources: [{ path: imported }], me: 'Salon' });
    expect(await shop.client.imports.watch.leaveOut({ paths: [leftOut] })).toEqual({ left_out: 1 });
    expect(await shop.client.imports.watch.leaveOut({ paths: [leftOut, '/elsewhere'] })).toEqual({
      left_out: 0,
    });
    await rm(gone);
    await shop.settle();
    expect((await shop.state()).waiting).toEqual([]);
    expect((await shop.client.imports.list()).imports).toHaveLength(1);
  });

  it('says nothing of whatever else lies in a folder of downloads, and looks at it once', async () => {
    const shop = await openKnownShop();
    const { watched } = shop;
    await writeFile(path.join(watched, 'invoice.txt'), 'Total: 12 €\nThank you.\n');
    await writeFile(path.join(watched, 'photo.jpg'), 'not text at all');
    await writeFile(path.join(watched, 'being-loaded.zip'), '');
    await writeFile(path.join(watched, 'notes.zip'), 'PK\u0003\u0004 broken off');
    await makeZip(path.join(watched, 'program.zip'), [{ name: 'bin/run', data: '#!/bin/sh' }]);
    await symlink(watched, path.join(watched, 'loop'));
    await symlink(path.join(watched, 'invoice.txt'), path.join(watched, 'link.txt'));
    await mkdir(path.join(watched, '.hidden'));
    await writeChat(path.join(watched, '.hidden'), 'Nadia', visit);
    await shop.settle();
    expect(await shop.state()).toMatchObject({ waiting: [], last_imported: null, problem: null });
    const rows = shop.context.db.prepare('SELECT path, state, seen_at FROM watched_file').all();
    expect(rows.map((row) => (row as { state: string }).state)).toEqual(Array(4).fill('no_export'));
    await shop.settle();
    expect(shop.context.db.prepare('SELECT path, state, seen_at FROM watched_file').all()).toEqual(rows);
  });

  it('finds exports in folders below it, but not in the depths of a project', async () => {
    const shop = await openKnownShop();
    const deep = path.join(shop.watched, 'a', 'b', 'c', 'd');
    await mkdir(deep, { recursive: true });
    await writeChat(path.dirname(deep), 'Nadia', visit);
    await writeChat(deep, 'Karim', [
      ['2026-11-20T10:00', 'Karim', 'Bonsoir'],
      ['2026-11-20T10:05', 'Salon', 'Oui'],
    ]);
    await shop.settle();
    expect((await shop.client.inbox.threads({})).threads.map(({ name }) => name)).toEqual(['Nadia']);
  });

  it('says that the folder is gone, and goes on when it is back', async () => {
    const shop = await openWatchingShop();
    await writeChat(shop.watched, 'Nadia', visit);
    await shop.settle();
    const away = `${shop.watched}-away`;
    await rename(shop.watched, away);
    await shop.settle();
    expect(await shop.state()).toMatchObject({
      problem: { code: 'watch_folder_missing', details: { folder: shop.watched } },
      waiting: [],
    });
    await rename(away, shop.watched);
    await shop.client.settings.set({ key: 'shop_name', value: 'Salon' });
    await writeChat(
      shop.watched,
      'Karim',
      visit.map(([time, , text], index) => [time, index ? 'Salon' : 'Karim', text]),
    );
    await shop.settle();
    expect(await shop.state()).toMatchObject({
      problem: null,
      waiting_total: 1,
      last_imported: { files: 1 },
    });
  });

  it('follows the setting: another folder, and none', async () => {
    const shop = await openKnownShop();
    const other = await temporaryFolder();
    await writeChat(other, 'Nadia', visit);
    await shop.client.settings.set({ key: 'watched_folder', value: other });
    await shop.settle();
    expect(await shop.state()).toMatchObject({ folder: other, last_imported: { files: 1 } });
    await shop.client.settings.set({ key: 'watched_folder', value: 'none' });
    await shop.settle();
    expect(await shop.state()).toMatchObject({ folder: null, is_running: false, problem: null });
    await writeChat(other, 'Karim', visit);
    shop.clock.pass(1_000_000);
    expect((await shop.client.imports.list()).imports).toHaveLength(1);
  });

  it('does not import again what the owner took back', async () => {
    const shop = await openKnownShop();
    await writeChat(shop.watched, 'Nadia', visit);
    await shop.settle();
    const id = (await shop.state()).last_imported?.import_id ?? '';
    await shop.client.imports.undo({ import_id: id });
    await shop.settle();
    expect((await shop.client.inbox.threads({})).total).toBe(0);
    expect((await shop.state()).waiting).toEqual([]);
  });

  it('imports once what it was importing when it was stopped', async () => {
    const shop = await openKnownShop();
    const file = await writeChat(shop.watched, 'Nadia', visit);
    const { size, mtimeMs } = await stat(file);
    // As a kill right after the note leaves it.
    shop.context.db
      .prepare(
        "INSERT INTO watched_file (path, size, modified_at, state, seen_at) VALUES (?, ?, ?, 'queued', 0)",
      )
      .run(file, size, Math.trunc(mtimeMs));
    await shop.settle();
    await shop.settle();
    expect((await shop.client.imports.list()).imports).toHaveLength(1);
  });

  it('leaves the folder alone while the demo shop is open', async () => {
    const shop = await openWatchingShop();
    await shop.client.care.demo({});
    await shop.client.settings.set({ key: 'shop_name', value: 'Salon' });
    await writeChat(shop.watched, 'Nadia', visit);
    await shop.settle();
    expect(await shop.state()).toMatchObject({
      folder: shop.watched,
      is_running: false,
      last_imported: null,
    });
  });
});
