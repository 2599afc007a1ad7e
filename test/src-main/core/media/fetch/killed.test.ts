import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { placeOfArriving } from '../../../../../src-main/database/media-files.ts';
import { startProgram } from '../../../../helpers/program.ts';
import { someDay } from '../../../../helpers/core.ts';
import { openMediaShop } from '../../../../helpers/meta-files.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';

it('a file whose fetching was killed in its middle is fetched on from there', async () => {
  const folder = path.join(await temporaryFolder(), 'data');
  const shop = await openMediaShop({ folder });
  const bytes = randomBytes(400_000);
  const { message } = shop.receive({ bytes });
  shop.core.close();
  shop.meta.world.disturbances.push({ kind: 'part', bytes: 250_000, then: 'hang', path: '/attachments/' });
  const script = path.join('test', 'helpers', 'fetch-files.ts');
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
