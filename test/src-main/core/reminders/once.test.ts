import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../../src-main/core/create-core.ts';
import { openCore } from '../../../helpers/core.ts';
import { openRemindingShop, type RemindingShop } from '../../../helpers/reminders/reminding-shop.ts';

/** Open until seven in the evening (UTC+1); whoever writes at night has until two the next: 17:00 and 18:30 are the leads. */
const night = '2026-11-24T01:10:00Z';
const lead = Date.parse('2026-11-24T16:00:00Z');
const lastLead = Date.parse('2026-11-24T17:30:00Z');
const settings = {
  opening_hours: '{"tue":[["09:30","19:00"]],"wed":[["09:30","19:00"]]}',
  digests: '[]',
};

function kinds({ given }: RemindingShop): string[] {
  return given.map(({ reminder }) => reminder.kind);
}

describe('a reminder is given at most once', () => {
  it('when the program is started again at each second around its moment', async () => {
    const first = await openRemindingShop({ now: night, settings });
    await first.hear('Ana');
    await first.advanceTo(lead - 5_000);
    await first.close();
    const given: number[] = [];
    for (let second = -4; second <= 4; second += 1) {
      const now = new Date(lead + second * 1_000).toISOString();
      const shop = await openRemindingShop({ now, folder: first.folder });
      await shop.advanceTo(lead + second * 1_000 + 500);
      given.push(...shop.given.map(({ at }) => at - lead));
      await shop.close();
    }
    expect(given).toEqual([0]);
  });

  it('when one host follows another, and none to whoever only reads beside it', async () => {
    const first = await openRemindingShop({ now: night, settings });
    const ana = await first.hear('Ana');
    await first.advanceTo(lead + 1_000);
    expect(kinds(first)).toEqual(['lead']);
    const open = { dataFolder: first.folder, host: 'reader', mayShare: true, now: lastLead };
    const reader = createCore(open);
    expect((await reader.client.reminders.list()).due).toMatchObject([
      { thread: ana, kind: 'last_lead', told_at: null },
    ]);
    await expect(reader.client.reminders.take()).rejects.toMatchObject({ data: { code: 'folder_in_use' } });
    reader.close();
    await first.close();
    const second = await openRemindingShop({ now: '2026-11-24T16:10:00Z', folder: first.folder });
    await second.advanceTo(lastLead);
    expect(kinds(second)).toEqual(['last_lead']);
    expect((await second.client.reminders.list()).due).toMatchObject([
      { thread: ana, kind: 'last_lead', told_at: '2026-11-24T18:30:00+01:00' },
    ]);
  });

  it('when the clock is set back and forward', async () => {
    const shop = await openRemindingShop({ now: night, settings });
    await shop.hear('Ana');
    await shop.advanceTo(lead + 60_000);
    expect(kinds(shop)).toEqual(['lead']);
    shop.setClock(lead - 3_600_000);
    await shop.advanceTo(lead + 120_000);
    expect(kinds(shop)).toEqual(['lead']);
    // Two years ahead by mistake, for a while: nothing is forgotten over that.
    shop.setClock('2028-11-24T12:00:00Z');
    await shop.advanceTo('2028-11-26T12:00:00Z');
    shop.setClock(lead);
    await shop.client.reminders.wake();
    await shop.advanceTo(lastLead - 60_000);
    expect(kinds(shop)).toEqual(['lead']);
    await shop.advanceTo(lastLead);
    expect(kinds(shop)).toEqual(['lead', 'last_lead']);
  });

  it('after a sleep of thirty hours, within half a minute, where it is still worth while', async () => {
    const shop = await openRemindingShop({ now: '2026-11-23T12:00:00Z', settings });
    await shop.hear('Ana');
    await shop.advanceTo('2026-11-23T12:00:30Z');
    shop.setClock('2026-11-24T18:00:00Z');
    await shop.advanceTo('2026-11-24T18:00:30Z');
    expect(kinds(shop)).toEqual([]);
    shop.setClock('2026-11-24T01:10:00Z');
    await shop.advanceTo('2026-11-24T01:11:00Z');
    const bob = await shop.hear('Bob');
    shop.setClock(Date.parse('2026-11-24T01:11:00Z') + 16.5 * 3_600_000);
    await shop.advanceTo(shop.now() + 30_000);
    expect(shop.given.map(({ reminder: { kind, threads } }) => [kind, threads])).toEqual([
      ['last_lead', [bob]],
    ]);
  });

  it('when threads are made one, and two again', async () => {
    const shop = await openRemindingShop({ now: night, settings });
    const ana = await shop.hear('Ana');
    await shop.advanceTo(lead + 1_000);
    // The same customer by another name.
    const other = await shop.hear('Ana at work');
    await shop.client.inbox.setCustomerNumber({ thread: other, e164: null });
    const { merge } = await shop.client.inbox.merge({ from: ana, into: other });
    shop.context.db
      .prepare('UPDATE thread SET window_closes_at = ? WHERE id = ?')
      .run(Date.parse(night) + 86_400_000, Number(other));
    shop.context.changes.announce(['inbox']);
    await shop.advanceTo(lead + 60_000);
    expect(kinds(shop)).toEqual(['lead']);
    await shop.client.inbox.unmerge({ merge });
    await shop.advanceTo(lead + 120_000);
    expect(kinds(shop)).toEqual(['lead']);
    await shop.advanceTo(lastLead);
    expect(shop.given.at(-1)?.reminder).toMatchObject({ kind: 'last_lead', threads: [ana] });
  });

  it('when a backup from before is put back', async () => {
    const shop = await openRemindingShop({ now: night, settings });
    await shop.hear('Ana');
    const file = path.join(shop.folder, '..', 'before.vitrine');
    await shop.client.care.backup({ file });
    await shop.advanceTo(lead + 1_000);
    expect(kinds(shop)).toEqual(['lead']);
    await shop.close();
    const { restoreBackup } = await import('../../../../src-main/database/restore.ts');
    const { prepareDataFolder } = await import('../../../../src-main/database/data-folder.ts');
    await restoreBackup(prepareDataFolder(shop.folder), file, true, lead + 2_000);
    const restored = await openRemindingShop({ now: '2026-11-24T16:01:00Z', folder: shop.folder });
    await restored.advanceTo(lastLead);
    expect(kinds(restored)).toEqual(['last_lead']);
  });

  it.each([
    ['inside', 0, 1],
    ['after', 1, 0],
  ] as const)(
    'when the program is killed %s the write: what nobody had is given again only where it was not written down',
    async (moment, stored, later) => {
      const shop = await openRemindingShop({ now: night, settings });
      await shop.hear('Ana');
      await shop.close();
      const script = path.resolve('test/helpers/reminders/take-and-die.ts');
      const now = new Date(lead).toISOString();
      const child = spawn(process.execPath, [script, shop.folder, moment, now], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
      const next = await openCore({ folder: shop.folder, now: lead });
      expect(next.context.db.prepare('SELECT count(*) FROM reminder').pluck().get()).toBe(stored);
      expect((await next.client.reminders.take()).reminders).toHaveLength(later);
    },
  );
});
