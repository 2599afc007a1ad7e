import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { createKeyring, openSecretShop } from '../../helpers/keyring.ts';
import { startProgram } from '../../helpers/program.ts';
import { startable } from '../../helpers/started/startable.ts';

const token = 'EAAG-a-very-secret-token-é-🔑';

/** The names in a folder that have to do with secrets. */
function secretFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('secrets'));
}

describe('an access key', () => {
  it('comes back as it was, after a restart too, and its file tells it to nobody', async () => {
    const sealer = createKeyring('keyring');
    const shop = await openSecretShop({ sealer });
    await shop.secrets.store('cloud_api_token', token);
    await shop.secrets.store('app_secret', 'another secret');
    expect(await shop.secrets.read('cloud_api_token')).toBe(token);
    shop.close();
    expect(secretFiles(shop.folder)).toEqual(['secrets.json']);
    expect(readFileSync(shop.file, 'utf8')).not.toMatch(/very-secret|another/);
    expect(statSync(shop.file).mode & 0o777).toBe(0o600);

    const { secrets } = await openSecretShop({ sealer, folder: shop.folder });
    expect(await secrets.read('cloud_api_token')).toBe(token);
    secrets.forget('cloud_api_token');
    expect(await secrets.read('cloud_api_token')).toBeNull();
    expect(await secrets.read('app_secret')).toBe('another secret');
    expect([secrets.has('cloud_api_token'), secrets.has('app_secret')]).toEqual([false, true]);
  });

  it('lies in a file for its owner’s account where the host has no keyring', async () => {
    const { secrets, file } = await openSecretShop();
    await secrets.store('cloud_api_token', 'first');
    chmodSync(file, 0o644);
    await secrets.store('cloud_api_token', token);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await secrets.read('cloud_api_token')).toBe(token);
    expect(await secrets.status()).toMatchObject({
      protection: 'file',
      may_store: true,
      stored: ['cloud_api_token'],
      stored_weakly: [],
    });
  });

  it('is announced to pages when it comes and goes', async () => {
    const { secrets, client } = await openSecretShop();
    const heard: unknown[] = [];
    const stream = await client.changes.watch();
    await stream.next();
    await secrets.store('app_secret', token);
    secrets.forget('app_secret');
    for (let write = 0; write < 2; write += 1) heard.push((await stream.next()).value);
    expect(heard).toEqual([
      { revision: 1, areas: ['settings'] },
      { revision: 2, areas: ['settings'] },
    ]);
    await stream.return(undefined);
  });

  it('can be read but not stored while another process holds the folder', async () => {
    const holder = await openSecretShop();
    await holder.secrets.store('app_secret', token);
    const { secrets } = await openSecretShop({ folder: holder.folder, mayShare: true });
    expect(await secrets.read('app_secret')).toBe(token);
    const refusal = { code: 'folder_in_use' };
    await expect(secrets.store('app_secret', 'mine')).rejects.toMatchObject(refusal);
    expect(() => secrets.forget('app_secret')).toThrow(expect.objectContaining(refusal));
    expect(await holder.secrets.read('app_secret')).toBe(token);
  });
});

describe('a system whose keyring is only obfuscation', () => {
  it('stores nothing, says what to do, and leaves no trace', async () => {
    const { secrets, folder } = await openSecretShop({ sealer: createKeyring('obfuscated') });
    await expect(secrets.store('cloud_api_token', token)).rejects.toMatchObject({
      name: 'Refusal',
      code: 'keyring_missing',
      message: expect.stringMatching(/GNOME Keyring or KWallet.+or agree in Settings/) as string,
    });
    expect(secretFiles(folder)).toEqual([]);
    expect(await secrets.status()).toMatchObject({ may_store: false, agreed: false, stored: [] });
  });

  it('stores once the owner agrees, which no setting lists and which lasts', async () => {
    const sealer = createKeyring('obfuscated');
    const shop = await openSecretShop({ sealer });
    const settings = await shop.client.settings.list();
    expect(await shop.client.settings.agreeToWeakSecrets({ agreed: true })).toMatchObject({
      may_store: true,
    });
    expect(await shop.client.settings.list()).toEqual(settings);
    shop.close();
    const { secrets } = await openSecretShop({ sealer, folder: shop.folder });
    await secrets.store('cloud_api_token', token);
    expect(await secrets.read('cloud_api_token')).toBe(token);
    expect(await secrets.status()).toMatchObject({ agreed: true, stored_weakly: ['cloud_api_token'] });
  });

  it('forgets what the agreement let in, and only that, when it is taken back', async () => {
    const sealer = createKeyring('keyring');
    const { secrets, client, file } = await openSecretShop({ sealer });
    await secrets.store('app_secret', 'sealed well');
    sealer.state.gives = 'obfuscated';
    await client.settings.agreeToWeakSecrets({ agreed: true });
    await secrets.store('cloud_api_token', token);
    expect(await client.settings.agreeToWeakSecrets({ agreed: false })).toEqual({
      protection: 'obfuscated',
      agreed: false,
      may_store: false,
      stored: ['app_secret'],
      stored_weakly: [],
      damaged: false,
    });
    expect(await secrets.read('cloud_api_token')).toBeNull();
    expect(readFileSync(file, 'utf8')).not.toContain('cloud_api_token');
    expect(await secrets.read('app_secret')).toBe('sealed well');
  });

  it('is found out by what a seal turned out to be, not by what was said before', async () => {
    const sealer = { ...createKeyring('obfuscated'), protection: async () => 'keyring' as const };
    const { secrets, folder } = await openSecretShop({ sealer });
    await expect(secrets.store('app_secret', token)).rejects.toMatchObject({ code: 'keyring_missing' });
    expect(secretFiles(folder)).toEqual([]);
  });

  it('stores nothing when the agreement is taken back while it seals', async () => {
    const keyring = createKeyring('obfuscated');
    const sealing = Promise.withResolvers<undefined>();
    const sealer = { ...keyring, seal: (text: string) => sealing.promise.then(() => keyring.seal(text)) };
    const { secrets, file } = await openSecretShop({ sealer });
    secrets.agreeToWeak(true);
    const storing = secrets.store('app_secret', token);
    await new Promise(setImmediate);
    secrets.agreeToWeak(false);
    sealing.resolve(undefined);
    await expect(storing).rejects.toMatchObject({ code: 'keyring_missing' });
    expect(readFileSync(file, 'utf8')).not.toContain('app_secret');
  });
});

describe('a sealed key that cannot be opened', () => {
  it('says that the desktop program sealed it, where there is no keyring', async () => {
    const desktop = await openSecretShop({ sealer: createKeyring('keyring') });
    await desktop.secrets.store('cloud_api_token', token);
    desktop.close();
    const { secrets } = await openSecretShop({ folder: desktop.folder });
    await expect(secrets.read('cloud_api_token')).rejects.toMatchObject({
      code: 'secret_sealed_elsewhere',
      message: expect.stringContaining('desktop program') as string,
    });
    await secrets.store('cloud_api_token', 'entered again');
    expect(await secrets.read('cloud_api_token')).toBe('entered again');
  });

  it('says that the keyring has changed, and keeps it', async () => {
    const sealer = createKeyring('keyring');
    const { secrets, bugs } = await openSecretShop({ sealer });
    await secrets.store('cloud_api_token', token);
    const { key } = sealer.state;
    sealer.state.key = createKeyring('keyring').state.key;
    await expect(secrets.read('cloud_api_token')).rejects.toMatchObject({ code: 'secret_unreadable' });
    sealer.state.key = key;
    expect(await secrets.read('cloud_api_token')).toBe(token);
    expect(bugs).toEqual([]);
  });

  it('passes on what the host says can be done', async () => {
    const sealer = {
      ...createKeyring('keyring'),
      open: () => Promise.reject(new Refusal('keyring_locked', 'Unlock it.')),
    };
    const { secrets } = await openSecretShop({ sealer });
    await secrets.store('cloud_api_token', token);
    await expect(secrets.read('cloud_api_token')).rejects.toMatchObject({ code: 'keyring_locked' });
  });
});

describe('a damaged secrets.json', () => {
  const damages = {
    'an empty file': '',
    'half of a file':
      '{"agreed_to_weak":true,"secrets":{"cloud_api_token":{"protection":"file","sealed":"EAAG-a-very',
    'another shape': '{"cloud_api_token":"EAAG-a-very-secret-token"}',
    'an unknown protection':
      '{"agreed_to_weak":true,"secrets":{"cloud_api_token":{"protection":"magic","sealed":"EAAG-a-very","at":1}}}',
    'no text': Buffer.from([0xff, 0xfe, 0x00, 0x80]),
  };

  it.each(Object.entries(damages))(
    'that is %s is refused without a word of it, and not touched',
    async (_what, bytes) => {
      const { secrets, client, folder, file, bugs } = await openSecretShop();
      writeFileSync(file, bytes);
      const error = (await secrets.read('cloud_api_token').catch((thrown: unknown) => thrown)) as Refusal;
      expect(error).toMatchObject({ name: 'Refusal', code: 'secrets_damaged' });
      expect(`${error.message} ${JSON.stringify(error.details)} ${error.stack ?? ''}`).not.toContain('EAAG');
      expect(await client.settings.secrets()).toMatchObject({ damaged: true, agreed: false, stored: [] });
      expect(await client.care.check()).toEqual({ ok: true, findings: [] });
      expect(secretFiles(folder)).toEqual(['secrets.json']);
      expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true);
      expect(bugs).toEqual([]);
    },
  );

  it('is set aside when a key is entered again, each under a name of its own', async () => {
    const { secrets, folder, file } = await openSecretShop();
    for (const text of ['first damage', 'second damage']) {
      writeFileSync(file, text);
      await secrets.store('cloud_api_token', token);
      expect(await secrets.read('cloud_api_token')).toBe(token);
    }
    const aside = secretFiles(folder).filter((name) => name !== 'secrets.json');
    expect(aside.map((name) => readFileSync(path.join(folder, name), 'utf8')).sort()).toEqual([
      'first damage',
      'second damage',
    ]);
    expect(await secrets.status()).toMatchObject({ damaged: false, stored: ['cloud_api_token'] });
  });

  it('does not outlast the agreement, which may have let in what it holds', async () => {
    const { secrets, folder, file } = await openSecretShop({ sealer: createKeyring('obfuscated') });
    writeFileSync(file, 'damaged');
    secrets.agreeToWeak(true);
    expect(secretFiles(folder)).toHaveLength(2);
    secrets.agreeToWeak(false);
    expect(secretFiles(folder)).toEqual(['secrets.json']);
  });
});

describe('a write that is killed', () => {
  it('leaves the old file whole or the new one, at whatever moment', async () => {
    const { folder, file, close, secrets } = await openSecretShop();
    await secrets.store('app_secret', token);
    close();
    for (const wait of [0, 3, 7, 12, 20]) {
      const running = startProgram([startable('test/helpers/secrets-writer.ts'), folder]);
      await running.firstLine;
      await new Promise((resolve) => setTimeout(resolve, wait));
      running.child.kill('SIGKILL');
      await running.ended;
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const shop = await openSecretShop({ folder });
      expect(secretFiles(folder)).toEqual(['secrets.json']);
      expect(await shop.secrets.read('app_secret')).toBe(token);
      const written = await shop.secrets.read('cloud_api_token');
      expect([null, 200_000]).toContain(written?.length ?? null);
      shop.close();
    }
  });

  it('leaves nothing of the new one behind once Vitrine starts again', async () => {
    const { folder, close } = await openSecretShop();
    close();
    writeFileSync(path.join(folder, 'secrets.json.part'), token);
    await openSecretShop({ folder });
    expect(secretFiles(folder)).toEqual([]);
  });
});
