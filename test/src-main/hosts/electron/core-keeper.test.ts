import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { createCore } from '../../../../src-main/core/create-core.ts';
import { startCore } from '../../../../src-main/core/start-core.ts';
import { withCore } from '../../../../src-main/hosts/electron/core-client.ts';
import { keepCore } from '../../../../src-main/hosts/electron/core-keeper.ts';
import { followLanguage } from '../../../../src-main/hosts/electron/follow-language.ts';
import { keepRealCore } from '../../../helpers/electron/keeper.ts';
import { until } from '../../../helpers/electron/page.ts';
import { resetElectron } from '../../../helpers/electron/stand-in.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

beforeEach(resetElectron);

describe('the window’s hold on the core', () => {
  it('gives a port as soon as the core runs, and not before', async () => {
    const kept = await keepRealCore({ isShut: true });
    let hasAnswered = false;
    const answer = withCore(kept.keeper, (client) => client.settings.list()).finally(() => {
      hasAnswered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([hasAnswered, kept.keeper.isRunning()]).toEqual([false, false]);
    kept.open();
    expect((await answer).set_up).toBe(false);
    expect(kept.keeper.isRunning()).toBe(true);
  });

  it('tells of a core that ends unasked, and starts another one as long as the owner wants it', async () => {
    const kept = await keepRealCore();
    await withCore(kept.keeper, (client) => client.settings.set({ key: 'shop_name', value: 'Salon' }));
    const answer = Promise.withResolvers<boolean>();
    kept.answers.push(answer.promise);
    await kept.crash();
    await until(() => kept.failures.length === 1);
    expect(kept.failures).toEqual([null]);
    expect(kept.keeper.isRunning()).toBe(false);

    const asked = withCore(kept.keeper, (client) => client.settings.list());
    answer.resolve(true);
    expect((await asked).settings.shop_name).toBe('Salon');
    expect(kept.givenUp()).toBe(0);

    // And none when the owner has had enough.
    kept.answers.push(false);
    await kept.crash();
    await until(() => kept.givenUp() === 1);
  });

  it('tells why a core cannot start, as often as the owner tries again', async () => {
    const folder = path.join(await temporaryFolder(), 'file');
    writeFileSync(folder, 'not a folder');
    const reasons: unknown[] = [];
    const end = Promise.withResolvers<undefined>();
    keepCore({
      start: () => startCore({ dataFolder: folder }),
      onFailure: async (reason) => reasons.push(reason) < 2,
      onGivenUp: () => end.resolve(undefined),
    });
    await end.promise;
    expect(reasons).toHaveLength(2);
    expect(reasons[0]).toBeInstanceOf(Refusal);
  });

  it('is let go once what is being written is written', async () => {
    const kept = await keepRealCore();
    const port = await kept.keeper.connect();
    port.close();
    await kept.keeper.close();
    expect(kept.failures).toEqual([]);
    createCore({ dataFolder: kept.folder, host: 'next' }).close();
  });

  it('is let go while the core is still starting', async () => {
    const kept = await keepRealCore({ isShut: true });
    const closing = kept.keeper.close();
    kept.open();
    await closing;
    expect(kept.failures).toEqual([]);
  });

  it('starts no core any more when it was let go while the owner was asked', async () => {
    const starts: number[] = [];
    const answer = Promise.withResolvers<boolean>();
    const keeper = keepCore({
      start: async () => {
        starts.push(1);
        throw new Error('broken');
      },
      onFailure: () => answer.promise,
      onGivenUp: () => starts.push(-1),
    });
    await new Promise((resolve) => setImmediate(resolve));
    await keeper.close();
    answer.resolve(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(starts).toEqual([1]);
  });
});

describe('the owner’s language', () => {
  it('is told now, at every change, and by the next core as well', async () => {
    const kept = await keepRealCore();
    const told: unknown[] = [];
    void followLanguage(kept.keeper, (language) => told.push(language));
    const set = (value: string | null) =>
      withCore(kept.keeper, (client) => client.settings.set({ key: 'language', value }));

    await until(() => told.length === 1);
    expect(told).toEqual([null]);
    await set('fr');
    await until(() => told.at(-1) === 'fr');
    await withCore(kept.keeper, (client) => client.settings.set({ key: 'shop_name', value: 'Salon' }));

    const before = told.length;
    kept.answers.push(true);
    await kept.crash();
    await until(() => told.length > before);
    await set('en');
    await until(() => told.at(-1) === 'en');
  });
});
