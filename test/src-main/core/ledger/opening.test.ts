import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCore } from '../../../../src-main/core/create-core.ts';
import { prepareDataFolder } from '../../../../src-main/database/data-folder.ts';
import { digestLedger } from '../../../../src-main/database/ledger-digest.ts';
import { migrate } from '../../../../src-main/database/migrate.ts';
import { migrations } from '../../../../src-main/database/migrations/index.ts';
import { openConnection } from '../../../../src-main/database/open.ts';
import { importFile, openCore, openFrenchShop, someDay } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { writeExportFile } from '../../../helpers/make-export.ts';
import { startable } from '../../../helpers/started/startable.ts';

/** Opens a core and keeps what it told of pricing. */
function openTold(folder: string): { told: number[]; core: ReturnType<typeof createCore> } {
  const told: number[] = [];
  const core = createCore({
    dataFolder: folder,
    host: 'test',
    now: someDay,
    onPricing: (done) => told.push(done),
  });
  onTestFinished(() => {
    if (core.context.db.open) core.close();
  });
  return { told, core };
}

/** A shop with a chat of three years, sent through the API. */
async function shopWithHistory(messages: number): Promise<{ folder: string; digest: string }> {
  const { client, context, folder, close } = await openFrenchShop();
  const file = path.join(await temporaryFolder(), 'Discussion WhatsApp avec Nadia Coiffure.txt');
  await writeExportFile(file, messages, { start: '2024-01-10T09:00:00' });
  await importFile(client, file, { via: 'api', me: 'Salon Éclat' });
  const digest = digestLedger(context.db);
  close();
  return { folder, digest };
}

/** Lets the charges look as if an older program had made them. */
function makeOld(folder: string): void {
  const db = openConnection(path.join(folder, 'vitrine.db'));
  db.exec(`UPDATE setting SET value = '"old"' WHERE key = 'ledger_version'; DELETE FROM month_total`);
  db.close();
}

describe('opening a folder', () => {
  it('of version 10 prices what that version had left without a price, and says so', async () => {
    const folder = path.join(await temporaryFolder(), 'data');
    const db = openConnection(prepareDataFolder(folder).database);
    migrate(
      db,
      null,
      migrations.filter((step) => step.version <= 10),
    );
    db.exec(`
      INSERT INTO setting VALUES ('currency', '"EUR"'), ('country', '"FR"'), ('time_zone', '"Europe/Paris"');
      INSERT INTO thread (id, number_id, kind, name, customer) VALUES (1, 'main', 'customer', 'Nadia', '+33639980112');
      INSERT INTO charge_line (id, outcome, reason, market, era, certainty, through_api, signature)
        VALUES (1, 'free', 'service_allowance', 'France', '2026-10-01', 'estimated', 0, 'old');`);
    const add =
      db.prepare(`INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text, category, status, delivered_at)
      VALUES (?, 1, ?, 'out', 'template', 'api', 'api', 'Prête', 'utility', 'delivered', ?)`);
    for (const day of ['2021-05-04', '2024-05-04', '2026-11-04']) {
      const at = Date.parse(`${day}T10:00:00Z`);
      add.run(at * 2048, at, at + 1_000);
      db.prepare('INSERT INTO charge (message_id, line_id, month) VALUES (?, 1, 202611)').run(at * 2048);
    }
    db.close();

    const { told, core } = openTold(folder);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    const { messages } = await core.client.inbox.messages({ thread: '1' });
    expect(messages.map(({ charge }) => [charge?.era, charge?.reason])).toEqual([
      ['2018-08-01', 'template'],
      ['2023-06-01', 'conversation_opened'],
      ['2026-10-01', 'template'],
    ]);
    expect((await core.client.spend.months()).months).toEqual(['2026-11', '2024-05', '2021-05']);
    core.close();
    expect(openTold(folder).told).toEqual([]);
  });

  it('whose charges were made by other rules or rate cards prices all again', async () => {
    const { folder, digest } = await shopWithHistory(2_000);
    makeOld(folder);
    const { told, core } = openTold(folder);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told).toEqual(expect.arrayContaining([0, 1]));
    expect(digestLedger(core.context.db)).toBe(digest);
  });

  it('that is empty says nothing', async () => {
    expect(openTold(path.join(await temporaryFolder(), 'data')).told).toEqual([]);
  });

  it.each([0, 0.3, 1])('leaves the old charges whole when it is killed at %d of it', async (until) => {
    const { folder, digest } = await shopWithHistory(20_000);
    makeOld(folder);
    const look = (): unknown[] => {
      const db = openConnection(path.join(folder, 'vitrine.db'));
      const found = [
        digestLedger(db),
        db.prepare(`SELECT value FROM setting WHERE key = 'ledger_version'`).pluck().get(),
      ];
      db.close();
      return found;
    };
    const before = look();
    const child = spawn(process.execPath, [startable('test/helpers/open-and-die.ts'), folder, String(until)]);
    const [, signal] = (await once(child, 'close')) as [number | null, string];
    expect(signal).toBe('SIGKILL');
    expect(look()).toEqual(before);
    const { context } = await openCore({ folder });
    expect(digestLedger(context.db)).toBe(digest);
  });
});
