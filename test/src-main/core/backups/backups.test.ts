import { mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { keepBackingUp } from '../../../../src-main/core/backups/daily.ts';
import { pageRouter } from '../../../../src-main/core/page-router.ts';
import type { StoredBackup } from '../../../../shared/contract/backups.ts';
import { importFile, openFrenchShop, someDay, writeChat, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const day = 86_400_000;
const patience = { timeout: 20_000, interval: 5 };
const place = /^vitrine-\d{4}-\d\d-\d\d-\d{6}(-daily)?\.zip$/;

/** A shop with one chat. */
async function openShop(options: { folder?: string; now?: number } = {}): ReturnType<typeof openFrenchShop> {
  const shop = await openFrenchShop(options);
  if (options.folder !== undefined) return shop;
  await importOneChat(shop.client);
  return shop;
}

async function importOneChat(client: CoreClient): Promise<void> {
  const chat = await writeChat(await temporaryFolder(), 'Nadia', [
    ['2026-11-20T10:00', 'Nadia', 'Bonjour'],
    ['2026-11-20T10:05', 'Salon', 'Bonjour !'],
  ]);
  await importFile(client, chat);
}

async function writeNow(client: CoreClient): Promise<{ backup: StoredBackup; told: number }> {
  let told = 0;
  for await (const event of await client.backups.write()) {
    if (event.type === 'finished') return { backup: event.backup, told };
    told += 1;
  }
  throw new Error('it ended without a backup');
}

function asPage({ context }: Awaited<ReturnType<typeof openShop>>): CoreClient {
  return createRouterClient(pageRouter, { context: { ...context, isPage: true } });
}

describe('backups to a chosen folder', () => {
  it('are written, told of and listed with what is in them', async () => {
    const shop = await openShop();
    const folder = await temporaryFolder();
    const page = asPage(shop);
    expect(await page.backups.list()).toMatchObject({ folder: null, backups: [], last: null, problem: null });
    await expect(writeNow(page)).rejects.toMatchObject({ data: { code: 'no_backup_folder' } });
    expect(await page.backups.choose({ folder: ` ${folder} ` })).toEqual({ folder });
    const { backup, told } = await writeNow(page);
    expect(told).toBeGreaterThan(0);
    expect(backup.file).toMatch(place);
    expect(backup).toMatchObject({
      bytes: statSync(path.join(folder, backup.file)).size,
      at: '2026-11-22T13:00:00+01:00',
      is_daily: false,
      contents: { chats: 1, messages: 2, first_at: '2026-11-20T10:00:00+01:00' },
    });
    await writeNow(page);
    const { backups, last, is_overdue } = await page.backups.list();
    expect(backups).toHaveLength(2);
    expect(backups).toContainEqual(backup);
    expect({ last, is_overdue }).toEqual({
      last: { at: backup.at, bytes: expect.any(Number) as number },
      is_overdue: false,
    });
    // Nothing of ours is left beside them.
    expect(readdirSync(folder).every((name) => name.endsWith('.zip'))).toBe(true);
    await page.backups.choose({ folder: null });
    expect(await page.backups.list()).toMatchObject({ folder: null, backups: [] });
  });

  it('go nowhere they cannot, and a page cannot send them where the owner has not said', async () => {
    const shop = await openShop();
    const page = asPage(shop);
    const scratch = await temporaryFolder();
    writeFileSync(path.join(scratch, 'file'), '');
    symlinkSync(shop.folder, path.join(scratch, 'link'));
    const refusals: [string, string][] = [
      ['backups', 'path_not_whole'],
      [path.join(scratch, 'nowhere'), 'backup_no_such_folder'],
      [path.join(scratch, 'file'), 'backup_not_a_folder'],
      [shop.folder, 'backup_own_folder'],
      [path.join(shop.folder, 'backups'), 'backup_own_folder'],
      [path.join(scratch, 'link'), 'backup_own_folder'],
      ['/proc', 'backup_folder_unwritable'],
    ];
    for (const [folder, code] of refusals) {
      await expect(page.backups.choose({ folder }), folder).rejects.toMatchObject({ data: { code } });
      await expect(page.settings.set({ key: 'backup_folder', value: folder }), folder).rejects.toMatchObject({
        data: { code },
      });
    }
    await expect(page.backups.allow({ folder: scratch })).rejects.toMatchObject({
      data: { code: 'not_for_pages' },
    });
    expect((await page.backups.list()).folder).toBeNull();
    // The command line and the shell's dialog speak for the owner.
    await shop.client.settings.set({ key: 'backup_folder', value: scratch });
    expect((await page.settings.list()).settings.backup_folder).toBe(scratch);
  });

  it('wait for a disk that is not plugged in, and say so', async () => {
    const shop = await openShop();
    const disk = await temporaryFolder();
    const folder = path.join(disk, 'vitrine');
    mkdirSync(folder);
    await shop.client.backups.choose({ folder });
    const { backup } = await writeNow(shop.client);
    renameSync(folder, `${folder}-away`);
    const gone = await shop.client.backups.list();
    expect(gone).toMatchObject({
      problem: { code: 'backup_folder_missing' },
      backups: [],
      last: { at: backup.at },
    });
    await expect(writeNow(shop.client)).rejects.toMatchObject({ data: { code: 'backup_folder_missing' } });
    // The place of a disk that is not mounted is an empty folder of another one.
    mkdirSync(folder);
    expect((await shop.client.backups.list()).problem?.code).toBe('backup_folder_emptied');
    const part = keepBackingUp(shop.context, { first: 0, every: 5 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await part.stop();
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-away`, folder);
    expect(await shop.client.backups.list()).toMatchObject({ problem: null, backups: [backup] });
  });

  it('can be given up, by whoever looks on, and leave nothing behind', async () => {
    const shop = await openShop();
    const folder = await temporaryFolder();
    await shop.client.backups.choose({ folder });
    for await (const event of await shop.client.backups.write()) {
      expect(event.type).toBe('progress');
      break;
    }
    await expect.poll(async () => (await shop.client.backups.cancel()).cancelled, patience).toBe(false);
    const writing = writeNow(shop.client);
    writing.catch(() => undefined);
    await expect.poll(async () => (await shop.client.backups.list()).running, patience).not.toBeNull();
    await shop.client.backups.cancel();
    await expect(writing).rejects.toMatchObject({ data: { code: 'backup_cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
    expect(await shop.client.backups.list()).toMatchObject({ running: null, last: null });
  });
});

describe('the backup of a day', () => {
  /** Opens the shop at an instant and lets it look some times; until its last backup is of that day. */
  async function liveAt(folder: string, now: number, until: string): Promise<void> {
    const shop = await openShop({ folder, now });
    const part = keepBackingUp(shop.context, { first: 0, every: 5 });
    await expect
      .poll(async () => (await shop.client.backups.list()).last?.at.slice(0, 10), patience)
      .toBe(until);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await part.stop();
    shop.close();
  }

  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

  it('is made once a local day, and of its own only the last seven stay', async () => {
    const { folder, client, close } = await openShop();
    const target = await temporaryFolder();
    await client.backups.choose({ folder: target });
    const { backup } = await writeNow(client);
    close();
    const strangers = [
      'vitrine-2020-01-01-000000-daily.zip',
      'notes.zip',
      'vitrine-2020-01-02-000000.zip.x.part',
    ];
    for (const name of strangers) writeFileSync(path.join(target, name), 'of somebody else');
    for (let index = 0; index < 9; index += 1) {
      const now = someDay + index * day;
      await liveAt(folder, now, dayOf(now));
    }
    // The same local day again, later.
    await liveAt(folder, someDay + 8 * day + 3_600_000, dayOf(someDay + 8 * day));
    const dailies = readdirSync(target).filter(
      (name) => name.endsWith('-daily.zip') && !strangers.includes(name),
    );
    expect(dailies).toHaveLength(7);
    expect(dailies.toSorted()[0]).toBe('vitrine-2026-11-24-130000-daily.zip');
    expect(readdirSync(target)).toEqual(expect.arrayContaining([...strangers, backup.file]));
  });

  it('is not made without a folder, for the demo shop, or while something is being written; and its lack is told after a week', async () => {
    const { folder, client, context, close } = await openFrenchShop();
    const target = await temporaryFolder();
    await client.care.demo({});
    await client.backups.choose({ folder: target });
    let part = keepBackingUp(context, { first: 0, every: 5 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await part.stop();
    expect(readdirSync(target)).toEqual([]);
    await client.care.demo({ leave: true });
    await importOneChat(client);
    const held = Promise.withResolvers<undefined>();
    const import_ = context.gate.pass(() => held.promise);
    part = keepBackingUp(context, { first: 0, every: 5 });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(readdirSync(target)).toEqual([]);
    held.resolve(undefined);
    await import_;
    await part.stop();
    rmSync(target, { recursive: true });
    close();
    const later = await openFrenchShop({ folder, now: someDay + 8 * day });
    expect(await later.client.backups.list()).toMatchObject({
      is_overdue: true,
      problem: { code: 'backup_folder_missing' },
    });
  });
});
