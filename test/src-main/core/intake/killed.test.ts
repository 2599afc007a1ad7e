import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { openCore, openFrenchShop, someDay, type CoreClient } from '../../../helpers/core.ts';
import { dumpMeta } from '../../../helpers/dump-meta.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { makeLog, partIntoBodies } from '../../../helpers/meta-log/log.ts';
import { writeOutbox } from '../../../helpers/meta-log/outbox-rows.ts';
import type { LogItem } from '../../../helpers/meta-log/turn.ts';
import { createRandom } from '../../../helpers/random.ts';
import type { Taking } from '../../../helpers/take-in-and-die.ts';
import { takeWebhooks } from '../../../helpers/take-webhooks.ts';
import { startable } from '../../../helpers/started/startable.ts';

/** `VITRINE_INTAKE_KILLED=50 VITRINE_SEED=…` for more shops; each is killed up to four times. */
const shops = Number(process.env['VITRINE_INTAKE_KILLED'] ?? 1);
const seed = Number(process.env['VITRINE_SEED'] ?? 20261123);
const kills = 4;
const script = startable('test/helpers/take-in-and-die.ts');

async function openShop(items: readonly LogItem[]): Promise<Core & { client: CoreClient; folder: string }> {
  const shop = await openFrenchShop();
  await shop.client.settings.changeNumber({ id: 'main', e164: '+5511912345678', channel: 'api' });
  writeOutbox(shop.context.db, items);
  return shop;
}

/** Takes in what it is told in a process of its own; says which it kept, and whether it was killed over it. */
async function take(taking: Taking): Promise<{ kept: number[]; isKilled: boolean }> {
  const child = spawn(process.execPath, [script, JSON.stringify(taking)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>;
  const lines = (await text(child.stdout)).trim().split('\n');
  const [code, signal] = await ended;
  expect(signal ?? code).toBe(taking.dieAt === null ? 0 : signal === null ? 0 : 'SIGKILL');
  return { kept: lines.filter((line) => line !== '').map(Number), isKilled: signal !== null };
}

it.each(Array.from({ length: shops }, (_, index) => seed + index))(
  'webhooks whose taking in is killed anywhere leave what they leave without (seed %i)',
  { timeout: 60_000 },
  async (drawn) => {
    const items = makeLog(drawn, 3, 8);
    const told = partIntoBodies(items, drawn);
    const whole = await openShop(items);
    await takeWebhooks(whole, told);
    const expected = dumpMeta(whole.context.db);
    const random = createRandom(drawn);
    const bodies = path.join(await temporaryFolder(), 'bodies.json');
    await writeFile(bodies, JSON.stringify(told));

    const shop = await openShop(items);
    shop.close();
    const taking = { folder: shop.folder, now: someDay, bodies };
    const left = new Set(told.keys());
    let died = 0;
    for (let run = 0; run <= kills; run += 1) {
      const isLast = run === kills;
      // Meta tells again only what was not answered, and now and then what was.
      const dieAt = isLast ? null : Math.ceil(random.between(0, 300));
      const { kept, isKilled } = await take({ ...taking, wanted: [...left], dieAt });
      for (const index of kept) left.delete(index);
      if (isKilled) died += 1;
      if (left.size === 0) for (const index of told.keys()) if (random.chance(0.5)) left.add(index);
    }
    expect(died).toBeGreaterThan(0);
    const { context, client } = await openCore({ folder: shop.folder });
    expect(dumpMeta(context.db)).toEqual(expected);
    expect((await client.care.check()).findings).toEqual([]);
  },
);
