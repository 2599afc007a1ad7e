import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FoundBackup } from '../../../../shared/contract/backups.ts';
import { orderSwap } from '../../../../src-main/database/swap.ts';
import { describeDataFolder } from '../../../../src-main/database/data-folder.ts';
import { stageBackup } from '../../../../src-main/database/restore.ts';
import { openConnection } from '../../../../src-main/database/open.ts';
import {
  digestShop,
  importFile,
  openCoreThread,
  openFrenchShop,
  someDay,
  writeChat,
  type CoreClient,
} from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { makeZip } from '../../../helpers/make-export.ts';
import { jpeg } from '../../../helpers/made-media.ts';
import { fillMediaShop } from '../../../helpers/media-shop.ts';
import { runProgram, type Outcome } from '../../../helpers/program.ts';
import { startable } from '../../../helpers/started/startable.ts';

/** A shop with a photo whose first backup lies in `target`; then it got one chat more. */
async function changedShop(): Promise<{
  folder: string;
  target: string;
  file: string;
  then: string;
  now: string;
}> {
  const folder = path.join(await temporaryFolder(), 'data');
  const target = await temporaryFolder();
  await fillMediaShop(folder, [{ name: 'a.jpg', data: jpeg }]);
  const shop = await openFrenchShop({ folder });
  await shop.client.backups.choose({ folder: target });
  for await (const event of await shop.client.backups.write()) expect(event).toBeDefined();
  const then = digestShop(shop.context.db);
  const chat = await writeChat(await temporaryFolder(), 'Karim', [
    ['2026-11-21T10:00', 'Karim', 'Bonjour'],
    ['2026-11-21T10:05', 'Salon', 'Bonjour !'],
  ]);
  await importFile(shop.client, chat);
  const now = digestShop(shop.context.db);
  shop.close();
  return { folder, target, file: readdirSync(target)[0] ?? '', then, now };
}

async function inspect(
  client: CoreClient,
  source: { file: string } | { upload: string },
): Promise<FoundBackup> {
  for await (const event of await client.backups.inspect(source))
    if (event.type === 'finished') return event.found;
  throw new Error('nothing was found');
}

/** Waits for the core that has the other data; a port goes with its core. */
async function untilThreads(client: () => CoreClient, count: number): Promise<void> {
  const countThem = (): Promise<number | null> =>
    client()
      .inbox.threads({})
      .then(
        ({ total }) => total,
        () => null,
      );
  await expect.poll(countThem, { timeout: 20_000, interval: 100 }).toBe(count);
}

async function digestOf(folder: string): Promise<string> {
  const shop = await openFrenchShop({ folder });
  const digest = digestShop(shop.context.db);
  expect(await shop.client.care.check()).toEqual({ ok: true, findings: [] });
  shop.close();
  return digest;
}

describe('a running core', () => {
  it('shows what a backup holds beside what is here, puts it in place, and back again', async () => {
    const { folder, file, then, now } = await changedShop();
    const thread = await openCoreThread({ folder });
    const page = thread.client();
    const found = await inspect(page, { file });
    expect(found).toMatchObject({
      name: file,
      made_at: '2026-11-22T13:00:00+01:00',
      contents: { chats: 1 },
      here: { chats: 2 },
    });
    expect((await page.inbox.threads({})).total).toBe(2);
    await page.backups.restore({ staged: found.staged });
    // The port goes with the core; the next one has the other data.
    await untilThreads(thread.client, 1);
    const next = thread.client();
    expect((await next.inbox.threads({})).total).toBe(1);
    expect(await next.backups.list()).toMatchObject({
      restored: { made_at: '2026-11-22T13:00:00+01:00', is_put_back: false },
      kept: { chats: 2 },
      backups: [{ file }],
    });
    await next.backups.putBack();
    await untilThreads(thread.client, 2);
    const last = thread.client();
    expect((await last.inbox.threads({})).total).toBe(2);
    expect(await last.backups.list()).toMatchObject({ restored: { is_put_back: true }, kept: { chats: 1 } });
    expect(await last.backups.forgetKept()).toEqual({ forgotten: true });
    expect(await last.backups.list()).toMatchObject({ restored: null, kept: null });
    await thread.close();
    expect(await digestOf(folder)).toBe(now);
    expect(then).not.toBe(now);
    expect(existsSync(path.join(folder, 'restoring'))).toBe(false);
  });

  it('takes a backup that is handed over in pieces, and forgets it with the page that unpacked it', async () => {
    const { folder, target, file } = await changedShop();
    const thread = await openCoreThread({ folder });
    const page = thread.client();
    const bytes = readFileSync(path.join(target, file));
    const { upload } = await page.imports.begin({ name: 'my shop.zip', size: bytes.length });
    await page.imports.append({ upload, offset: 0, data: bytes.toString('base64') });
    const found = await inspect(page, { upload });
    expect(found.name).toBe('my shop.zip');
    expect(existsSync(path.join(folder, 'restoring'))).toBe(true);
    expect(await page.backups.forget({ staged: found.staged })).toEqual({ forgotten: true });
    expect(existsSync(path.join(folder, 'restoring'))).toBe(false);
    await expect(page.backups.restore({ staged: found.staged })).rejects.toMatchObject({
      data: { code: 'nothing_staged' },
    });
    await expect(page.backups.putBack()).rejects.toMatchObject({ data: { code: 'nothing_kept' } });
    await inspect(thread.client(), { upload });
  });

  it('hands a backup out once, and only to who knows its ticket', async () => {
    const { folder, file, target } = await changedShop();
    const thread = await openCoreThread({ folder });
    const page = thread.client();
    const host = thread.client('host');
    const stored = await page.backups.ticket({ file });
    const ticket = stored.path.replace('/media/', '');
    expect(await host.media.resolve({ ticket })).toMatchObject({ file: path.join(target, file), name: file });
    expect(await host.media.resolve({ ticket })).toBeNull();
    await expect(page.backups.ticket({ file: '../../etc/passwd' })).rejects.toMatchObject({
      data: { code: 'unknown_backup' },
    });
    let packed: { path: string; name: string } | null = null;
    for await (const event of await page.backups.pack()) if (event.type === 'finished') packed = event;
    expect(packed?.name).toBe('vitrine-2026-11-22-130000.zip');
    expect(await host.media.resolve({ ticket: packed?.path.slice(7) ?? '' })).toMatchObject({
      kind: 'document',
      name: packed?.name,
    });
  });

  it.each([
    ['no archive', 'not_a_backup'],
    ['another program’s zip', 'not_a_backup'],
    ['cut short', 'not_a_backup'],
    ['with a trigger in it', 'not_a_backup'],
    ['with a table less', 'not_a_backup'],
    ['with a column less', 'not_a_backup'],
    ['of a newer Vitrine', 'database_newer'],
  ])('says one sentence and changes nothing when the backup is %s', async (what, code) => {
    const { folder, target, file, now } = await changedShop();
    const bad = path.join(target, 'vitrine-bad.zip');
    await cp(path.join(target, file), bad);
    if (what === 'no archive') writeFileSync(bad, 'Dear diary');
    if (what === 'cut short') truncateSync(bad, 5_000);
    if (what === 'another program’s zip') await makeZip(bad, [{ name: 'photos/a.jpg', data: 'x' }]);
    if (what.startsWith('with') || what.startsWith('of')) {
      await cp(path.join(folder, 'vitrine.db'), path.join(target, 'copy.db'));
      const db = openConnection(path.join(target, 'copy.db'));
      if (code === 'database_newer') db.pragma('user_version = 99990');
      else db.exec(harmOf[what] ?? '');
      db.pragma('journal_mode = DELETE');
      db.close();
      await makeZip(bad, [{ name: 'vitrine.db', data: readFileSync(path.join(target, 'copy.db')) }]);
    }
    const shop = await openFrenchShop({ folder });
    const { upload } = await shop.client.imports.begin({ name: 'bad.zip', size: 1 });
    await shop.client.imports.append({ upload, offset: 0, data: readFileSync(bad).toString('base64') });
    await expect(inspect(shop.client, { upload })).rejects.toMatchObject({
      data: { code },
      message: expect.stringMatching(/^[^\n]+\.$/) as string,
    });
    expect(existsSync(path.join(folder, 'restoring'))).toBe(false);
    shop.close();
    expect(await digestOf(folder)).toBe(now);
  });
});

const harmOf: Record<string, string> = {
  'with a trigger in it': 'CREATE TRIGGER hidden AFTER INSERT ON message BEGIN DELETE FROM setting; END',
  'with a table less': 'DROP TABLE draft',
  'with a column less': 'ALTER TABLE thread DROP COLUMN note',
};

describe('data that cannot be opened after all', () => {
  it('gives way again to what was there', async () => {
    const { folder, target, file, now } = await changedShop();
    const place = describeDataFolder(folder);
    const { contents } = await stageBackup(place, path.join(target, file));
    writeFileSync(path.join(folder, 'restoring', 'new', 'vitrine.db'), 'damaged meanwhile'.repeat(500));
    orderSwap(place, { from: 'staged', at: someDay, made_at: null, was: contents, keep: true });
    expect(await digestOf(folder)).toBe(now);
  });
});

describe('a program that is killed while a backup takes the data’s place', () => {
  it('has the one data or the other whole, at whatever step', async () => {
    const { folder, target, file, then, now } = await changedShop();
    const order = {
      from: 'staged',
      at: someDay,
      made_at: null,
      was: { shop: null, chats: 2, messages: 4, first_at: null, last_at: null },
      keep: true,
    } as const;
    const program = startable('test/helpers/swap-and-die.ts');
    await stageBackup(describeDataFolder(folder), path.join(target, file));
    const before = await temporaryFolder();
    await cp(folder, before, { recursive: true });
    // Killed while it was only unpacked: nothing has happened.
    expect(await digestOf(folder)).toBe(now);
    const runUntil = async (dieAt: number): Promise<{ tried: string; outcome: Outcome }> => {
      const tried = path.join(await temporaryFolder(), 'data');
      await cp(before, tried, { recursive: true });
      orderSwap(describeDataFolder(tried), order);
      return { tried, outcome: await runProgram([program, tried, String(dieAt)]) };
    };
    const steps = Number((await runUntil(0)).outcome.stdout);
    for (let dieAt = 1; dieAt <= steps; dieAt += 1) {
      const { tried, outcome } = await runUntil(dieAt);
      expect(outcome.signal, outcome.stderr).toBe('SIGKILL');
      expect(await digestOf(tried), `at step ${String(dieAt)}`).toBe(then);
      expect(readdirSync(path.join(tried, 'backups', 'before-restore')).toSorted()).toEqual(
        expect.arrayContaining(['about.json', 'media', 'vitrine.db']),
      );
      expect(readdirSync(path.join(tried, 'media'))).toHaveLength(1);
      expect(existsSync(path.join(tried, 'restoring'))).toBe(false);
    }
    expect(steps).toBeGreaterThan(8);
  });
});
