import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fetchDue } from '../../../../../src-main/core/media/fetch/fetching.ts';
import { findMediaGaps } from '../../../../../src-main/core/media/find-gaps.ts';
import { placeOfArriving } from '../../../../../src-main/database/media-files.ts';
import { runProgram, startProgram } from '../../../../helpers/program.ts';
import { someDay } from '../../../../helpers/core.ts';
import { jpeg } from '../../../../helpers/made-media.ts';
import { openMediaShop } from '../../../../helpers/meta-files.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';
import { startable } from '../../../../helpers/started/startable.ts';

const script = startable('test/helpers/fetch-files.ts');

it('a file whose fetching was killed in its middle is fetched on from there', async () => {
  const folder = path.join(await temporaryFolder(), 'data');
  const shop = await openMediaShop({ folder });
  const bytes = randomBytes(400_000);
  const { message } = shop.receive({ bytes });
  shop.core.close();
  shop.meta.world.disturbances.push({ kind: 'part', bytes: 250_000, then: 'hang', path: '/attachments/' });
  const { child, ended } = startProgram([script, folder, shop.meta.address, String(someDay)]);
  const place = placeOfArriving(shop.core.context.folder);
  const sizeHere = (): number => {
    const [name] = existsSync(place) ? readdirSync(place) : [];
    return name === undefined ? 0 : statSync(path.join(place, name)).size;
  };
  await expect.poll(sizeHere, { timeout: 20_000 }).toBe(250_000);
  child.kill('SIGKILL');
  await ended;

  const again = startProgram([script, folder, shop.meta.address, String(someDay)]);
  expect((await again.ended).stdout).toBe('next\n');
  const asked = shop.meta.world.requests.filter((request) => request.path.includes('/attachments/'));
  expect(asked.map(({ status }) => status)).toEqual([200, 206]);
  const { core } = await openMediaShop({ folder });
  const [thread] = (await core.client.inbox.threads({ filter: 'all' })).threads;
  const { messages } = await core.client.inbox.messages({ thread: thread?.id ?? '' });
  expect(messages).toMatchObject([{ id: message, media: { size: 400_000 }, media_problem: null }]);
});

it.each(['before renameSync', 'after renameSync'])(
  'a file whose fetching was killed as it went to its place comes once more: %s',
  async (step) => {
    const folder = path.join(await temporaryFolder(), 'data');
    const shop = await openMediaShop({ folder });
    shop.receive({ bytes: jpeg });
    shop.core.close();
    const args = [script, folder, shop.meta.address, String(someDay)];
    expect(await runProgram([...args, step])).toMatchObject({ signal: 'SIGKILL' });
    const again = await openMediaShop({ folder });
    expect(await again.messages()).toMatchObject([{ media: null, media_problem: 'waiting' }]);
    await fetchDue(again.context, shop.graph, new AbortController().signal);
    expect(await again.messages()).toMatchObject([{ media: { size: jpeg.length } }]);
    expect(await findMediaGaps(again.context.db, again.context.folder)).toEqual([]);
  },
);
