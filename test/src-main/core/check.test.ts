import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../src-main/core/create-core.ts';
import { openConnection } from '../../../src-main/database/open.ts';
import { countRows, importFile, openCore, openFrenchShop, writeChat } from '../../helpers/core.ts';
import { manyReplies } from '../../helpers/chats.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { writeExportFile } from '../../helpers/make-export.ts';

/** A shop with priced messages. */
async function pricedShop(): ReturnType<typeof openFrenchShop> {
  const shop = await openFrenchShop();
  const file = await writeChat(
    await temporaryFolder(),
    'Nadia',
    manyReplies('Nadia', 20, '2026-11-20T08:00'),
  );
  await importFile(shop.client, file, { via: 'api' });
  return shop;
}

describe('check', () => {
  it('finds nothing in a shop that is well', async () => {
    const { client } = await pricedShop();
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it.each([
    [
      'a charge is gone',
      'DELETE FROM charge WHERE message_id = (SELECT max(message_id) FROM charge)',
      'ledger',
    ],
    [
      'a charge is another',
      'UPDATE charge SET allowance_index = 7 WHERE message_id = (SELECT max(message_id) FROM charge)',
      'ledger',
    ],
    ['a total is wrong', 'UPDATE month_total SET messages = messages + 1', 'ledger'],
    [
      'a message is not in the index',
      `INSERT INTO message_search (message_search, rowid, text, attachment) SELECT 'delete', id, text, attachment FROM message WHERE id = (SELECT max(id) FROM message)`,
      'search_index',
    ],
    [
      'the index has other words',
      `UPDATE message SET text = 'autre chose' WHERE id = (SELECT max(id) FROM message)`,
      'search_index',
    ],
    [
      'the index is emptied',
      `INSERT INTO message_search (message_search) VALUES ('delete-all')`,
      'search_index',
    ],
    [
      'a message has no thread',
      'PRAGMA foreign_keys = OFF; UPDATE message SET thread_id = 4711 WHERE id = (SELECT max(id) FROM message)',
      'references',
    ],
  ])('finds it when %s', async (_what, damage, code) => {
    const { client, folder } = await pricedShop();
    const db = openConnection(path.join(folder, 'vitrine.db'));
    db.exec(damage);
    db.close();
    const { ok, findings } = await client.care.check();
    expect(ok).toBe(false);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.every((finding) => /\.$|:/.test(finding.text))).toBe(true);
  });

  it('changes nothing itself', async () => {
    const { client, context } = await pricedShop();
    context.db.exec('DELETE FROM charge');
    expect((await client.care.check()).ok).toBe(false);
    expect(countRows(context.db)).toMatchObject({ charge: 0 });
    await client.settings.set({ key: 'currency', value: 'EUR' });
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });
});

describe('a damaged database', () => {
  it('whose header is garbage is refused in words and left alone', async () => {
    const { folder, close } = await pricedShop();
    close();
    const file = path.join(folder, 'vitrine.db');
    writeAt(file, 0, Buffer.alloc(100, 'x'));
    const before = readFileSync(file);
    expect(() => createCore({ dataFolder: folder, host: 'test' })).toThrow(
      expect.objectContaining({
        name: 'Refusal',
        code: 'database_corrupt',
        message: expect.stringContaining('restore') as string,
      }),
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('whose pages are overwritten is refused in words when they are read, not called a bug', async () => {
    const { folder, close } = await pricedShop();
    close();
    const file = path.join(folder, 'vitrine.db');
    writeAt(file, 4096, Buffer.alloc(statSync(file).size - 4096, 0xa5));
    const bugs: unknown[] = [];
    let code = 'none';
    try {
      const { client } = await openCore({ folder, log: (bug) => bugs.push(bug) });
      await client.inbox.threads({}).catch((error: unknown) => (code = codeOf(error)));
    } catch (error) {
      code = codeOf(error);
    }
    expect(code).toBe('database_corrupt');
    expect(bugs).toEqual([]);
  });

  it('is what check says, rather than fail', async () => {
    const { client, folder, context } = await pricedShop();
    context.db.pragma('wal_checkpoint(TRUNCATE)');
    const root = Number(
      context.db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'message_by_thread'`).pluck().get(),
    );
    const size = Number(context.db.pragma('page_size', { simple: true }));
    writeAt(path.join(folder, 'vitrine.db'), (root - 1) * size, Buffer.alloc(size, 0xa5));
    const { ok, findings } = await client.care.check();
    expect(ok).toBe(false);
    expect(findings[0]?.code).toBe('integrity');
  });
});

describe('a full disk', () => {
  it('refuses a write in words and changes nothing', async () => {
    const { client, context } = await pricedShop();
    const before = countRows(context.db);
    context.db.pragma(`max_page_count = ${String(context.db.pragma('page_count', { simple: true }))}`);
    const thread = '1';
    await expect(client.inbox.setNote({ thread, note: 'n'.repeat(10_000) })).rejects.toMatchObject({
      data: { code: 'disk_full' },
      message: expect.stringMatching(/disk is full.*Free some space/) as string,
    });
    expect((await client.inbox.thread({ thread })).note).toBe('');
    expect(countRows(context.db)).toEqual(before);
    context.db.pragma('max_page_count = 1000000');
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it('is not needed by an import that was refused', async () => {
    const { client, context } = await pricedShop();
    const file = path.join(await temporaryFolder(), 'Discussion WhatsApp avec Nadia Coiffure.txt');
    await writeExportFile(file, 50, { start: '2026-11-13T09:00:00' });
    const before = countRows(context.db);
    await importFile(client, file, { me: 'Ghost' });
    expect(countRows(context.db)).toEqual(before);
  });
});

function codeOf(error: unknown): string {
  const { code, data } = error as { code: string; data?: { code: string } };
  return data?.code ?? code;
}

function writeAt(file: string, position: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}
