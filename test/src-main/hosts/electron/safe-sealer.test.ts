import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSafeSealer } from '../../../../src-main/hosts/electron/safe-sealer.ts';
import { resetElectron, safeStorage } from '../../../helpers/electron/stand-in.ts';
import { openSecretShop } from '../../../helpers/keyring.ts';

const token = 'EAAG-a-very-secret-token-é-🔑';

afterEach(() => {
  vi.restoreAllMocks();
  resetElectron();
});

describe('a system with a keyring', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('on %s seals and opens again', async (platform) => {
    const sealer = createSafeSealer(platform);
    expect(await sealer.protection()).toBe('keyring');
    const { protection, sealed } = await sealer.seal(token);
    expect(protection).toBe('keyring');
    expect(Buffer.from(sealed, 'base64').toString('base64')).toBe(sealed);
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('secret');
    expect(await sealer.open(sealed)).toBe(token);
  });

  it.each(['darwin', 'win32'] as const)(
    'is not asked for its name on %s, where it has none',
    async (platform) => {
      const ask = vi.spyOn(safeStorage, 'getSelectedStorageBackend');
      await createSafeSealer(platform).seal(token);
      expect(ask).not.toHaveBeenCalled();
    },
  );
});

describe('a system whose keyring is only obfuscation', () => {
  it.each(['basic_text', 'unknown'] as const)('is known by the backend %s', async (backend) => {
    safeStorage.backend = backend;
    const sealer = createSafeSealer('linux');
    expect(await sealer.protection()).toBe('obfuscated');
    const { protection, sealed } = await sealer.seal(token);
    expect(protection).toBe('obfuscated');
    expect(await sealer.open(sealed)).toBe(token);
  });

  it('is known by its work where the desktop should have a keyring and none is running', async () => {
    vi.spyOn(safeStorage, 'encryptStringAsync').mockImplementation(async (text) => Buffer.from(`v10${text}`));
    const sealer = createSafeSealer('linux');
    expect(await sealer.protection()).toBe('obfuscated');
    expect(await sealer.seal(token)).toMatchObject({ protection: 'obfuscated' });
    // Elsewhere the same mark is the keychain's.
    expect(await createSafeSealer('darwin').protection()).toBe('keyring');
  });

  it('is any without encryption, and what the owner lets in there comes back all the same', async () => {
    safeStorage.available = false;
    const sealer = createSafeSealer('darwin');
    expect(await sealer.protection()).toBe('obfuscated');
    const { protection, sealed } = await sealer.seal(token);
    expect(protection).toBe('obfuscated');
    safeStorage.available = true;
    expect(await sealer.open(sealed)).toBe(token);
  });

  it('is one that fails to encrypt just now', async () => {
    vi.spyOn(safeStorage, 'encryptStringAsync').mockRejectedValue(new Error('locked'));
    expect(await createSafeSealer('linux').protection()).toBe('obfuscated');
  });
});

describe('what cannot be opened', () => {
  it('is refused in words when the keyring is locked', async () => {
    const sealer = createSafeSealer('linux');
    const { sealed } = await sealer.seal(token);
    const words = 'safeStorage.decryptStringAsync is temporarily unavailable. Please try again.';
    vi.spyOn(safeStorage, 'decryptStringAsync').mockRejectedValue(new Error(words));
    await expect(sealer.open(sealed)).rejects.toMatchObject({ name: 'Refusal', code: 'keyring_locked' });
  });

  it('is an error when the key is another one', async () => {
    const sealer = createSafeSealer('linux');
    const { sealed } = await sealer.seal(token);
    safeStorage.key = 0x21;
    await expect(sealer.open(sealed)).rejects.toThrow('The key is another one.');
  });
});

it('serves a core from the refusal to the agreement, and seals well again once there is a keyring', async () => {
  safeStorage.backend = 'basic_text';
  const { secrets } = await openSecretShop({ sealer: createSafeSealer('linux') });
  await expect(secrets.store('cloud_api_token', token)).rejects.toMatchObject({ code: 'keyring_missing' });
  secrets.agreeToWeak(true);
  await secrets.store('cloud_api_token', token);
  expect(await secrets.read('cloud_api_token')).toBe(token);
  safeStorage.backend = 'gnome_libsecret';
  await secrets.store('cloud_api_token', token);
  expect(await secrets.status()).toMatchObject({ protection: 'keyring', stored_weakly: [] });
  safeStorage.key = 0x21;
  await expect(secrets.read('cloud_api_token')).rejects.toMatchObject({ code: 'secret_unreadable' });
});
