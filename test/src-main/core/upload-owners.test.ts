import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createUploadOwners, uploadLives } from '../../../src-main/core/upload-owners.ts';
import { openCoreThread, type CoreClient } from '../../helpers/core.ts';

describe('handed-over files', () => {
  it('stay while their page is there, and for a while when it is gone', () => {
    let now = 0;
    const owners = createUploadOwners(() => now);
    const [page, again] = [{}, {}];
    owners.use('a', page);
    owners.use('b', page);
    owners.leave(page);
    now += uploadLives.grace - 1;
    expect(owners.takeStale()).toEqual([]);
    owners.use('b', again);
    now += 1;
    expect(owners.takeStale()).toEqual(['a']);
    now += uploadLives.grace;
    expect(owners.takeStale()).toEqual([]);
  });

  it('go after a day without use, and are asked about once', () => {
    let now = 0;
    const owners = createUploadOwners(() => now);
    const page = {};
    for (const upload of ['a', 'b', 'c']) owners.use(upload, page);
    owners.forget('c');
    now = uploadLives.unused / 2;
    owners.use('b', page);
    now = uploadLives.unused;
    expect(owners.takeStale()).toEqual(['a']);
    expect(owners.takeStale()).toEqual([]);
  });

  it('are claimed again by a page that lost its connection, as far as they are still there', async () => {
    const thread = await openCoreThread();
    const [first, second] = [thread.client(), thread.client()];
    const handOver = (client: CoreClient): Promise<{ upload: string }> =>
      client.imports.begin({ name: 'chat.txt', size: 3 });
    const [{ upload }, { upload: gone }] = await Promise.all([handOver(first), handOver(first)]);
    await second.imports.discard({ upload: gone });
    expect(existsSync(path.join(thread.folder, 'incoming', gone))).toBe(false);
    expect(await second.imports.keep({ uploads: [upload, gone, '../../etc'] })).toEqual({ kept: [upload] });
  });
});
