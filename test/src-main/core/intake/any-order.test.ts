import { describe, expect, it } from 'vitest';
import { applyWaiting } from '../../../../src-main/core/intake/apply-waiting.ts';
import { rebuildLedger } from '../../../../src-main/core/ledger.ts';
import { storeBody } from '../../../../src-main/core/receiver/store-body.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { dumpMeta } from '../../../helpers/dump-meta.ts';
import { makeLog, partIntoBodies } from '../../../helpers/meta-log/log.ts';
import { writeOutbox } from '../../../helpers/meta-log/outbox-rows.ts';
import type { LogItem } from '../../../helpers/meta-log/turn.ts';
import { createRandom } from '../../../helpers/random.ts';

const cases = Number(process.env['VITRINE_ORDER_CASES'] ?? 3);
const first = Number(process.env['VITRINE_ORDER_SEED'] ?? 1);

/** Delivers a log in some order, drained now and then, and dumps what it leaves; also that a full rebuild of the ledger leaves the same. */
async function deliver(items: readonly LogItem[], seed: number): Promise<ReturnType<typeof dumpMeta>> {
  const { context, client, close } = await openFrenchShop();
  await client.settings.changeNumber({ id: 'main', e164: '+5511912345678', channel: 'api' });
  writeOutbox(context.db, items);
  const random = createRandom(seed);
  for (const body of partIntoBodies(items, seed)) {
    await storeBody(context, Buffer.from(body), 'receiver');
    if (random.chance(0.15)) await applyWaiting(context);
  }
  await applyWaiting(context);
  expect(context.db.prepare(`SELECT problem FROM webhook_body WHERE state <> 'applied'`).all()).toEqual([]);
  const dump = dumpMeta(context.db);
  await context.writeLong([], (db) => rebuildLedger(db, context));
  const rebuilt = dumpMeta(context.db);
  for (const table of ['charges', 'totals', 'counters'])
    expect(dump[table], `seed ${String(seed)}`).toEqual(rebuilt[table]);
  const { findings } = await client.care.check();
  expect(findings).toEqual([]);
  close();
  return dump;
}

describe('webhooks in any order', () => {
  for (let seed = first; seed < first + cases; seed += 1) {
    it(`leave the same shop, seed ${String(seed)}`, { timeout: 60_000 }, async () => {
      const items = makeLog(seed);
      const dump = await deliver(items, seed * 1_000);
      expect(dump['messages']?.length).toBeGreaterThan(10);
      for (const other of [1, 2]) expect(await deliver(items, seed * 1_000 + other)).toEqual(dump);
    });
  }
});
