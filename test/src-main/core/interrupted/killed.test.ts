import path from 'node:path';
import { expect, it } from 'vitest';
import { importFile, openCore, someDay } from '../../../helpers/core.ts';
import { dumpFolder } from '../../../helpers/dump-folder.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { writeExports } from './exports.ts';
import { chooseMoments, copyOf, doInProcess, prepareShop, seed } from './moments.ts';

const me = 'Salon';
const timeout = 300_000;
const drawnBy = `seed ${String(seed)}`;

it(
  `an import killed or cancelled at any moment, done again, is one clean import (${drawnBy})`,
  async () => {
    const files = await writeExports(path.join(await temporaryFolder(), 'exports'));
    const empty = await prepareShop(() => Promise.resolve());
    const order = { now: someDay, import: { path: files, me } };

    const cleanFolder = await copyOf(empty);
    const steps = (await doInProcess({ ...order, folder: cleanFolder }))?.steps ?? [];
    const clean = await openCore({ folder: cleanFolder });
    const once = await dumpFolder(clean);
    expect(once.health).toEqual({ ok: true, findings: [] });
    // One picture of Nadia's, and one that two customers have.
    expect(Object.keys(once.files)).toHaveLength(2);
    expect(once.found.filter(([, total]) => total === 0)).toEqual([]);
    await importFile(clean.client, files, { me, via: 'api' });
    const twice = await dumpFolder(clean);

    const moments = chooseMoments(steps, 6);
    const expected = ['before rename', 'after COMMIT', 'at indexing', 'at pricing'];
    expect(steps).toEqual(expect.arrayContaining(expected));
    expect(moments.length).toBeGreaterThan(12);
    for (const [index, moment] of moments.entries()) {
      const isKill = index % 3 < 2;
      const where = `${isKill ? 'killed' : 'cancelled'} at step ${String(moment)} of ${String(steps.length)}: ${steps[moment - 1] ?? ''}`;
      // Steps are counted from one: a kill right before the COMMIT comes too early, a cancel there too late.
      const hasCommitted = moment > steps.indexOf('before COMMIT') + (isKill ? 1 : 0);
      const folder = await copyOf(empty);
      const stop = isKill ? { dieAt: moment } : { cancelAt: moment };
      const done = await doInProcess({ ...order, folder, ...stop });
      if (isKill) expect(done, where).toBeNull();
      else expect(done?.isCancelled, where).toBe(!hasCommitted);
      const shop = await openCore({ folder });
      expect((await shop.client.imports.list()).imports, where).toHaveLength(hasCommitted ? 1 : 0);
      if (!hasCommitted) expect((await dumpFolder(shop)).files, where).toEqual({});
      await importFile(shop.client, files, { me, via: 'api' });
      expect(await dumpFolder(shop), where).toEqual(hasCommitted ? twice : once);
      shop.close();
    }
  },
  timeout,
);

it(
  `an undo killed at any moment, done again, is one clean undo (${drawnBy})`,
  async () => {
    const files = await writeExports(path.join(await temporaryFolder(), 'exports'));
    const full = await prepareShop(async (client) => {
      await importFile(client, path.join(files, 'WhatsApp Chat - Nadia.zip'), { me, via: 'api' });
      await importFile(client, files, { me, via: 'api' });
    });
    const order = { now: someDay, undo: '2' };

    const cleanFolder = await copyOf(full);
    const steps = (await doInProcess({ ...order, folder: cleanFolder }))?.steps ?? [];
    const clean = await openCore({ folder: cleanFolder });
    const undone = await dumpFolder(clean);
    expect(undone.health).toEqual({ ok: true, findings: [] });
    const { imports } = await clean.client.imports.list();
    expect(imports.map((it) => it.undone_at !== null)).toEqual([true, false]);

    for (const moment of chooseMoments(steps, 4)) {
      const where = `killed at step ${String(moment)} of ${String(steps.length)}: ${steps[moment - 1] ?? ''}`;
      const folder = await copyOf(full);
      expect(await doInProcess({ ...order, folder, dieAt: moment }), where).toBeNull();
      const shop = await openCore({ folder });
      const [last] = (await shop.client.imports.list()).imports;
      if (last?.undone_at === null) await shop.client.imports.undo({ import_id: '2' });
      expect(await dumpFolder(shop), where).toEqual(undone);
      shop.close();
    }
  },
  timeout,
);
