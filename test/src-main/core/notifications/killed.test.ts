import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { NotificationRow } from '../../../../src-main/database/notifications.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { openNotifyingShop } from '../../../helpers/notifications/notifying-shop.ts';
import type { Death, Errand } from '../../../helpers/outbox/send-and-die.ts';

const script = path.resolve('test/helpers/outbox/send-and-die.ts');
const moment = Date.parse('2026-11-25T14:00:00Z');

/** Before it is handed over for good, after that, on its way, and before Meta's answer is written down. The last program is left alone. */
const deaths: (Death | null)[] = [
  { write: 1, moment: 'inside' },
  { write: 1, moment: 'after' },
  { write: 3, moment: 'after' },
  { write: 4, moment: 'inside' },
  null,
];

async function leaveIn(folder: string, graph: string, death: Death | null, now: number): Promise<void> {
  const errand: Errand = { folder, death, now };
  const child = spawn(process.execPath, [script, JSON.stringify(errand)], {
    env: { ...process.env, VITRINE_GRAPH: graph },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect([await said, signal ?? code], JSON.stringify(death)).toEqual(['', death === null ? 0 : 'SIGKILL']);
}

it('a program killed at any step of a notification’s leaving sends none twice and forgets none, whichever host comes next', async () => {
  const shop = await openNotifyingShop();
  const folder = path.dirname(shop.context.folder.database);
  for (const [index] of deaths.entries()) {
    const thread = shop.hear(`+3361111111${String(index)}`);
    await shop.plan(thread, { at: new Date(moment + index * 1_000).toISOString() });
  }
  shop.close();
  for (const [index, death] of deaths.entries())
    await leaveIn(folder, shop.graph.address, death, moment + index * 1_000);

  const { context, client } = await openFrenchShop({ folder, now: moment + 3_600_000 });
  const rows = context.db.prepare<[], NotificationRow>('SELECT * FROM notification ORDER BY id').all();
  const { entries } = await client.outbox.list({});
  // Killed on its way, nobody knows; all others are sent, and Meta had none of them twice.
  const lost = rows.filter(({ state }) => state === 'handed');
  expect(lost.map((row) => String(row.outbox_id))).toEqual(entries.map(({ id }) => id));
  expect(entries.filter(({ state }) => state !== 'uncertain')).toEqual([]);
  expect(rows.filter(({ state }) => state !== 'handed' && state !== 'sent')).toEqual([]);
  const counts = shop.graph.countSent();
  expect([...counts.values()].filter((count) => count !== 1)).toEqual([]);
  expect(counts.size).toBeGreaterThanOrEqual(rows.length - lost.length);
  expect((await client.care.check()).findings).toEqual([]);
});
