import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { fetchDue } from '../../../../../src-main/core/media/fetch/fetching.ts';
import { placeOfArriving } from '../../../../../src-main/database/media-files.ts';
import { someDay } from '../../../../helpers/core.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';
import { openMediaShop } from '../../../../helpers/meta-files.ts';
import { startable } from '../../../../helpers/started/startable.ts';

it('a file for which there is no room leaves nothing behind, says so, and is fetched when there is', async () => {
  const folder = path.join(await temporaryFolder(), 'data');
  const shop = await openMediaShop({ folder });
  shop.receive({ bytes: randomBytes(3_000_000) });
  shop.core.close();
  const script = startable('test/helpers/fetch-files.ts');
  // No file may grow beyond 2 MB; the database is smaller.
  const limited = ['-c', 'ulimit -f 4096; exec "$0" "$@"', process.execPath, script];
  const full = await promisify(execFile)('/bin/sh', [...limited, folder, shop.meta.address, String(someDay)]);
  expect(full.stdout).toBe('next\n');
  const again = await openMediaShop({ folder });
  expect(await again.messages()).toMatchObject([{ media: null, media_problem: 'no_room' }]);
  expect(readdirSync(placeOfArriving(again.context.folder))).toEqual([]);
  again.advance(10 * 60_000);
  await fetchDue(again.context, shop.graph, new AbortController().signal);
  expect(await again.messages()).toMatchObject([{ media: { size: 3_000_000 }, media_problem: null }]);
});
