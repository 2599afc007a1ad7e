import path from 'node:path';
import { expect, it } from 'vitest';
import { someDay } from '../../../helpers/core.ts';
import { dumpFolder } from '../../../helpers/dump-folder.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { openWatchingShop } from '../../../helpers/watching.ts';
import { writeExports } from './exports.ts';
import { chooseMoments, copyOf, doInProcess, prepareShop, seed } from './moments.ts';

it(`a watched folder taken in is the same and imported once, wherever its process was killed (seed ${String(seed)})`, async () => {
  const watched = await writeExports(path.join(await temporaryFolder(), 'exports'));
  const empty = await prepareShop(async (client) => {
    await client.settings.set({ key: 'shop_name', value: 'Salon' });
    await client.settings.set({ key: 'watched_folder', value: watched });
  });
  const cleanFolder = await copyOf(empty);
  const steps = (await doInProcess({ now: someDay, watch: watched, folder: cleanFolder }))?.steps ?? [];
  const clean = await openWatchingShop({ folder: cleanFolder, watched });
  await clean.settle();
  const once = await dumpFolder(clean);
  expect(once.health).toEqual({ ok: true, findings: [] });
  expect(once.tables['import_run']).toHaveLength(1);
  expect((await clean.state()).waiting.map(({ reason }) => reason).sort()).toEqual([
    'damaged_zip',
    'date_order_needed',
    'me_needed',
  ]);

  for (const moment of chooseMoments(steps, 4)) {
    const where = `killed at step ${String(moment)} of ${String(steps.length)}: ${steps[moment - 1] ?? ''}`;
    const folder = await copyOf(empty);
    const deed = { now: someDay, watch: watched, folder, dieAt: moment };
    expect(await doInProcess(deed), where).toBeNull();
    const shop = await openWatchingShop({ folder, watched });
    await shop.settle();
    expect(await dumpFolder(shop), where).toEqual(once);
    await shop.stop();
    shop.close();
  }
}, 300_000);
