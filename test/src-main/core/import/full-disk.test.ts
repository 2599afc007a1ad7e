import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile, openFrenchShop, writeChat } from '../../../helpers/core.ts';
import { mountDisk } from '../../../helpers/disk.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { makeExport, makeZip, type MadeMessage } from '../../../helpers/make-export.ts';

/** A chat with photos of a megabyte each that do not shrink. */
async function writePhotos(folder: string, count: number): Promise<string> {
  const file = path.join(folder, 'WhatsApp Chat - Nadia.zip');
  const messages = Array.from({ length: count }, (_, index): MadeMessage => {
    const author = index % 2 === 0 ? 'Nadia' : 'Salon';
    return {
      time: `2026-10-${String(13 + index)}T10:00:00`,
      author,
      text: '',
      attachment: `p${String(index)}.jpg`,
    };
  });
  await makeZip(file, [
    { name: '_chat.txt', data: makeExport({ format: 'ios', shop: 'Salon', customer: 'Nadia', messages }) },
    ...messages.map(({ attachment = '' }) => ({ name: attachment, data: randomBytes(1_000_000) })),
  ]);
  return file;
}

describe('an import onto a disk that is full', () => {
  it('keeps the words, says how many photos it could not store, and completes them once there is room', async ({
    skip,
  }) => {
    const disk = mountDisk('3m');
    if (disk === null) return skip('a disk cannot be mounted here');
    const { client, context } = await openFrenchShop({ folder: path.join(disk, 'data') });
    const file = await writePhotos(await temporaryFolder(), 6);
    const { result, error } = await importFile(client, file).then(
      (came) => ({ result: came, error: null }),
      (thrown: unknown) => ({ result: null, error: thrown }),
    );
    if (result === null) expect(error).toMatchObject({ data: { code: 'disk_full' } });
    else {
      const [{ media, warnings } = { media: undefined, warnings: [] }] = result.files;
      expect(media?.failed).toBeGreaterThan(0);
      expect(media).toMatchObject({ missing: 0 });
      expect(warnings).toEqual([
        expect.objectContaining({ code: 'media_failed', details: { count: media?.failed } }),
      ]);
    }
    expect(context.db.pragma('quick_check', { simple: true })).toBe('ok');
    if (spawnSync('mount', ['-o', 'remount,size=64m', disk]).status !== 0) return;
    const again = await importFile(client, file);
    expect(again.files[0]?.media).toMatchObject({ found: 6, missing: 0, failed: 0 });
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
    return;
  });

  it('leaves nothing of a chat that does not fit, and says so in one sentence', async ({ skip }) => {
    const disk = mountDisk('2m');
    if (disk === null) return skip('a disk cannot be mounted here');
    const { client } = await openFrenchShop({ folder: path.join(disk, 'data') });
    const lines = Array.from({ length: 20_000 }, (_, index) => {
      const at = new Date(Date.parse('2026-09-14T06:00:00Z') + index * 180_000).toISOString().slice(0, 16);
      return [at, index % 2 === 0 ? 'Ana' : 'Salon', `Bonjour ${String(index)} ${'x'.repeat(60)}`] as const;
    });
    const file = await writeChat(await temporaryFolder(), 'Ana', lines);
    await expect(importFile(client, file)).rejects.toMatchObject({
      data: { code: 'disk_full' },
      message: expect.stringMatching(/disk is full: nothing was written/) as string,
    });
    expect(await client.imports.list()).toEqual({ imports: [] });
    expect((await client.inbox.threads({})).total).toBe(0);
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
    return;
  });
});
