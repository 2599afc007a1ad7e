import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startFetching } from '../../../../../src-main/core/media/fetch/fetching.ts';
import { findMediaGaps } from '../../../../../src-main/core/media/find-gaps.ts';
import { placeOfArriving, placeOfMedia } from '../../../../../src-main/database/media-files.ts';
import { someToken } from '../../../../helpers/graph/world.ts';
import { jpeg, pdf } from '../../../../helpers/made-media.ts';
import { openMediaShop, type MediaShop } from '../../../../helpers/meta-files.ts';

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

describe('a customer’s file', () => {
  it.each(['base64', 'hex'] as const)(
    'is fetched, checked by Meta’s hash in %s, and given to its message',
    async (how) => {
      const shop = await openMediaShop();
      const { message } = shop.receive({
        bytes: jpeg,
        type: 'text/html',
        sha256: sha256(jpeg).toString(how),
      });
      expect(await shop.messages()).toMatchObject([{ id: message, media: null, media_problem: 'waiting' }]);
      expect(await shop.fetch()).toBe('next');
      const [shown] = await shop.messages();
      // By its content, whatever Meta called it.
      expect(shown).toMatchObject({
        media_problem: null,
        media: { kind: 'image', type: 'image/jpeg', size: jpeg.length, width: 32, height: 24 },
      });
      expect(readFileSync(placeOfMedia(shop.core.context.folder, sha256(jpeg)))).toEqual(jpeg);
      expect(readdirSync(placeOfArriving(shop.core.context.folder))).toEqual([]);
      expect(await findMediaGaps(shop.context.db, shop.context.folder)).toEqual([]);
    },
  );

  it('is kept once, however many messages bring it', async () => {
    const shop = await openMediaShop();
    shop.receive({ bytes: pdf, name: 'a.pdf' });
    shop.receive({ bytes: pdf, name: 'b.pdf' });
    await shop.fetch();
    const [first, second] = await shop.messages();
    expect(first?.media?.id).toBe(second?.media?.id);
    expect(first?.media).toMatchObject({ kind: 'document', type: 'application/pdf' });
  });

  it('comes first that Meta deletes first', async () => {
    const shop = await openMediaShop();
    const hour = 3_600_000;
    const ids = [1, 50, 20].map((hours) => {
      const at = shop.context.clock() - hours * hour;
      return shop.receive({ bytes: randomBytes(100), at }).metaId;
    });
    await shop.fetch();
    const asked = shop.meta.world.requests.map(({ path }) => path.split('/').at(-1));
    expect(asked.filter((id) => ids.includes(id ?? ''))).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('waits while its number is not connected', async () => {
    const shop = await openMediaShop();
    shop.receive({ bytes: jpeg });
    shop.core.context.db.prepare('UPDATE connection SET phone_number_id = NULL').run();
    expect(await shop.fetch()).toBe('next');
    expect(shop.meta.world.requests).toEqual([]);
    expect(await shop.messages()).toMatchObject([{ media_problem: 'waiting' }]);
  });
});

async function allow({ core }: MediaShop): Promise<void> {
  await core.client.settings.agreeToWeakSecrets({ agreed: true });
  await core.context.secrets.store('cloud_api_token', someToken);
}

describe('the part that fetches by itself', () => {
  it('hears the bell, fetches, and tells the pages', async () => {
    const shop = await openMediaShop();
    await allow(shop);
    const part = startFetching(shop.core.context);
    const stored = new Promise<void>((resolve) => {
      const listening = shop.core.client.changes.watch();
      void (async () => {
        for await (const { areas } of await listening) if (areas.includes('inbox')) resolve();
      })();
    });
    shop.receive({ bytes: jpeg });
    shop.core.context.bells.ring('media');
    await stored;
    expect(await shop.messages()).toMatchObject([{ media: { type: 'image/jpeg' } }]);
    await part.stop();
  });

  it('ends at once although Meta does not answer, and keeps what has come', async () => {
    const shop = await openMediaShop();
    await allow(shop);
    const bytes = randomBytes(200_000);
    shop.receive({ bytes });
    shop.meta.world.disturbances.push({ kind: 'part', bytes: 90_000, then: 'hang', path: '/attachments/' });
    const part = startFetching(shop.core.context);
    const place = placeOfArriving(shop.core.context.folder);
    await expect.poll(() => existsSync(place) && readdirSync(place).length).toBe(1);
    const before = performance.now();
    await part.stop();
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(await shop.messages()).toMatchObject([{ media_problem: 'waiting' }]);
  });
});
