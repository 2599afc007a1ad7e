import { expect, it, vi } from 'vitest';
import { rebuildLedger } from '../../../../src-main/core/ledger.ts';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { writeApiChat, type ApiLine } from '../../../helpers/api-chat.ts';
import { openCore, openFrenchShop } from '../../../helpers/core.ts';
import { compareWithFullRebuild } from './arrive.ts';

const customer = '+33639980101';

async function shopWith(lines: readonly ApiLine[]): Promise<Core> {
  const core = await openFrenchShop();
  writeApiChat(core, customer, lines);
  await core.context.writeLong(['spend'], (db) => rebuildLedger(db, core.context));
  return core;
}

it('a rebuild of August 2025 alone knows the free days that an answer of June opened when it arrived', async () => {
  const core = await shopWith([
    { at: '2025-06-29T20:00:00Z', from: 'customer', ad: true },
    { at: '2025-06-29T21:00:00Z', delivered: '2025-07-29T12:00:00Z' },
    { at: '2025-08-01T06:00:00Z', template: 'ete', category: 'marketing' },
    { at: '2025-08-10T06:00:00Z', from: 'phone' },
  ]);
  const at = Date.parse('2025-08-10T06:00:00Z');
  await core.context.writeLong(['spend'], (db) => rebuildLedger(db, core.context, { from: at, to: at }));
  const { stored, full } = compareWithFullRebuild(core.context);
  expect(stored).toBe(full);
});

it('a rebuild of one month knows the call that opened the window, though it was placed before it was taken', async () => {
  const core = await shopWith([
    { at: '2026-09-28T09:59:40Z', call: true, delivered: '2026-09-28T10:00:10Z' },
    { at: '2026-09-29T10:00:00Z', delivered: '2026-11-02T10:00:00Z' },
  ]);
  await core.context.writeLong(['spend'], (db) => rebuildLedger(db, core.context, { month: '2026-11' }));
  const { stored, full } = compareWithFullRebuild(core.context);
  expect(stored).toBe(full);
  expect((await core.client.spend.month({ month: '2026-11' })).to_date.messages).toBe(1);
});

it('a folder whose owner has set nothing is priced again on a machine of another country', async () => {
  vi.stubEnv('LC_ALL', 'fr_FR.UTF-8');
  const french = await openCore();
  writeApiChat(french, customer, [
    { at: '2026-11-10T10:00:00Z', template: 'automne', category: 'marketing' },
  ]);
  await french.context.writeLong(['spend'], (db) => rebuildLedger(db, french.context));
  const before = await french.client.spend.month({ month: '2026-11' });
  french.close();
  vi.stubEnv('LC_ALL', 'en_US.UTF-8');
  const american = await openCore({ folder: french.folder });
  const after = await american.client.spend.month({ month: '2026-11' });
  vi.unstubAllEnvs();
  expect([before.currency, before.to_date.amount.max]).toEqual(['EUR', '0.0712']);
  expect([after.currency, after.to_date.amount.max]).toEqual(['USD', '0.0859']);
});

it('replies used elsewhere are refused for months without free ones', async () => {
  const core = await openFrenchShop();
  const entered = core.client.spend.setUsedElsewhere({ number: 'main', month: '2026-09', replies: 5 });
  await expect(entered).rejects.toMatchObject({ data: { code: 'no_allowance_then' } });
});

it('a number that is both runs out of free replies by what it sends either way', async () => {
  const core = await openFrenchShop();
  const hour = Date.parse('2026-11-02T10:00:00Z');
  const replies = (from: 'phone' | undefined): ApiLine[] =>
    Array.from({ length: 600 }, (_, index) => ({
      at: new Date(hour + index * 1000 + (from === undefined ? 0 : 86_400_000)).toISOString(),
      ...(from === undefined ? {} : { from }),
    }));
  const write = { at: '2026-11-02T09:59:00Z', from: 'customer' } as const;
  const again = { at: '2026-11-03T09:30:00Z', from: 'customer' } as const;
  writeApiChat(core, customer, [write, ...replies(undefined), again, ...replies('phone')]);
  await core.context.writeLong(['spend'], (db) => rebuildLedger(db, core.context));
  const { through_api: replay } = await core.client.spend.month({ month: '2026-11' });
  expect(replay.allowance).toEqual([
    { number: 'main', used: 1200, elsewhere: 0, limit: 1000, runs_out_on: '2026-11-03' },
  ]);
});

it('a finished month that may have been cheaper is forecast from the lower end on', async () => {
  const core = await shopWith([
    { at: '2026-10-10T10:00:00Z', from: 'customer', ad: true },
    { at: '2026-10-10T10:05:00Z' },
    { at: '2026-10-15T10:00:00Z', template: 'automne', category: 'marketing' },
  ]);
  const { forecast } = await core.client.spend.month({ month: '2026-10' });
  expect(forecast).toEqual({ low: '0', middle: '0.0712', high: '0.0712' });
});
