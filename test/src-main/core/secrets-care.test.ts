import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { restoreFolder } from '../../../src-main/core/restore-folder.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { createKeyring, openSecretShop } from '../../helpers/keyring.ts';

// Found by its bytes wherever it may be: the host has no keyring, so it lies in plain in its own file.
const token = 'EAAG-a-very-secret-token';

/** The files below a folder whose bytes hold `text`. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).includes(text))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** What a zip holds, unpacked, by name. */
async function unpack(file: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(file, { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.set(entry.fileName, Buffer.concat(chunks));
  }
  return entries;
}

describe('access keys', () => {
  it('are in no backup, packed or unpacked, and in no file but their own', async () => {
    const { secrets, client, folder } = await openSecretShop();
    await secrets.store('cloud_api_token', token);
    await client.settings.set({ key: 'shop_name', value: 'Salon' });
    const backups = await temporaryFolder();
    await client.care.backup({ file: path.join(backups, 'shop.zip') });
    expect(filesWith(backups, token)).toEqual([]);
    const entries = await unpack(path.join(backups, 'shop.zip'));
    expect([...entries.keys()]).toEqual(['vitrine.db']);
    expect([...entries.values()].filter((bytes) => bytes.includes(token))).toEqual([]);
    expect(filesWith(folder, token)).toEqual(['secrets.json']);
  });

  it('are not touched by a restore, which brings no agreement from another machine either', async () => {
    const other = await openSecretShop({ sealer: createKeyring('obfuscated') });
    await other.client.settings.set({ key: 'shop_name', value: 'Salon' });
    other.secrets.agreeToWeak(true);
    await other.secrets.store('app_secret', 'theirs');
    const backup = path.join(await temporaryFolder(), 'shop.zip');
    await other.client.care.backup({ file: backup });

    const shop = await openSecretShop();
    await shop.secrets.store('cloud_api_token', token);
    shop.close();
    await restoreFolder(shop.folder, backup, true);
    const { secrets, client } = await openSecretShop({ folder: shop.folder });
    expect((await client.settings.list()).settings.shop_name).toBe('Salon');
    expect(await secrets.read('cloud_api_token')).toBe(token);
    expect(await secrets.status()).toMatchObject({ agreed: false, stored: ['cloud_api_token'] });
    expect(filesWith(shop.folder, token)).toEqual(['secrets.json']);
  });

  it('stay while the demo shop comes and goes, and are no fault to check', async () => {
    const sealer = createKeyring('obfuscated');
    const { secrets, client } = await openSecretShop({ sealer });
    secrets.agreeToWeak(true);
    await secrets.store('cloud_api_token', token);
    await client.care.demo({});
    await client.care.demo({ leave: true });
    expect(await secrets.status()).toMatchObject({ agreed: true, stored: ['cloud_api_token'] });
    expect(await secrets.read('cloud_api_token')).toBe(token);
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });
});
